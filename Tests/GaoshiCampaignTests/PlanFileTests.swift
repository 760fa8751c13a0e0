import Testing

@testable import GaoshiCampaign

@Suite struct PlanFileTests {
  static let hash = String(repeating: "0f", count: 32)

  @Test(
    "the row of a unit is read as it was written",
    arguments: ["a", "6501/医院", "a\"b", "a\\b", "\",\"sha256\":\"", ""])
  func row(_ id: String) throws {
    let unit = PlanFile.Unit(unit: id, sha256: Self.hash)
    let read = try #require(PlanFile.Unit(row: unit.json))
    #expect(read.unit == id)
    #expect(read.sha256 == Self.hash)
  }

  @Test(
    "what is no row of a plan is none",
    arguments: ["", "{", "{\"unit\":\"a\"}", "{\"unit\":\"a\",\"sha256\":\"", "{\"path\":\"a\"}"])
  func noRow(_ text: String) { #expect(PlanFile.Unit(row: text) == nil) }

  @Test("a unit falls to its shard by its id alone, and to each about as often")
  func shards() {
    var counts = [Int](repeating: 0, count: 7)
    for number in 0..<7000 { counts[PlanFile.shard(of: "u\(number)", among: 7)] += 1 }
    #expect(counts.allSatisfy { (850...1150).contains($0) })
    // 9dc02223da426384, the first 16 digits of its SHA-256, by 1,000.
    #expect(PlanFile.shard(of: "u0", among: 1000) == 588)
  }
}
