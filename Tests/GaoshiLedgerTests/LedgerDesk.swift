import GaoshiFiles
import GaoshiLedger
import GaoshiPack
import TestKit
import Testing

/// A page of a pack: its name, its unit, its look, and its sites with their counts.
struct TestPage {
  var page: String
  var unit: String
  var look = "1"
  var sites: [(place: String, count: Int)] = []
  /// The printed name of the unit.
  var name: String?
  var sha256 = String(repeating: "0", count: 64)
}

/// A folder with a ledger and packs that it takes.
struct LedgerDesk {
  let scratch: Scratch
  let ledger: Ledger

  init() throws {
    scratch = try Scratch()
    ledger = try Ledger(scratch("ledger.sqlite"))
  }

  /// Takes a pack with these pages.
  @discardableResult
  func record(_ pages: TestPage..., on day: String = "2024-05-01") throws -> Bool {
    try ledger.record(pack(pages), on: day)
  }

  func pack(_ pages: [TestPage]) throws -> Manifest {
    let units = Dictionary(grouping: pages, by: \.unit).sorted { $0.key < $1.key }
    return try writePack(
      units.flatMap { $0.value.map(row) }, units.map { record($0.key, $0.value[0].name) },
      into: scratch("pack"))
  }

  private func record(_ unit: String, _ name: String?) -> UnitRecord {
    UnitRecord(
      unit: unit, file: "", name: name ?? "单位\(unit)", short: "", level: "unit", sector: nil,
      region: unit == "a" ? "650100" : "110000", authority: nil, sites: [],
      values: [
        .init(field: "edition.date", value: "2024-04-30", file: nil, line: nil),
        .init(field: "edition.version", value: "3", file: nil, line: nil),
      ], prints: [])
  }

  private func row(_ page: TestPage) -> PackFile {
    PackFile(
      path: page.page + ".pdf", sha256: page.sha256, bytes: 1, look: page.look, key: "",
      unit: page.unit, material: "board", size: "A4", theme: "", format: "pdf", pages: 1,
      sites: page.sites.map {
        .init(place: $0.place, kind: "gate", count: $0.count, mount: "hung")
      }, copies: 1, codes: [], preview: nil, sources: [])
  }

  /// `page site count state` of all rows that are not gone.
  func states(_ change: (inout LedgerFilter) -> Void = { _ in }) throws -> [String] {
    try items(change).map { "\($0.page) \($0.site) \($0.count) \($0.state.rawValue)" }
  }

  func items(_ change: (inout LedgerFilter) -> Void = { _ in }) throws -> [LedgerItem] {
    var filter = LedgerFilter()
    change(&filter)
    return try ledger.items(filter)
  }

  /// Notes what was done; the rows that were marked as `state stock/hanging/outdated`, or the reasons of
  /// those that were refused.
  @discardableResult
  func mark(
    _ step: LedgerStep, on day: String = "2024-06-01", count: Int? = nil, note: String? = nil,
    _ change: (inout LedgerFilter) -> Void = { _ in }
  ) throws -> [String] {
    var filter = LedgerFilter()
    change(&filter)
    let marks = try ledger.mark(LedgerDeed(step, on: day, count: count, note: note), filter)
    if !marks.refused.isEmpty { return marks.refused.map(\.reason.english) }
    return marks.marked.map { "\($0.state.rawValue) \($0.stock)/\($0.hanging)/\($0.outdated)" }
  }
}
