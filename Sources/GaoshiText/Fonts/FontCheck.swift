internal import GaoshiCore
internal import Glibc
internal import Synchronization

/// Hashes the font files of a run in a second thread while the first one sets text.
///
/// The files are read in pieces, not through the mapping that the shaper uses, so that hashing
/// does not draw whole files into the process's memory.
final class FontCheck: Sendable {
  struct Job: Sendable {
    let face: FontCatalog.Face
    let path: String
  }

  private struct State {
    var waiting: ArraySlice<Job>
    var problems: [String: FontProblem] = [:]
    var threadIsRunning = false
  }

  private let jobs: [Job]
  private let state: Mutex<State>
  /// The thread, until it is joined.
  private let thread = Mutex<StartedThread?>(nil)

  init(_ jobs: [Job]) {
    self.jobs = jobs
    state = Mutex(State(waiting: jobs[...]))
  }

  /// Starts the second thread.
  ///
  /// Without it (no thread to be had) `wait` does all the work.
  func start() {
    let work = Work(self)
    thread.withLock { $0 = StartedThread { work.run() } }
  }

  /// Hashes what still waits, waits for the second thread, and gives the first problem in the
  /// order of the jobs.
  func wait() -> FontProblem? {
    hashAll()
    thread.withLock { running in
      running?.join()
      running = nil
    }
    let problems = state.withLock { $0.problems }
    return jobs.lazy.compactMap { problems[$0.path] }.first
  }

  private func hashAll() { while hashNext() {} }

  /// Hashes one waiting file; false when none is left.
  private func hashNext() -> Bool {
    guard let job = state.withLock({ $0.waiting.popFirst() }) else { return false }
    let problem: FontProblem? =
      switch hashFile(job.path) {
      case nil: .unreadable(job.face, at: job.path)
      case job.face.sha256: nil
      case .some(let found): .wrongHash(job.face, at: job.path, found: found)
      }
    if let problem { state.withLock { $0.problems[job.path] = problem } }
    return true
  }

  /// What the thread holds on to: the queue, but no reference that keeps a dropped check alive
  /// for longer than the file at hand.
  private final class Work: Sendable {
    weak let check: FontCheck?
    init(_ check: FontCheck) { self.check = check }
    func run() { while let check, check.hashNext() {} }
  }
}

/// The SHA-256 of a file, read in pieces; nil if it cannot be read.
func hashFile(_ path: String) -> String? {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { return nil }
  defer { close(file) }
  return withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 64) { piece in
    var hash = SHA256()
    while true {
      let count = read(file, piece.baseAddress, piece.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return hash.finish() }
      hash.update(UnsafeRawBufferPointer(rebasing: piece[..<count]))
    }
  }
}
