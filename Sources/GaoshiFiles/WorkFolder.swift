package import GaoshiCore
internal import Glibc
internal import Synchronization

/// A folder for what a process has in hand, beside those of other processes; it goes away with the
/// process's work.
///
/// It is locked as long as it is used, and the lock dies with the process: the next one clears what a
/// killed one left.
package final class WorkFolder: Sendable {
  package let path: String
  private let descriptor: Int32
  private let madeFolders: [String]
  private let serial = Atomic<Int>(0)

  /// Makes the folder in another one, which need not be there yet, and clears those there that nobody
  /// uses any more.
  package init(in parent: String) throws(FileProblem) {
    madeFolders = try makeFolders(parent)
    Self.clear(parent)
    var number = 0
    while true {
      let path = join(parent, temporaryName(number, "work"))
      number += 1
      if mkdir(path, 0o777) != 0 {
        guard errno == EEXIST else { throw FileProblem(path, errno: errno) }
        continue
      }
      let descriptor = uninterrupted { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
      // Another process may have cleared it before it was locked.
      if descriptor < 0 && errno == ENOENT { continue }
      guard descriptor >= 0 else { throw FileProblem(path, errno: errno) }
      _ = flock(descriptor, LOCK_EX | LOCK_NB)
      if access(path, F_OK) == 0 {
        self.path = path
        self.descriptor = descriptor
        return
      }
      close(descriptor)
    }
  }

  /// Makes the folder beside the place of a file.
  package convenience init(besideFile path: String) throws(FileProblem) {
    let folder = parent(of: path)
    do throws(FileProblem) { try self.init(in: folder.isEmpty ? "." : folder) } catch {
      throw FileProblem(path: path, message: error.message)
    }
  }

  deinit {
    removeFolder(path)
    close(descriptor)
    // Only folders of this run that are still empty: rmdir refuses the others.
    for folder in madeFolders.reversed() { rmdir(folder) }
  }

  /// A path in the folder that nothing else has.
  package func newPath() -> String {
    join(path, "\(serial.wrappingAdd(1, ordering: .relaxed).newValue)")
  }

  private static func clear(_ parent: String) {
    for name in names(in: open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    where name.hasPrefix(temporaryPrefix) && name.hasSuffix(".work") {
      let path = join(parent, name)
      let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { removeFolder(path) }
      close(descriptor)
    }
  }
}
