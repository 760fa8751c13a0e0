import GaoshiCore
import GaoshiSheet
import TestKit
import Testing

@Suite struct WriterTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static let columns = [
    TableColumn("单位"), TableColumn("电话"), TableColumn("数量", isNumber: true),
  ]
  private static let rows = [
    ["云岭县水利局", "0871-60000000", "2"],
    ["=cmd|' /C calc'!A0", "+86 871-60000000", "-1"],
    ["a \"b\", c\n第二行", "012345678901234567890", "007"],
    [" 空 格 ", "<&>_x000D_\u{7}", ""],
    ["'=已经有引号", "@用户", "1.5"],
  ]

  private func write(_ name: String, _ rows: [[String]] = rows) throws -> [UInt8] {
    let format = try #require(TableFormat(file: name))
    let writer = try TableWriter(
      to: scratch(name), as: format, sheet: "单位/名单", columns: Self.columns)
    for row in rows { try writer.row(row) }
    try writer.finish()
    return try readBytes(scratch(name))
  }

  private func read(_ bytes: [UInt8]) throws -> [[String]] {
    var sink = DiagnosticSink()
    let table = try #require(Table.read(bytes, file: "t", into: &sink))
    return table.sheets[0].rows.map { row in (0..<3).map { row[$0].text } }
  }

  @Test("a workbook's cells come back as they went in")
  func workbook() throws {
    #expect(try read(write("t.xlsx")) == [Self.columns.map(\.title)] + Self.rows)
  }

  @Test("a CSV has a byte order mark, CR LF, quotes where needed, and no formulas")
  func csv() throws {
    let bytes = try write("t.csv")
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(
      String(decoding: bytes.dropFirst(3), as: UTF8.self) == """
        单位,电话,数量\r
        云岭县水利局,0871-60000000,2\r
        '=cmd|' /C calc'!A0,+86 871-60000000,-1\r
        "a ""b"", c\n第二行",012345678901234567890,007\r
        " 空 格 ",<&>_x000D_\u{7},\r
        ''=已经有引号,'@用户,1.5\r

        """)
  }

  @Test("a CSV's guards come off again and leave the text as it was")
  func guards() throws {
    let rows = try read(write("t.csv")).dropFirst().map { $0.map(FormulaGuard.plain) }
    #expect(Array(rows) == Self.rows)
  }

  @Test("equal rows give equal bytes and leave nothing beside them", arguments: ["csv", "xlsx"])
  func sameBytes(suffix: String) throws {
    let first = try write("a.\(suffix)")
    #expect(try write("b.\(suffix)") == first)
    #expect(scratch.list() == ["a.\(suffix)", "b.\(suffix)"])
  }

  @Test("more rows than settle the widths are all there, in order")
  func many() throws {
    let rows = (0..<2500).map { ["第\($0)号单位", "0871-\(60_000_000 + $0)", "\($0)"] }
    #expect(try Array(read(write("t.xlsx", rows)).dropFirst()) == rows)
  }

  @Test("a text that no cell takes is refused, and the place stays empty")
  func tooLong() throws {
    #expect(throws: FileProblem.self) {
      try write("t.xlsx", [[String(repeating: "长", count: 40_000)]])
    }
    #expect(scratch.list() == [])
  }

  @Test(
    "column letters go on after Z",
    arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
  func letters(column: Int, letters: String) { #expect(columnLetters(column) == letters) }
}
