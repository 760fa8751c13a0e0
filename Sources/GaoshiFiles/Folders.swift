internal import CLinux
package import GaoshiCore
internal import Glibc

/// Every file below a folder, as paths from there in the order of their bytes; links count as files.
package func filesBelow(_ folder: String) throws(FileProblem) -> [String] {
  var files: [String] = []
  try forEachFile(below: folder) { files.append($0) }
  return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// Gives every file below a folder, as a path from there, folder by folder; links count as files.
package func forEachFile(
  below folder: String, _ body: (String) -> Void
) throws(FileProblem) {
  var waiting = [""]
  while let inner = waiting.popLast() {
    for name in try namesIn(inner.isEmpty ? folder : join(folder, inner)) {
      let path = join(inner, name)
      var status = stat()
      guard lstat(join(folder, path), &status) == 0 else {
        if errno == ENOENT { continue }
        throw FileProblem(join(folder, path), errno: errno)
      }
      if status.st_mode & S_IFMT == S_IFDIR { waiting.append(path) } else { body(path) }
    }
  }
}

/// Takes a folder away with all that lies in it; what cannot be removed stays.
package func removeFolder(_ folder: String) {
  for name in names(in: open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)) {
    let path = join(folder, name)
    if unlink(path) != 0 { removeFolder(path) }
  }
  rmdir(folder)
}

/// Waits until the disk has all that was written to the file system that holds a folder.
package func syncDisk(of folder: String) throws(FileProblem) {
  let descriptor = try openFolder(folder)
  defer { close(descriptor) }
  guard uninterrupted({ clinux_sync(descriptor) }) == 0 else {
    throw FileProblem(folder, errno: errno)
  }
}

/// Waits until the disk has the names in a folder.
package func syncNames(in folder: String) throws(FileProblem) {
  let descriptor = try openFolder(folder)
  defer { close(descriptor) }
  guard uninterrupted({ fsync(descriptor) }) == 0 || errno == EINVAL else {
    throw FileProblem(folder, errno: errno)
  }
}

/// Puts the new folder into the place of the old one and the old one into the place of the new: at no
/// moment is there none.
///
/// On a file system that cannot exchange (NFS), the old folder goes aside a moment before the new one
/// comes.
package func exchangeFolders(
  _ new: String, _ old: String, aside: String
) throws(FileProblem) {
  if clinux_exchange(new, old) == 0 { return }
  guard errno == EINVAL || errno == ENOSYS else { throw FileProblem(old, errno: errno) }
  guard rename(old, aside) == 0 else { throw FileProblem(old, errno: errno) }
  guard rename(new, old) == 0 else {
    let number = errno
    rename(aside, old)
    throw FileProblem(old, errno: number)
  }
  rename(aside, new)
}

/// Gives a file a second name, or where the disk cannot, a copy.
package func linkOrCopy(_ source: String, to path: String) throws(FileProblem) {
  if link(source, path) == 0 { return }
  guard [EXDEV, EPERM, EMLINK, EOPNOTSUPP].contains(errno) else {
    throw FileProblem(path, errno: errno)
  }
  let copy = try NewFile(path)
  try forEachPiece(of: source) { (piece) throws(FileProblem) in try copy.bytes(Array(piece)) }
  try copy.finish(syncs: false)
}
