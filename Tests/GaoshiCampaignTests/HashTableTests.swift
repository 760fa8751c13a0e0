import Testing

@testable import GaoshiCampaign

@Suite struct HashTableTests {
  @Test(
    "a table answers as a dictionary does, however many hashes come and come again",
    arguments: [0, 1, 1024, 1026, 40_000])
  func likeADictionary(count: Int) {
    var table = HashTable<UInt64>()
    var dictionary: [UInt64: UInt64] = [:]
    var state: UInt64 = 7
    for step in 0..<UInt64(count) {
      // Few of the low bits, so that many hashes come twice and some are neighbours.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let hash = step % 3 == 0 ? state >> 50 : state
      table.put(step, at: hash)
      dictionary[hash] = step
    }
    #expect(table.count == dictionary.count)
    #expect(table.values.sorted() == dictionary.values.sorted())
    #expect(dictionary.allSatisfy { table[$0.key] == $0.value })
    #expect((0..<2000).allSatisfy { table[$0] == dictionary[$0] })
  }

  @Test("a set of hashes has those that it took, and no others")
  func likeASet() {
    var set = HashSet()
    for hash in 0..<20_000 as Range<UInt64> { set.insert(hash &* hash % 10_007) }
    let squares = Set((0..<20_000).map { $0 * $0 % 10_007 })
    #expect(set.count == squares.count)
    #expect((0..<10_007).allSatisfy { set.contains(UInt64($0)) == squares.contains($0) })
  }
}
