import GaoshiLedger
import GaoshiPack
import TestKit
import Testing

@Suite struct RecordTests {
  private let desk: LedgerDesk

  init() throws { desk = try LedgerDesk() }

  private let gate = TestPage(page: "a-board", unit: "a", sites: [("大门", 2)])

  @Test("a new pack's pages are planned at each of their sites")
  func planned() throws {
    #expect(
      try desk.record(
        TestPage(page: "a-board", unit: "a", sites: [("大门", 2), ("宿舍", 1)]),
        TestPage(page: "b-board", unit: "b")))
    #expect(
      try desk.states() == ["a-board 大门 2 planned", "a-board 宿舍 1 planned", "b-board  1 planned"])
  }

  @Test("sites of one name are one row with all that hang there")
  func sameName() throws {
    try desk.record(TestPage(page: "a-board", unit: "a", sites: [("车间", 2), ("车间", 3)]))
    #expect(try desk.states() == ["a-board 车间 5 planned"])
  }

  @Test("a page that is not in the pack any more is to be taken down if it hangs, else gone")
  func dropped() throws {
    try desk.record(gate, TestPage(page: "b-board", unit: "b"))
    try desk.mark(.printed) { $0.unit = "a" }
    try desk.mark(.hung) { $0.unit = "a" }
    try desk.record(on: "2024-07-01")
    #expect(try desk.states() == ["a-board 大门 2 take-down"])
    #expect(try desk.states { $0.states = [.gone] } == ["b-board  1 gone"])
    #expect(try desk.mark(.printed) == ["it is wanted no more and should not be printed"])
    #expect(try desk.mark(.down, on: "2024-07-02") == ["gone 0/0/0"])
    #expect(try desk.states() == [])
  }

  @Test("what comes back is planned again, and what still hangs counts")
  func comesBack() throws {
    try desk.record(gate)
    try desk.mark(.printed)
    try desk.mark(.hung)
    try desk.record(on: "2024-07-01")
    try desk.record(gate, on: "2024-08-01")
    #expect(try desk.states() == ["a-board 大门 2 hung"])
  }

  @Test("a page at fewer sites, of a unit that stays, is dropped there alone")
  func fewerSites() throws {
    try desk.record(TestPage(page: "a-board", unit: "a", sites: [("大门", 1), ("宿舍", 1)]))
    try desk.mark(.printed)
    try desk.mark(.hung)
    try desk.record(TestPage(page: "a-board", unit: "a", sites: [("大门", 1)]), on: "2024-07-01")
    #expect(try desk.states() == ["a-board 大门 1 hung", "a-board 宿舍 1 take-down"])
  }

  @Test("files and units that are called otherwise are no other boards")
  func renamed() throws {
    try desk.record(gate, TestPage(page: "b-board", unit: "b", sites: [("大门", 1)]))
    try desk.mark(.printed)
    try desk.mark(.hung)
    try desk.record(
      TestPage(page: "board-of-a", unit: "a", sites: [("大门", 2)]),
      TestPage(page: "c-board", unit: "c", sites: [("大门", 1)], name: "单位b"), on: "2024-07-01")
    #expect(try desk.states() == ["board-of-a 大门 2 hung", "c-board 大门 1 hung"])
    #expect(try desk.items().map(\.name) == ["单位a", "单位b"])
    #expect(try desk.ledger.events(from: "2024-07-01", to: "2024-07-01") == [:])
  }

  @Test("a page that goes to another unit under its old name is that unit's from then on")
  func sameFileOfAnother() throws {
    try desk.record(gate)
    try desk.mark(.printed)
    try desk.mark(.hung)
    try desk.record(
      TestPage(page: "a-board", unit: "b", look: "2", sites: [("大门", 2)]), on: "2024-07-01")
    #expect(
      try desk.items().map { "\($0.unit) \($0.state.rawValue)" } == ["a take-down", "b planned"])
  }

  @Test("the same pack taken twice writes nothing")
  func twice() throws {
    let pack = try desk.pack([gate])
    #expect(try desk.ledger.record(pack, on: "2024-05-01"))
    let bytes = desk.scratch.bytes("ledger.sqlite")
    #expect(try desk.ledger.record(pack, on: "2024-05-02") == false)
    #expect(desk.scratch.bytes("ledger.sqlite") == bytes)
    #expect(try desk.ledger.events(from: "2024-01-01", to: "2024-12-31") == [.planned: 2])
  }

  @Test("a file with new dates alone changes nothing but the file to print")
  func newDates() throws {
    try desk.record(gate)
    try desk.mark(.printed)
    var later = gate
    later.sha256 = String(repeating: "1", count: 64)
    try desk.record(later, on: "2024-07-01")
    #expect(try desk.states() == ["a-board 大门 2 printed"])
    #expect(try desk.items().map(\.sha256) == [later.sha256])
    #expect(try desk.ledger.events(from: "2024-07-01", to: "2024-07-01") == [:])
  }

  @Test("a pack that breaks off leaves the ledger as it was")
  func brokenPack() throws {
    try desk.record(gate)
    let pack = try desk.pack([
      TestPage(page: "a-board", unit: "a", look: "2", sites: [("大门", 2)]),
      TestPage(page: "b-board", unit: "b"),
    ])
    let units = desk.scratch.text("pack/units.jsonl")?.split(separator: "\n").first.map(String.init)
    try desk.scratch.write((units ?? "") + "\n{\"unit\":\"b\",\"bro", "pack/units.jsonl")
    #expect(throws: LedgerProblem.self) { try desk.ledger.record(pack, on: "2024-07-01") }
    #expect(try desk.states() == ["a-board 大门 2 planned"])
    #expect(try desk.items().map(\.look) == ["1"])
  }
}
