package import GaoshiCore
internal import Glibc

/// Exchanges a file's bytes for others: a reader sees the old file or the new one, whole.
///
/// The new one is written beside it, synced and renamed, with the old one's permissions. A link stays
/// a link to the file that it leads to.
///
/// - Throws: if the file is read-only or cannot be written, or no longer holds the bytes that the
///   new ones were made from.
package func replaceFile(
  _ path: String, holding former: [UInt8], with bytes: [UInt8]
) throws(FileProblem) {
  let place = try FilePlace(path)
  let folder = try openFolder(place.folder)
  defer { close(folder) }
  let temporary = temporaryName(0, "part")
  do throws(SystemError) {
    try writeNew(bytes, in: folder, as: temporary)
    guard fchmodat(folder, temporary, place.mode, 0) == 0 else { throw SystemError(errno: errno) }
    // Only the superuser can give a file away; for others it is theirs already.
    _ = fchownat(folder, temporary, place.owner, place.group, AT_SYMLINK_NOFOLLOW)
  } catch {
    unlinkat(folder, temporary, 0)
    throw FileProblem(path, errno: error.errno)
  }
  let isSame = (try? readFile(path)) == former
  guard isSame, renameat(folder, temporary, folder, place.name) == 0 else {
    let number = errno
    unlinkat(folder, temporary, 0)
    throw isSame ? FileProblem(path, errno: number) : changed(path)
  }
  _ = uninterrupted { fsync(folder) }
}

/// Where a file lies, behind all links, and what has to stay of it.
private struct FilePlace {
  let folder: String
  let name: String
  let mode: mode_t
  let owner: uid_t
  let group: gid_t

  init(_ path: String) throws(FileProblem) {
    guard let resolved = realpath(path, nil) else { throw FileProblem(path, errno: errno) }
    defer { free(resolved) }
    let real = String(cString: resolved)
    var status = stat()
    guard stat(real, &status) == 0 else { throw FileProblem(path, errno: errno) }
    // A rename needs no right to write the file; one that nobody may write is meant to stay.
    guard status.st_mode & 0o222 != 0, access(real, W_OK) == 0 else {
      throw FileProblem(path, errno: EACCES)
    }
    let slash = real.lastIndex(of: "/") ?? real.startIndex
    folder = slash == real.startIndex ? "/" : String(real[..<slash])
    name = String(real[real.index(after: slash)...])
    mode = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
  }
}

private func changed(_ path: String) -> FileProblem {
  FileProblem(
    path: path,
    message: Message(
      zh: "读过之后它又被别的程序改了；请再运行一次",
      en: "another program has changed it since it was read; run again"))
}
