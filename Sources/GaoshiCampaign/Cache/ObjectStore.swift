internal import GaoshiCore
internal import GaoshiFiles
internal import Glibc
internal import Synchronization

/// The files that were ever drawn, each under the hash of its bytes: `objects/ab/cdef…`.
///
/// Builds may share a store: an object is written beside its place and moved in whole, and one that
/// is there already is the same. What is read is hashed again; what was written by this very run is
/// known.
final class ObjectStore: Sendable {
  let folder: String
  /// Where objects are written before they are moved in; nil for a store that is only read.
  private let work: WorkFolder?
  /// The beginnings of the hashes that this run has written or hashed.
  private let sure = Mutex(HashSet())

  init(_ folder: String, work: WorkFolder? = nil) {
    self.folder = folder
    self.work = work
  }

  /// Where an object lies.
  func path(of sha256: String) -> String {
    join(folder, "\(sha256.prefix(2))/\(sha256.dropFirst(2))")
  }

  /// Keeps bytes and gives their hash.
  func keep(_ bytes: [UInt8]) throws(FileProblem) -> String {
    let sha256 = Digest.sha256(bytes)
    let path = path(of: sha256)
    if sure.withLock({ $0.contains(Self.short(sha256)) }) { return sha256 }
    // What lies there from another run may be damaged: writing is as cheap as reading.
    let place = parent(of: path)
    if mkdir(place, 0o777) != 0 && errno != EEXIST { _ = try makeFolders(place) }
    guard let work else { preconditionFailure("a store that is only read keeps nothing") }
    let temporary = work.newPath()
    do throws(FileProblem) {
      let file = try NewFile(temporary)
      try file.bytes(bytes)
      try file.finish(syncs: false)
      try Stamp(sha256).put(on: temporary)
      guard rename(temporary, path) == 0 else { throw FileProblem(path, errno: errno) }
    } catch {
      unlink(temporary)
      throw error
    }
    sure.withLock { $0.insert(Self.short(sha256)) }
    return sha256
  }

  /// What is to be said of an object that a build wants to use.
  enum State { case good, missing, damaged }

  /// Looks for an object and hashes it, once a run.
  ///
  /// A damaged one is taken away, so that it is drawn again; one that cannot be read may be whole, and
  /// stays.
  func state(of sha256: String) -> State {
    if sure.withLock({ $0.contains(Self.short(sha256)) }) { return .good }
    let path = path(of: sha256)
    guard access(path, F_OK) == 0 else { return .missing }
    guard let found = try? hashOfFile(path) else { return .damaged }
    guard found == sha256 else {
      unlink(path)
      return .damaged
    }
    try? Stamp(sha256).put(on: path)
    sure.withLock { $0.insert(Self.short(sha256)) }
    return .good
  }

  private static func short(_ sha256: String) -> UInt64 {
    UInt64(sha256.prefix(16), radix: 16) ?? 0
  }
}
