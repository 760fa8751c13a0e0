import GaoshiCore
import GaoshiSheet
import Testing

@Suite struct TextTests {
  private func read(
    _ bytes: [UInt8], encoding: TextEncoding? = nil
  ) -> (table: Table?, told: [Diagnostic]) {
    var sink = DiagnosticSink()
    let table = Table.read(bytes, file: "t.csv", encoding: encoding, into: &sink)
    return (table, sink.diagnostics)
  }

  private func texts(_ table: Table?) -> [[String]] {
    table?.sheets.first?.rows.map { $0.cells.map(\.text) } ?? []
  }

  private static let table = "单位名称,举报电话\r\n云岭县水利局,0871-60000000\r\n"
  private static let rows = [["单位名称", "举报电话"], ["云岭县水利局", "0871-60000000"]]

  @Test(
    "a table reads the same in every encoding, and which one it was is told",
    arguments: [
      (Array(table.utf8), TextEncoding.utf8), ([0xEF, 0xBB, 0xBF] + Array(table.utf8), .utf8),
      (encoded(table, "GBK"), .gb18030), (encoded(table, "GB18030"), .gb18030),
      ([0xFF, 0xFE] + encoded(table, "UTF-16LE"), .utf16LittleEndian),
      ([0xFE, 0xFF] + encoded(table, "UTF-16BE"), .utf16BigEndian),
    ])
  func encodings(bytes: [UInt8], encoding: TextEncoding) {
    let (table, told) = read(bytes)
    #expect(texts(table) == Self.rows)
    #expect(table?.form == .text(encoding, .comma))
    #expect(told.isEmpty)
  }

  @Test(
    "characters that GB 18030 writes in four bytes come through", arguments: ["𠮷村", "㐀㑇", "ᠮᠣᠩ"])
  func fourBytes(name: String) {
    let bytes = encoded("单位\n\(name)\n", "GB18030")
    #expect(texts(read(bytes).table) == [["单位"], [name]])
  }

  @Test("a named encoding overrules what the bytes look like")
  func named() {
    #expect(texts(read(encoded("單位\n", "BIG5"), encoding: .big5).table) == [["單位"]])
  }

  @Test("bytes of no encoding are refused at their line")
  func noEncoding() {
    let (table, told) = read(Array("a,b\n1,".utf8) + [0xFF, 0xFF, 0x0A])
    #expect(table == nil)
    #expect(told.map(\.code) == ["table-encoding"])
    #expect(told.first?.span == Span(file: "t.csv", line: 2, column: 1))
  }

  @Test(
    "the separator is the one that parts the rows",
    arguments: [
      ("单位\t电话\n甲，乙\t1\n", Separator.tab, [["单位", "电话"], ["甲，乙", "1"]]),
      ("单位;电话\n甲,乙;1\n", .semicolon, [["单位", "电话"], ["甲,乙", "1"]]),
      ("单位\n甲\n", .comma, [["单位"], ["甲"]]),
      ("sep=;\n单位;电话\n", .semicolon, [["单位", "电话"]]),
    ])
  func separators(text: String, separator: Separator, rows: [[String]]) {
    let table = read(Array(text.utf8)).table
    #expect(table?.form == .text(.utf8, separator))
    #expect(texts(table) == rows)
  }

  @Test(
    "quotes hold separators, quotes and line breaks, and rows are counted as a spreadsheet does",
    arguments: [
      ("a,b\n\"x\r\ny\",\"say \"\"hi\"\"\"\n1,2", [1, 2, 3], "x\r\ny"),
      ("a,b\r\n\r\n\"1,2\",3\r\n", [1, 3], "1,2"),
      ("a,b\r\"\",3\r", [1, 2], ""),
      ("a,b\n,\n1,\n", [1, 3], "1"),
    ])
  func quotes(text: String, numbers: [Int], second: String) {
    let rows = read(Array(text.utf8)).table?.sheets.first?.rows
    #expect(rows?.map(\.number) == numbers)
    #expect(rows?[1].cells[0].text == second)
  }

  @Test(
    "a quote in the wrong place is an error at its row and column",
    arguments: [
      ("a,b\n1,\"never\n2,3\n", 2, 2), ("a,b\n1,\"x\"y\n", 2, 2), ("a,b\n5\"屏,2\n", 2, 1),
    ])
  func wrongQuotes(text: String, row: Int, column: Int) {
    let (table, told) = read(Array(text.utf8))
    #expect(table == nil)
    #expect(told.map(\.code) == ["table-quote"])
    #expect(told.first?.span == Span(file: "t.csv", line: row, column: column))
  }

  @Test(
    "a number in powers of ten is not to be relied on",
    arguments: [("1.23E+17", true), ("9.91582e+09", true), ("E+1", false), ("1E17", false)])
  func powers(text: String, isUnreliable: Bool) {
    let cell = read(Array("a\n\(text)\n".utf8)).table?.sheets[0].rows[1].cells[0]
    #expect(cell == Cell(text, isUnreliable ? .unreliable(.rounded) : .text))
  }

  @Test(
    "files that are no tables are told apart",
    arguments: [
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1], Array("<html><table>".utf8), Array("%PDF-1.4".utf8),
      Array("PK\u{3}\u{4}nothing".utf8),
    ])
  func notTables(bytes: [UInt8]) {
    let (table, told) = read(bytes)
    #expect(table == nil)
    #expect(told.map(\.code) == ["table-unreadable"])
  }

  @Test("any bytes at all end in a table or a message")
  func anyBytes() {
    var state: UInt64 = 7
    for length in 0..<400 {
      let bytes = (0..<length).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 56)
      }
      let (table, told) = read(bytes)
      #expect(table != nil || !told.isEmpty)
    }
  }
}
