import GaoshiLedger
import Testing

@Suite struct LedgerTests {
  private let desk: LedgerDesk

  init() throws { desk = try LedgerDesk() }

  private let gate = TestPage(page: "a-board", unit: "a", sites: [("大门", 2)])

  private func gate(_ look: String, _ count: Int = 2) -> TestPage {
    TestPage(page: "a-board", unit: "a", look: look, sites: [("大门", count)])
  }

  @Test("what is printed and hung stays so while the page looks the same")
  func hung() throws {
    try desk.record(gate)
    #expect(try desk.mark(.printed) == ["printed 2/0/0"])
    #expect(try desk.mark(.hung, on: "2024-06-02") == ["hung 0/2/0"])
    try desk.record(gate, TestPage(page: "b-board", unit: "b"), on: "2024-07-01")
    #expect(try desk.states() == ["a-board 大门 2 hung", "b-board  1 planned"])
    #expect(try desk.items().map(\.hungOn) == ["2024-06-02", nil])
  }

  @Test("more copies that are wanted are to be printed; fewer leave what hangs as it is")
  func otherCount() throws {
    try desk.record(gate)
    try desk.mark(.printed)
    try desk.mark(.hung)
    try desk.record(gate("1", 3), on: "2024-07-01")
    #expect(try desk.states() == ["a-board 大门 3 planned"])
    #expect(try desk.items().map(\.toPrint) == [1])
    #expect(try desk.mark(.printed, on: "2024-07-02") == ["printed 1/2/0"])
    #expect(try desk.mark(.hung, on: "2024-07-02") == ["hung 0/3/0"])
    try desk.record(gate("1", 1), on: "2024-08-01")
    #expect(try desk.states() == ["a-board 大门 1 hung"])
  }

  @Test("a page that looks otherwise makes what hangs outdated, until the new one hangs")
  func outdated() throws {
    try desk.record(gate)
    try desk.mark(.printed)
    try desk.mark(.hung)
    try desk.record(gate("2"), on: "2024-07-01")
    #expect(try desk.states() == ["a-board 大门 2 outdated"])
    #expect(
      try desk.mark(.hung, on: "2024-07-02") == ["what is wanted now has not been printed"])
    #expect(try desk.mark(.printed, on: "2024-07-02") == ["outdated 2/0/2"])
    #expect(try desk.mark(.hung, on: "2024-07-03", count: 1) == ["outdated 1/1/1"])
    #expect(try desk.mark(.hung, on: "2024-07-04") == ["hung 0/2/0"])
  }

  @Test("old copies may come down before new ones hang")
  func downFirst() throws {
    try desk.record(gate)
    try desk.mark(.printed)
    try desk.mark(.hung)
    try desk.record(gate("2"), on: "2024-07-01")
    #expect(try desk.mark(.down, on: "2024-07-02", count: 1) == ["outdated 0/0/1"])
    #expect(try desk.mark(.down, on: "2024-07-02") == ["planned 0/0/0"])
    #expect(try desk.mark(.down, on: "2024-07-02") == ["it does not hang"])
  }

  @Test("a look that comes back is no new print")
  func thereAndBack() throws {
    try desk.record(gate)
    try desk.mark(.printed)
    try desk.mark(.hung)
    try desk.record(gate("2"), on: "2024-07-01")
    try desk.record(gate, on: "2024-07-02")
    #expect(try desk.states() == ["a-board 大门 2 hung"])
  }

  @Test("copies are counted: half of them hung is not hung")
  func partly() throws {
    try desk.record(gate("1", 3))
    #expect(try desk.mark(.printed, count: 2) == ["planned 2/0/0"])
    #expect(try desk.mark(.hung, count: 1) == ["planned 1/1/0"])
    #expect(try desk.mark(.printed) == ["printed 2/1/0"])
    #expect(
      try desk.mark(.hung, count: 3) == ["only 2 were printed and not hung by 2024-06-01"])
    #expect(try desk.mark(.hung) == ["hung 0/3/0"])
    #expect(try desk.mark(.hung) == [])
    #expect(try desk.mark(.down, count: 4) == ["only 3 hung on 2024-06-01"])
    #expect(try desk.mark(.down, count: 1) == ["planned 0/2/0"])
  }

  @Test("nothing hangs before the day on which it was printed, nor comes down before it hung")
  func order() throws {
    try desk.record(gate)
    try desk.mark(.printed, on: "2024-06-10")
    #expect(
      try desk.mark(.hung, on: "2024-06-09") == ["only 0 were printed and not hung by 2024-06-09"])
    try desk.mark(.hung, on: "2024-06-12", count: 1)
    #expect(try desk.mark(.hung, on: "2024-06-11", count: 2).count == 1)
    #expect(try desk.mark(.down, on: "2024-06-11") == ["only 0 hung on 2024-06-11"])
    #expect(try desk.mark(.hung, on: "2024-06-11", count: 1) == ["hung 0/2/0"])
    #expect(
      try desk.mark(.hung, on: "2024-06-13", count: 1)
        == ["only 0 were printed and not hung by 2024-06-13"])
  }

  @Test("that holds for days before the ledger was begun too")
  func orderBefore() throws {
    try desk.record(gate, on: "2024-07-01")
    try desk.mark(.printed, on: "2024-06-10")
    #expect(
      try desk.mark(.hung, on: "2024-06-09") == ["only 0 were printed and not hung by 2024-06-09"])
    try desk.mark(.hung, on: "2024-06-12")
    #expect(try desk.mark(.down, on: "2024-06-11") == ["only 0 hung on 2024-06-11"])
  }

  @Test("one row that cannot be marked keeps all of them as they are")
  func refused() throws {
    try desk.record(gate, TestPage(page: "b-board", unit: "b"))
    try desk.mark(.printed) { $0.unit = "a" }
    let marks = try desk.ledger.mark(LedgerDeed(.hung, on: "2024-06-01"), LedgerFilter())
    #expect(marks.refused.map(\.item.page) == ["b-board"])
    #expect(marks.marked.isEmpty)
    #expect(try desk.states() == ["a-board 大门 2 printed", "b-board  1 planned"])
  }

  @Test("rows where nothing is left to be done are passed over")
  func done() throws {
    try desk.record(gate, TestPage(page: "b-board", unit: "b"))
    try desk.mark(.printed) { $0.unit = "a" }
    let marks = try desk.ledger.mark(LedgerDeed(.printed, on: "2024-06-01"), LedgerFilter())
    #expect(marks.done.map(\.page) == ["a-board"])
    #expect(marks.marked.map(\.page) == ["b-board"])
  }

  @Test(
    "rows are found by unit, region, site, material and state",
    arguments: [
      ("unit", "a*", 1), ("unit", "?", 2), ("unit", "[a]", 0), ("region", "65", 1),
      ("region", "99", 0), ("site", "大", 1), ("site", "gate", 1), ("material", "board", 2),
      ("material", "poster", 0), ("state", "planned", 2), ("state", "hung", 0),
    ])
  func filters(key: String, value: String, count: Int) throws {
    try desk.record(gate, TestPage(page: "b-board", unit: "b"))
    let found = try desk.states {
      switch key {
      case "unit": $0.unit = value
      case "region": $0.region = value
      case "site": $0.site = value
      case "state": $0.states = [LedgerItem.State(rawValue: value)].compactMap(\.self)
      default: $0.material = value
      }
    }
    #expect(found.count == count)
  }

  @Test("the book tells how things stood on any day, whenever it was written")
  func asOf() throws {
    try desk.record(gate, on: "2024-05-01")
    try desk.mark(.printed, on: "2024-06-01")
    try desk.mark(.hung, on: "2024-06-10")
    try desk.record(gate("2"), on: "2024-07-01")
    try desk.record(on: "2024-08-01")
    // Noted late: one came down in July.
    try desk.mark(.down, on: "2024-07-15", count: 1)
    let days = ["2024-04-30", "2024-05-31", "2024-06-05", "2024-06-30", "2024-07-31", "2024-08-31"]
    let states = try days.map { day in
      try desk.items { $0.day = day }.map { "\($0.state.rawValue) \($0.hangingAtAll)" }
    }
    #expect(
      states == [
        [], ["planned 0"], ["printed 0"], ["hung 2"], ["outdated 1"], ["take-down 1"],
      ])
  }

  @Test("what was hung before the ledger was begun was hung for what it began with")
  func before() throws {
    try desk.record(gate, on: "2024-05-01")
    try desk.mark(.printed, on: "2024-02-01")
    try desk.mark(.hung, on: "2024-02-02")
    #expect(try desk.items { $0.day = "2024-03-01" }.map(\.state) == [.hung])
  }

  @Test("a row's past has each line with its day, number, version, file and note")
  func history() throws {
    try desk.record(gate)
    try desk.mark(.printed, on: "2024-06-01", note: "东风印刷厂")
    try desk.record(gate("2"), on: "2024-07-01")
    var lines: [String] = []
    try desk.ledger.forEachHistory(LedgerFilter()) { item, events in
      lines += events.map { event in
        "\(event.kind.rawValue) \(event.day) \(event.count) \(event.look) "
          + "\(event.edition ?? "") \(event.sha256.prefix(4)) \(event.note ?? "")"
      }
      #expect(item.note == "东风印刷厂")
    }
    #expect(
      lines == [
        "planned 2024-05-01 2 1 2024-04-30 3 0000 ",
        "printed 2024-06-01 2 1 2024-04-30 3 0000 东风印刷厂",
        "changed 2024-07-01 2 2 2024-04-30 3 0000 ",
      ])
  }

  @Test("copies are summed up by what happened to them between two days")
  func events() throws {
    try desk.record(gate, on: "2024-05-01")
    try desk.mark(.printed, on: "2024-06-30")
    try desk.mark(.hung, on: "2024-07-01")
    #expect(
      try desk.ledger.events(from: "2024-04-01", to: "2024-06-30") == [.planned: 2, .printed: 2])
    #expect(try desk.ledger.events(from: "2024-07-01", to: "2024-09-30") == [.hung: 2])
  }
}
