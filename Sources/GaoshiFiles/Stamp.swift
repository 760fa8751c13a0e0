package import GaoshiCore
internal import Glibc

/// The time of change that a file of known content carries: a second that is always the same and
/// nanoseconds taken from the hash.
///
/// A file that still carries its stamp has not been written to since, and is not another one of ours:
/// so a look at it stands for a reading of it. Any other time only costs a reading.
package struct Stamp: Hashable, Sendable {
  private let nanoseconds: Int

  /// 1 January 2000, 00:00 UTC, which every archive can hold.
  private static let second = 946_684_800

  /// - Parameter sha256: 64 hexadecimal digits, of which the first seven count.
  package init(_ sha256: String) {
    nanoseconds = (Int(sha256.prefix(7), radix: 16) ?? 0) * 3
  }

  /// Gives the file its stamp.
  package func put(on path: String) throws(FileProblem) {
    let time = timespec(tv_sec: Self.second, tv_nsec: nanoseconds)
    guard utimensat(AT_FDCWD, path, [time, time], 0) == 0 else {
      throw FileProblem(path, errno: errno)
    }
  }

  /// Whether a regular file with this stamp, and of this size if one is given, lies at the path.
  package func isOn(_ path: String, bytes: Int? = nil) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    return status.st_mtim.tv_sec == Self.second && status.st_mtim.tv_nsec == nanoseconds
      && bytes.map { $0 == Int(status.st_size) } ?? true
  }
}
