package import GaoshiCore
internal import Glibc

/// The SHA-256 of a regular file, read in pieces.
package func hashOfFile(_ path: String) throws(FileProblem) -> String {
  var hash = SHA256()
  try forEachPiece(of: path) { (piece) throws(FileProblem) in hash.update(piece) }
  return hash.finish()
}

/// Gives the bytes of a file piece by piece; a link at the path itself is not followed.
func forEachPiece(
  of path: String, _ body: (UnsafeRawBufferPointer) throws(FileProblem) -> Void
) throws(FileProblem) {
  let file = uninterrupted { open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
  guard file >= 0 else { throw FileProblem(path, errno: errno) }
  defer { close(file) }
  let size = 1 << 17
  let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 64)
  defer { piece.deallocate() }
  while true {
    let count = uninterrupted { read(file, piece.baseAddress, size) }
    guard count >= 0 else { throw FileProblem(path, errno: errno) }
    if count == 0 { return }
    try body(UnsafeRawBufferPointer(rebasing: piece[..<count]))
  }
}
