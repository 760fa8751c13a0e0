import GaoshiPack
import TestKit
import Testing

@testable import GaoshiChanges

@Suite struct DamageTests {
  private let packs: SamplePacks
  private let good: Manifest

  init() throws {
    packs = try SamplePacks()
    let units = ["a", "b", "c"].map { id in
      SampleUnit(id: id, values: [], pages: [SamplePage(job: id, looks: ["pdf": id])])
    }
    good = try packs.write("good", units)
    _ = try packs.write("bad", units)
  }

  /// Changes the list of units, and compares.
  private func compare(_ change: ([Substring]) -> [Substring]) throws {
    let lines = packs.scratch.text("bad/units.jsonl")?.split(separator: "\n") ?? []
    try packs.scratch.write(
      change(lines).map { $0 + "\n" }.joined(), "bad/units.jsonl")
    try comparePacks(good, try Manifest(of: packs.scratch("bad"))) { _ in }
  }

  @Test("a list of units that lacks one, is in another order or cut off is damage, not a change")
  func damage() throws {
    let problem = PackProblem.damaged(packs.scratch("bad/units.jsonl"))
    #expect(throws: problem) { try compare { Array($0.dropFirst()) } }
    #expect(throws: problem) { try compare { $0.reversed() } }
    #expect(throws: problem) { try compare { $0.map { $0.prefix(8) } } }
    #expect(throws: problem) { try compare { _ in [] } }
  }
}
