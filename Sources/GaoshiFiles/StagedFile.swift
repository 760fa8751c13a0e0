package import GaoshiCore
internal import Glibc

/// A file that is written beside its place, in a folder of its own, and moved in when it is whole.
///
/// What a killed run left beside a place is cleared by the next run that writes there.
package final class StagedFile: Sendable {
  /// Where the file belongs.
  package let path: String
  /// Where it is written until then.
  package let temporary: String
  private let work: WorkFolder

  /// Makes the folders of the place if they are not there.
  ///
  /// - Parameter shared: a folder on the same disk where many files of one run are written; without it
  ///   the file has one of its own.
  package init(_ path: String, in shared: WorkFolder? = nil) throws(FileProblem) {
    self.path = path
    if let shared { work = shared } else { work = try WorkFolder(besideFile: path) }
    temporary = work.newPath()
  }

  deinit { unlink(temporary) }

  /// Moves the finished file into its place.
  package func moveIn() throws(FileProblem) {
    guard rename(temporary, path) == 0 else { throw FileProblem(path, errno: errno) }
    try syncNames(in: parent(of: path).isEmpty ? "." : parent(of: path))
  }
}
