package import GaoshiCore
internal import Glibc

/// The start of every name that a file has before it is in its place.
package let temporaryPrefix = ".gaoshi-"

/// A failed system call.
package struct SystemError: Error {
  package let errno: Int32
}

/// A name that no other run in the same folder uses.
package func temporaryName(_ number: Int, _ kind: String) -> String {
  "\(temporaryPrefix)\(getpid())-\(number).\(kind)"
}

/// Writes a new file in full and syncs it, unless the caller syncs all of its files at once.
package func writeNew(
  _ bytes: [UInt8], in folder: Int32, as name: String, syncs: Bool = true
) throws(SystemError) {
  let descriptor = uninterrupted {
    openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
  }
  guard descriptor >= 0 else { throw SystemError(errno: errno) }
  do throws(SystemError) {
    try writeAll(bytes, to: descriptor)
    guard !syncs || uninterrupted({ fsync(descriptor) }) == 0 else {
      throw SystemError(errno: errno)
    }
  } catch {
    close(descriptor)
    throw error
  }
  // Some file systems report a full disk or quota only here. Linux closes the descriptor even
  // when a signal interrupts the call.
  guard close(descriptor) == 0 || errno == EINTR else { throw SystemError(errno: errno) }
}

/// A write may take less than it was given; the rest follows.
package func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
  var written = 0
  while written < bytes.count {
    let count = bytes.withUnsafeBytes { buffer in
      uninterrupted {
        write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
    }
    guard count >= 0 else { throw SystemError(errno: errno) }
    written += count
  }
}

/// Makes a folder and those above it; returns the ones that were not there.
package func makeFolders(_ path: String) throws(FileProblem) -> [String] {
  var made: [String] = []
  for folder in ancestors(of: path) {
    if mkdir(folder, 0o777) == 0 {
      made.append(folder)
    } else if errno != EEXIST {
      // A part of the path on a read-only disk may exist and still not answer EEXIST.
      let number = errno
      guard isFolder(folder) else { throw FileProblem(folder, errno: number) }
    } else if !isFolder(folder) {
      throw FileProblem(folder, errno: EEXIST)
    }
  }
  return made
}

/// The path's folders from the top down, the path itself last.
private func ancestors(of path: String) -> [String] {
  var folders: [String] = []
  var current = path.hasPrefix("/") ? "/" : ""
  for part in path.split(separator: "/") {
    current = join(current, String(part))
    folders.append(current)
  }
  return folders
}

/// Opens a folder to work in it.
package func openFolder(_ path: String) throws(FileProblem) -> Int32 {
  let descriptor = uninterrupted { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
  guard descriptor >= 0 else { throw FileProblem(path, errno: errno) }
  return descriptor
}

/// Locks a folder; false if the file system has no locks.
package func lock(
  _ descriptor: Int32, _ folder: String, waits: Bool
) throws(PublishProblem) -> Bool {
  if uninterrupted({ flock(descriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB) }) == 0 { return true }
  if errno == EWOULDBLOCK { throw .locked(folder: folder) }
  return false
}

/// Removes what a killed run left; safe only under the folder's lock.
package func removeLeftovers(in folder: Int32) {
  for name in names(in: dup(folder)) where name.hasPrefix(temporaryPrefix) {
    unlinkat(folder, name, 0)
  }
}
