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
  do throws(FileProblem) {
    let staged = try StagedFile(place.real)
    let file = try NewFile(staged.temporary)
    try file.bytes(bytes)
    try file.finish(syncs: true)
    guard chmod(staged.temporary, place.mode) == 0 else { throw FileProblem(path, errno: errno) }
    // Only the superuser can give a file away; for others it is theirs already.
    _ = lchown(staged.temporary, place.owner, place.group)
    guard (try? readFile(path)) == former else { throw changed(path) }
    try staged.moveIn()
  } catch {
    throw FileProblem(path: path, message: error.message)
  }
}

/// Where a file lies, behind all links, and what has to stay of it.
private struct FilePlace {
  let real: String
  let mode: mode_t
  let owner: uid_t
  let group: gid_t

  init(_ path: String) throws(FileProblem) {
    guard let resolved = realpath(path, nil) else { throw FileProblem(path, errno: errno) }
    defer { free(resolved) }
    real = String(cString: resolved)
    var status = stat()
    guard stat(real, &status) == 0 else { throw FileProblem(path, errno: errno) }
    // A rename needs no right to write the file; one that nobody may write is meant to stay.
    guard status.st_mode & 0o222 != 0, access(real, W_OK) == 0 else {
      throw FileProblem(path, errno: EACCES)
    }
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
