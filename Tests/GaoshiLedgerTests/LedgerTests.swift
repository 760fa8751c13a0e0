import GaoshiFiles
import GaoshiLedger
import GaoshiPack
import Glibc
import TestKit
import Testing

@Suite struct LedgerTests {
  private let scratch: Scratch
  private let ledger: Ledger

  init() throws {
    scratch = try Scratch()
    ledger = try Ledger(scratch("ledger.sqlite"))
  }

  /// A pack with these pages: the unit of each, its look, and its sites with their counts.
  private func pack(
    _ pages: [(page: String, unit: String, look: String, sites: [(String, Int)])]
  ) throws -> Manifest {
    let folder = scratch("pack")
    removeFolder(folder)
    _ = try makeFolders(folder)
    let file = try NewFile(folder + "/manifest.json")
    var rows = try ManifestHeader(campaign: "", date: "", tools: [], fonts: [], templates: [])
      .begin(in: file)
    var units = ""
    for unit in Set(pages.map(\.unit)).sorted() {
      units += record(unit).json + "\n"
      for page in pages where page.unit == unit {
        try rows.append(row(page.page, unit, page.look, page.sites).json)
      }
    }
    _ = try rows.finish()
    try file.finish(syncs: false)
    try scratch.write(units, "pack/units.jsonl")
    return try Manifest(of: folder)
  }

  private func record(_ unit: String) -> UnitRecord {
    UnitRecord(
      unit: unit, file: "", name: "单位\(unit)", short: "", level: "unit", sector: nil,
      region: unit == "a" ? "650100" : "110000", authority: nil, sites: [], values: [], prints: [])
  }

  private func row(
    _ page: String, _ unit: String, _ look: String, _ sites: [(String, Int)]
  ) -> PackFile {
    PackFile(
      path: page + ".pdf", sha256: String(repeating: "0", count: 64), bytes: 1, look: look, key: "",
      unit: unit, material: "board", size: "A4", theme: "", format: "pdf", pages: 1,
      sites: sites.map { .init(place: $0.0, kind: "gate", count: $0.1, mount: "hung") }, copies: 1,
      codes: [], preview: nil, sources: [])
  }

  /// The states of all rows that are not gone.
  private func states(_ change: (inout LedgerFilter) -> Void = { _ in }) throws -> [String] {
    var filter = LedgerFilter()
    change(&filter)
    return try ledger.items(filter).map { "\($0.page) \($0.site) \($0.count) \($0.state.rawValue)" }
  }

  private func mark(_ step: LedgerStep, on day: String = "2024-06-01") throws -> LedgerMarks {
    try ledger.mark(step, LedgerFilter(), on: day)
  }

  @Test("a new pack's pages are planned at each of their sites")
  func planned() throws {
    #expect(
      try ledger.record(
        pack([("a-board", "a", "1", [("大门", 2), ("宿舍", 1)]), ("b-board", "b", "1", [])]),
        on: "2024-05-01"))
    #expect(
      try states() == ["a-board 大门 2 planned", "a-board 宿舍 1 planned", "b-board  1 planned"])
  }

  @Test("sites of one name are one row with all that hang there")
  func sameName() throws {
    try ledger.record(pack([("a-board", "a", "1", [("车间", 2), ("车间", 3)])]), on: "2024-05-01")
    #expect(try states() == ["a-board 车间 5 planned"])
  }

  @Test("what is printed and hung stays so while the page looks the same")
  func hung() throws {
    try ledger.record(pack([("a-board", "a", "1", [("大门", 2)])]), on: "2024-05-01")
    #expect(try mark(.printed).marked.map(\.state) == [.printed])
    #expect(try mark(.hung, on: "2024-06-02").marked.map(\.hungOn) == ["2024-06-02"])
    try ledger.record(
      pack([("a-board", "a", "1", [("大门", 3)]), ("b-board", "b", "1", [])]), on: "2024-07-01")
    #expect(try states() == ["a-board 大门 3 hung", "b-board  1 planned"])
  }

  @Test("a page that looks otherwise makes what hangs outdated, until the new one hangs")
  func outdated() throws {
    try ledger.record(pack([("a-board", "a", "1", [("大门", 2)])]), on: "2024-05-01")
    _ = try mark(.printed)
    _ = try mark(.hung)
    try ledger.record(pack([("a-board", "a", "2", [("大门", 2)])]), on: "2024-07-01")
    #expect(try states() == ["a-board 大门 2 outdated"])
    #expect(
      try mark(.hung).refused.map(\.reason.english) == ["what is wanted now has not been printed"])
    _ = try mark(.printed)
    #expect(try states() == ["a-board 大门 2 outdated"])
    _ = try mark(.hung)
    #expect(try states() == ["a-board 大门 2 hung"])
  }

  @Test("a page that is not in the pack any more is to be taken down if it hangs, else gone")
  func dropped() throws {
    try ledger.record(
      pack([("a-board", "a", "1", [("大门", 2)]), ("b-board", "b", "1", [])]), on: "2024-05-01")
    var filter = LedgerFilter()
    filter.unit = "a"
    _ = try ledger.mark(.printed, filter, on: "2024-06-01")
    _ = try ledger.mark(.hung, filter, on: "2024-06-01")
    try ledger.record(pack([]), on: "2024-07-01")
    #expect(try states() == ["a-board 大门 2 take-down"])
    #expect(try states { $0.states = [.gone] } == ["b-board  1 gone"])
    _ = try mark(.down)
    #expect(try states() == [])
  }

  @Test("one row that cannot be marked keeps all of them as they are")
  func refused() throws {
    try ledger.record(
      pack([("a-board", "a", "1", [("大门", 2)]), ("b-board", "b", "1", [])]), on: "2024-05-01")
    var filter = LedgerFilter()
    filter.unit = "a"
    _ = try ledger.mark(.printed, filter, on: "2024-06-01")
    let marks = try mark(.hung)
    #expect(marks.refused.map(\.item.page) == ["b-board"])
    #expect(try states() == ["a-board 大门 2 printed", "b-board  1 planned"])
  }

  @Test("the same pack taken twice writes nothing")
  func twice() throws {
    let pack = try pack([("a-board", "a", "1", [("大门", 2)])])
    #expect(try ledger.record(pack, on: "2024-05-01"))
    #expect(try ledger.record(pack, on: "2024-05-02") == false)
    #expect(try ledger.events(from: "2024-01-01", to: "2024-12-31") == ["planned": 2])
  }

  @Test(
    "rows are found by unit, region, site and material",
    arguments: [
      ("unit", "a*", 1), ("unit", "?", 2), ("region", "65", 1), ("region", "99", 0),
      ("site", "大", 1), ("site", "gate", 1), ("material", "board", 2), ("material", "poster", 0),
    ])
  func filters(key: String, value: String, count: Int) throws {
    try ledger.record(
      pack([("a-board", "a", "1", [("大门", 2)]), ("b-board", "b", "1", [])]), on: "2024-05-01")
    let found = try states {
      switch key {
      case "unit": $0.unit = value
      case "region": $0.region = value
      case "site": $0.site = value
      default: $0.material = value
      }
    }
    #expect(found.count == count)
  }

  @Test("a file that is no ledger is refused and left as it is")
  func foreign() throws {
    let text = String(repeating: "not a database\n", count: 100)
    let path = try scratch.write(text, "notes.sqlite")
    #expect(throws: LedgerProblem.foreign(path)) { try Ledger(path) }
    #expect(scratch.text("notes.sqlite") == text)
  }
}
