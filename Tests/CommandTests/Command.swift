import Foundation

/// The built program, run as a process.
enum Command {
  /// How a run ended.
  struct Run: Equatable {
    var out: String
    var err: String
    var code: Int32
  }

  /// The program lies beside the test bundle.
  static let path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("gaoshi").path

  /// Runs the program in a folder with a small, fixed environment.
  static func run(
    _ arguments: [String], in folder: String = "/", environment: [String: String] = [:],
    input: String? = nil
  ) throws -> Run {
    try Started(arguments, in: folder, environment: environment, input: input).wait()
  }
}

/// A run of the program that has not ended yet.
final class Started {
  let process = Process()
  private let out = Pipe()
  private let err = Pipe()

  init(
    _ arguments: [String], in folder: String, environment: [String: String] = [:],
    input: String? = nil, holdsInput: Bool = false
  ) throws {
    process.executableURL = URL(fileURLWithPath: Command.path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["LC_ALL": "C.UTF-8"].merging(environment) { $1 }
    process.standardOutput = out
    process.standardError = err
    let source = Pipe()
    process.standardInput = input == nil && !holdsInput ? FileHandle.nullDevice : source
    try process.run()
    if let input { source.fileHandleForWriting.write(Data(input.utf8)) }
    if !holdsInput { try source.fileHandleForWriting.close() }
  }

  func wait() -> Command.Run {
    let reader = err.fileHandleForReading
    let talk = Box()
    let done = DispatchSemaphore(value: 0)
    DispatchQueue.global().async {
      talk.data = reader.readDataToEndOfFile()
      done.signal()
    }
    let data = out.fileHandleForReading.readDataToEndOfFile()
    done.wait()
    process.waitUntilExit()
    let code = process.terminationStatus
    return Command.Run(
      out: String(decoding: data, as: UTF8.self), err: String(decoding: talk.data, as: UTF8.self),
      code: process.terminationReason == .exit ? code : -code)
  }

  private final class Box: @unchecked Sendable {
    var data = Data()
  }
}
