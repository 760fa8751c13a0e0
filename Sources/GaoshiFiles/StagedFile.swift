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
  private let folder: String

  // Changed only when the last use has ended.
  private nonisolated(unsafe) var work: WorkFolder?
  private let madeFolders: [String]

  /// Makes the folders of the place if they are not there.
  ///
  /// - Parameter shared: a folder on the same disk where many files of one run are written; without it
  ///   the file has one of its own.
  package init(_ path: String, in shared: WorkFolder? = nil) throws(FileProblem) {
    self.path = path
    folder = parent(of: path).isEmpty ? "." : parent(of: path)
    let work: WorkFolder
    do throws(FileProblem) {
      madeFolders = try makeFolders(folder)
      if let shared { work = shared } else { work = try WorkFolder(in: folder) }
    } catch {
      throw FileProblem(path: path, message: error.message)
    }
    self.work = work
    temporary = work.newPath()
  }

  deinit {
    unlink(temporary)
    work = nil
    // Only folders of this run that are still empty: rmdir refuses the others.
    for folder in madeFolders.reversed() { rmdir(folder) }
  }

  /// Moves the finished file into its place.
  package func moveIn() throws(FileProblem) {
    guard rename(temporary, path) == 0 else { throw FileProblem(path, errno: errno) }
    try syncNames(in: folder)
  }
}
