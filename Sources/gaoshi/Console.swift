internal import GaoshiCampaign
internal import GaoshiCore
internal import Glibc

/// Where a command's text goes: data to the standard output, talk to the standard error.
final class Console {
  let language = Invocation.current.language
  let isJSON: Bool
  let isQuiet: Bool
  /// Whether talk is coloured.
  let usesColor: Bool
  private var waiting: [UInt8] = []
  private var failure: Int32 = 0

  init(isJSON: Bool = false, isQuiet: Bool = false, color: ColorChoice = .auto) {
    self.isJSON = isJSON
    self.isQuiet = isQuiet
    usesColor = Console.usesColor(color)
  }

  /// Prints one line of data.
  func data(_ line: String) {
    waiting += line.utf8
    waiting.append(UInt8(ascii: "\n"))
    if waiting.count > 1 << 14 { flush() }
  }

  /// Prints data that has its line ends already.
  func raw(_ text: String) { waiting += text.utf8 }

  /// Prints one line for the person at the terminal.
  func talk(_ line: String) { printTalk(line) }

  /// Prints talk that has its line ends already.
  func rawTalk(_ text: String) { printTalk(text, end: "") }

  /// Brings out what waits.
  func bringOut() { flush() }

  /// Brings out what waits; a reader that went away is no failure, a full disk is.
  func close(after outcome: Outcome) -> Outcome {
    flush()
    guard outcome == .done, failure != 0, failure != EPIPE else { return outcome }
    let reason = String(cString: strerror(failure))
    talk(say("错误：标准输出写不了：\(reason)", "error: cannot write to standard output: \(reason)"))
    return .filesFailed
  }

  private func flush() {
    if failure == 0 { failure = write(waiting, to: STDOUT_FILENO) }
    waiting = []
  }

  /// No colour where it would only be noise: https://no-color.org, a dumb terminal, a pipe.
  private static func usesColor(_ choice: ColorChoice) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto:
      (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
        && isatty(STDERR_FILENO) == 1
    }
  }
}

/// Prints one line on the standard error.
func printTalk(_ line: String, end: String = "\n") {
  _ = write(Array((line + end).utf8), to: STDERR_FILENO)
}

/// Writes all bytes; returns the error number, 0 for none.
private func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
  var written = 0
  while written < bytes.count {
    let count = bytes.withUnsafeBytes { buffer in
      Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
    }
    if count >= 0 {
      written += count
    } else if errno != EINTR {
      return errno
    }
  }
  return 0
}
