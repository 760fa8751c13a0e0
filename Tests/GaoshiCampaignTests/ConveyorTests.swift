import Synchronization
import Testing

@testable import GaoshiCampaign

@Suite struct ConveyorTests {
  private struct Refused: Error, Equatable { let piece: Int }

  /// What a conveyor's thread has done.
  private final class Done: Sendable {
    private let pieces = Mutex<[Int]>([])
    var all: [Int] { pieces.withLock(\.self) }
    func append(_ piece: Int) { pieces.withLock { $0.append(piece) } }
  }

  @Test("every piece is done once, in order, whatever the number", arguments: [0, 1, 256, 100_000])
  func inOrder(count: Int) {
    let done = Done()
    let conveyor = Conveyor<Int, Never> { done.append($0) }
    for piece in 0..<count { conveyor.put(piece) }
    conveyor.finish()
    #expect(done.all == Array(0..<count))
  }

  @Test("the first failure is thrown, and nothing is done behind it", arguments: [10, 100_000])
  func failing(count: Int) {
    let done = Done()
    let conveyor = Conveyor<Int, Refused> { (piece) throws(Refused) in
      if piece >= 7 { throw Refused(piece: piece) }
      done.append(piece)
    }
    #expect(throws: Refused(piece: 7)) {
      for piece in 0..<count { try conveyor.put(piece) }
      try conveyor.finish()
    }
    #expect(done.all == Array(0..<7))
  }

  @Test("whoever lets go of a conveyor finds that its thread has ended")
  func dropped() {
    let done = Done()
    do {
      let conveyor = Conveyor<Int, Never> { done.append($0) }
      for piece in 0..<3000 { conveyor.put(piece) }
    }
    let count = done.all.count
    #expect(done.all == Array(0..<count))
    // Fewer than were put: the last ones were never handed over.
    #expect(count < 3000)
  }
}
