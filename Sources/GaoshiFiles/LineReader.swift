package import GaoshiCore
internal import Glibc

/// A file read line by line, in memory that does not grow with the file.
package final class LineReader {
  package let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// The longest line that is taken; a longer one is no file of ours.
  private static let longest = 64 << 20

  package init(_ path: String) throws(FileProblem) {
    self.path = path
    descriptor = uninterrupted { open(path, O_RDONLY | O_NOCTTY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw FileProblem(path, errno: errno) }
  }

  deinit { close(descriptor) }

  /// The next line without its line feed; nil at the end of the file.
  package func next() throws(FileProblem) -> String? {
    var searched = start
    while true {
      if let end = lineFeed(from: searched) {
        defer { start = end + 1 }
        return String(decoding: buffer[start..<end], as: UTF8.self)
      }
      searched = buffer.count
      if isAtEnd {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return String(decoding: buffer[start...], as: UTF8.self)
      }
      let dropped = start
      try fill()
      searched -= dropped
    }
  }

  /// Where the next line feed stands; asked of the C library, which looks at many bytes at once.
  private func lineFeed(from start: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard start < bytes.count, let first = bytes.baseAddress,
        let found = memchr(first + start, 0x0A, bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - first
    }
  }

  private func fill() throws(FileProblem) {
    buffer.removeFirst(start)
    start = 0
    guard buffer.count < Self.longest else { throw FileProblem(path, errno: EFBIG) }
    let chunk = max(1 << 16, buffer.count)
    let filled = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: chunk))
    let count = buffer.withUnsafeMutableBytes { bytes in
      uninterrupted { read(descriptor, bytes.baseAddress?.advanced(by: filled), chunk) }
    }
    let number = errno
    buffer.removeLast(chunk - max(0, count))
    guard count >= 0 else { throw FileProblem(path, errno: number) }
    isAtEnd = count == 0
  }
}
