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
  /// What each file must be; nil where nothing is laid down.
  private let expectation: Expectation?
  private let known = Mutex<[String: Result<Content, FileProblem>]>([:])

  /// - Parameter expectation: what a plan says of each file.
  init(_ machine: Machine, expectation: Expectation? = nil) {
    self.machine = machine
    self.expectation = expectation
  }

  /// The file as it was when it was first asked for.
  func read(_ path: String) throws(FileProblem) -> Content {
    if let known = known.withLock({ $0[path] }) { return try known.get() }
    let read = readNow(path)
    if let expectation, (try? read.get().sha256) != expectation.hash(of: path) {
      throw expectation.problem(with: path)
    }
    return try known.withLock { known in
      // Two threads may have read it at once; the first one counts.
      if let first = known[path] { return first }
      known[path] = read
      return read
    }.get()
  }

  /// The hash of the file; nil if there is none to read.
  func hash(of path: String) -> String? { try? read(path).sha256 }

  /// Every file that was asked for, with its hash; nil for one that is not there.
  var all: [Dependency] {
    known.withLock { known in
      known.map { Dependency(path: $0.key, sha256: try? $0.value.get().sha256) }
    }
  }

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

/// What a plan lays down of the files that pages are made from.
struct Expectation: Sendable {
  let names: SourceNames
  /// Hashes by name; nil for a file that is not there.
  let inputs: [String: String?]

  fileprivate func hash(of path: String) -> String? { inputs[names.name(of: path)].flatMap(\.self) }

  /// What to say of a file that is not as the plan has it.
  func problem(with path: String) -> FileProblem {
    FileProblem(
      path: path,
      message: Message(
        zh: "和计划里的不一样；请重新运行 gaoshi plan",
        en: "it is not as the plan has it; run gaoshi plan again"))
  }
}
