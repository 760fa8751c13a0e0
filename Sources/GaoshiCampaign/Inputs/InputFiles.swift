internal import GaoshiCore
internal import Synchronization

/// The shared files of a run: each is read and hashed once, whoever asks, so that all pages of a run
/// are made from the same bytes.
final class InputFiles: Sendable {
  /// A file's bytes and their SHA-256.
  struct Content: Sendable {
    let bytes: [UInt8]
    let sha256: String
  }

  private let machine: Machine
  private let known = Mutex<[String: Result<Content, FileProblem>]>([:])

  init(_ machine: Machine) { self.machine = machine }

  /// The file as it was when it was first asked for.
  func read(_ path: String) throws(FileProblem) -> Content {
    if let known = known.withLock({ $0[path] }) { return try known.get() }
    let read = readNow(path)
    return try known.withLock { known in
      // Two threads may have read it at once; the first one counts.
      if let first = known[path] { return first }
      known[path] = read
      return read
    }.get()
  }

  /// The hash of the file; nil if there is none to read.
  func hash(of path: String) -> String? { try? read(path).sha256 }

  /// The file as it is now; it is not kept.
  func readOnce(_ path: String) throws(FileProblem) -> Content { try readNow(path).get() }

  private func readNow(_ path: String) -> Result<Content, FileProblem> {
    do throws(FileProblem) {
      let bytes = try machine.read(path)
      return .success(Content(bytes: bytes, sha256: Digest.sha256(bytes)))
    } catch {
      return .failure(error)
    }
  }
}
