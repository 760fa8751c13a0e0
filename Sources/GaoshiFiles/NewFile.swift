package import GaoshiCore
internal import Glibc

/// A new file written piece by piece, with the hash of what went into it.
///
/// Nothing is sure to be on the disk before `finish` returns.
package final class NewFile {
  package let path: String
  private let descriptor: Int32
  private var waiting: [UInt8] = []
  private var hash = SHA256()
  private let hashes: Bool
  private var isOpen = true
  /// How many bytes were taken.
  package private(set) var count = 0

  /// - Parameter hashes: false for a file whose hash nobody asks for.
  /// - Throws: if something is at the path already.
  package init(_ path: String, hashes: Bool = true) throws(FileProblem) {
    self.path = path
    self.hashes = hashes
    descriptor = uninterrupted {
      open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    }
    guard descriptor >= 0 else { throw FileProblem(path, errno: errno) }
    waiting.reserveCapacity(1 << 16)
  }

  deinit { if isOpen { close(descriptor) } }

  /// Takes a line and ends it.
  package func line(_ text: String) throws(FileProblem) {
    waiting += text.utf8
    waiting.append(0x0A)
    if waiting.count >= 1 << 16 { try flush() }
  }

  /// Takes bytes as they are.
  package func bytes(_ bytes: [UInt8]) throws(FileProblem) {
    waiting += bytes
    if waiting.count >= 1 << 16 { try flush() }
  }

  /// Brings out all that waits and closes the file.
  ///
  /// - Parameter syncs: whether to wait until the disk has it.
  /// - Returns: the SHA-256 of the file, unless it was not to be taken.
  @discardableResult
  package func finish(syncs: Bool) throws(FileProblem) -> String {
    try flush()
    if syncs, uninterrupted({ fsync(descriptor) }) != 0 { throw FileProblem(path, errno: errno) }
    isOpen = false
    guard close(descriptor) == 0 || errno == EINTR else { throw FileProblem(path, errno: errno) }
    var taken = SHA256()
    swap(&taken, &hash)
    return taken.finish()
  }

  private func flush() throws(FileProblem) {
    if hashes { waiting.withUnsafeBytes { hash.update($0) } }
    count += waiting.count
    do throws(SystemError) { try writeAll(waiting, to: descriptor) } catch {
      throw FileProblem(path, errno: error.errno)
    }
    waiting.removeAll(keepingCapacity: true)
  }
}
