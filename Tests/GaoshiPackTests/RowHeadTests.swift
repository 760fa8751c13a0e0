import GaoshiPack
import Testing

@Suite struct RowHeadTests {
  private func row(_ path: String, unit: String, place: String, preview: String?) -> PackFile {
    PackFile(
      path: path, sha256: String(repeating: "ab", count: 32), bytes: 70_123, look: "l", key: "k",
      unit: unit, material: "board", size: "A4", theme: "red-gold", format: "pdf", pages: 1,
      sites: [.init(place: place, kind: nil, count: 1, mount: "hung")], copies: 1, codes: [],
      preview: preview.map(PackLayout.preview), sources: [.init(path: "units/a.yaml", sha256: "c")])
  }

  private static let hash = String(repeating: "0f", count: 32)

  @Test(
    "a row's head is what the row says, whatever its author wrote",
    arguments: [
      ("a-board-A4.pdf", "大门", Self.hash), ("a-board-A4.pdf", "大门", nil),
      ("六安\"市/a\\b.pdf", "“\",\"preview\":\"x", Self.hash),
      ("a.pdf", ",\"preview\":\"gallery/previews/ab/", nil), ("\u{202E}\t.pdf", "", Self.hash),
    ] as [(String, String, String?)])
  func head(path: String, place: String, preview: String?) throws {
    let head = try #require(RowHead(row(path, unit: path, place: place, preview: preview).json))
    #expect(head.path == path)
    #expect(head.sha256 == String(repeating: "ab", count: 32))
    #expect(head.bytes == 70_123)
    #expect(head.unit == path)
    #expect(head.preview == preview)
  }

  @Test(
    "what is no row has no head",
    arguments: ["", "{}", "{\"path\":\"a\"}", "{\"path\":\"a\",\"sha256\":\"ab\",\"bytes\":1}"])
  func none(text: String) { #expect(RowHead(text) == nil) }

  @Test(
    "a unit's line tells its id, whatever the id is",
    arguments: ["a", "乌鲁木齐/水利局", "a\"b", "a\\", "a\tb", "e\u{301}", ""])
  func unit(id: String) {
    let record = UnitRecord(
      unit: id, file: "", name: "\"unit\":\"x\"", short: "", level: "unit", sector: nil,
      region: nil, authority: nil, sites: [], values: [], prints: [])
    #expect(unitID(ofLine: record.json).map { Array($0.utf8) } == Array(id.utf8))
  }

  @Test(
    "what is no unit's line tells none", arguments: ["", "{\"unit\":7}", "{\"unit\":\"a", "{}"])
  func noUnit(line: String) { #expect(unitID(ofLine: line) == nil) }
}
