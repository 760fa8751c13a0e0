internal import Foundation
internal import GaoshiCore

/// Hands pieces of work to a second thread, which does them in order while the first goes on.
///
/// Few pieces wait at a time, so memory does not grow with their number. Behind the first one that
/// fails none is done any more. Whoever lets go of a conveyor waits until its thread has ended.
final class Conveyor<Piece: Sendable, Failure: Error> {
  private let belt: Belt<Piece, Failure>
  private let thread: StartedThread?
  private var gathered: [Piece] = []

  /// Pieces that are handed over at a time: waking a thread for each would cost more than the work.
  private static var load: Int { 256 }

  init(_ work: @escaping @Sendable (Piece) throws(Failure) -> Void) {
    let belt = Belt(work)
    self.belt = belt
    thread = StartedThread { belt.run() }
  }

  deinit {
    belt.drop()
    thread?.join()
  }

  /// Takes a piece.
  ///
  /// - Throws: what an earlier piece failed of.
  func put(_ piece: Piece) throws(Failure) {
    gathered.append(piece)
    if gathered.count >= Self.load { try handOver() }
  }

  /// Waits until every piece is done.
  func finish() throws(Failure) {
    try handOver()
    belt.close()
    thread?.join()
    try belt.check()
  }

  private func handOver() throws(Failure) {
    let load = gathered
    gathered.removeAll(keepingCapacity: true)
    guard thread == nil else { return try belt.put(load) }
    for piece in load { try belt.work(piece) }
  }
}

/// What the two threads of a conveyor share.
private final class Belt<Piece: Sendable, Failure: Error>: @unchecked Sendable {
  let work: @Sendable (Piece) throws(Failure) -> Void
  /// Held by whoever touches what follows.
  private let condition = NSCondition()
  private var loads: [[Piece]] = []
  private var isClosed = false
  private var failure: Failure?

  /// Loads that may wait.
  private static var room: Int { 4 }

  init(_ work: @escaping @Sendable (Piece) throws(Failure) -> Void) { self.work = work }

  /// Puts a load behind the others, as soon as there is room.
  func put(_ load: [Piece]) throws(Failure) {
    condition.lock()
    defer { condition.unlock() }
    while loads.count >= Self.room && failure == nil { condition.wait() }
    if let failure { throw failure }
    loads.append(load)
    condition.signal()
  }

  /// Says that no more loads come.
  func close() { change { isClosed = true } }

  /// Says that nobody wants the rest.
  func drop() {
    change {
      loads = []
      isClosed = true
    }
  }

  /// Throws what a piece failed of.
  func check() throws(Failure) {
    condition.lock()
    defer { condition.unlock() }
    if let failure { throw failure }
  }

  /// Does what comes until no more comes.
  func run() {
    while let load = next() {
      do throws(Failure) {
        for piece in load { try work(piece) }
      } catch {
        change { failure = error }
        return
      }
    }
  }

  private func next() -> [Piece]? {
    condition.lock()
    defer { condition.unlock() }
    while loads.isEmpty && !isClosed { condition.wait() }
    guard !loads.isEmpty else { return nil }
    condition.signal()
    return loads.removeFirst()
  }

  private func change(_ body: () -> Void) {
    condition.lock()
    body()
    condition.signal()
    condition.unlock()
  }
}
