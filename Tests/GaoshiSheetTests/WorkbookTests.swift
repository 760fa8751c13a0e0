import GaoshiArchive
import GaoshiCore
import GaoshiSheet
import TestKit
import Testing

@Suite struct WorkbookTests {
  private func read(_ book: Book) throws -> (table: Table?, told: [Diagnostic]) {
    var sink = DiagnosticSink()
    let table = Table.read(try book.bytes(), file: "b.xlsx", into: &sink)
    return (table, sink.diagnostics)
  }

  private func rows(_ book: Book) throws -> [Row] {
    try #require(try read(book).table).sheets[0].rows
  }

  @Test("texts are read from the shared ones, without readings, and from the cell itself")
  func texts() throws {
    var book = Book(
      "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is><t>云</t></is></c>"
        + "<c r=\"D2\" t=\"str\"><f>A1</f><v>a&amp;b</v></c></row>")
    book.strings =
      "<si><t>x</t></si><si><r><t>水</t></r><rPh><t>すい</t></rPh><r><t xml:space=\"preserve\">利_x000D_局 </t></r></si>"
    #expect(
      try rows(book) == [
        Row(number: 2, cells: [Cell("水利\r局 "), Cell("云"), Cell(""), Cell("a&b")])
      ])
  }

  @Test(
    "a number is its shortest digits, and one that was cut is not to be relied on",
    arguments: [
      ("9915815739", Cell("9915815739", .number)), ("650000.0", Cell("650000", .number)),
      ("0.10000000000000001", Cell("0.1", .number)), ("-3", Cell("-3", .number)),
      ("1.5E2", Cell("150", .number)), ("999999999999999", Cell("999999999999999", .number)),
      ("1.23E+17", Cell("1.23E+17", .unreliable(.rounded))),
      ("1234567890123450", Cell("1234567890123450", .unreliable(.rounded))),
    ])
  func numbers(written: String, cell: Cell) throws {
    let book = Book("<row r=\"1\"><c r=\"A1\"><v>\(written)</v></c></row>")
    #expect(try rows(book)[0].cells == [cell])
  }

  @Test(
    "a format of zeros brings back the zeros, and dates are days",
    arguments: [
      ("formatCode=\"00000000000\"", "9915815739", Cell("09915815739", .number)),
      (
        "formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"", "45470",
        Cell("2024-06-27", .date)
      ),
      ("formatCode=\"[$-804]yyyy/m/d h:mm\"", "45470.375", Cell("2024-06-27 09:00", .date)),
      ("formatCode=\"h:mm\"", "0.3541666667", Cell("08:30", .date)),
      ("formatCode=\"yyyy\\-mm\"", "1", Cell("1900-01-01", .date)),
      ("formatCode=\"#,##0.00\"", "45470", Cell("45470", .number)),
      ("formatCode=\"&quot;第&quot;0&quot;号&quot;\"", "7", Cell("7", .number)),
    ])
  func formats(format: String, written: String, cell: Cell) throws {
    var book = Book("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(written)</v></c></row>")
    book.formats = "<numFmt numFmtId=\"164\" \(format)/>"
    book.styles = "<xf numFmtId=\"164\"/>"
    #expect(try rows(book)[0].cells == [cell])
  }

  @Test("days count from 1904 where the workbook says so, and built-in formats are known")
  func epoch() throws {
    var book = Book("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44008</v></c></row>")
    book.styles = "<xf numFmtId=\"14\"/>"
    book.is1904 = true
    #expect(try rows(book)[0].cells == [Cell("2024-06-27", .date)])
  }

  @Test("a merged cell's value is in every cell that it covers")
  func merged() throws {
    let book = Book(
      "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>题</v></c></row>"
        + "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>甲</v></c><c r=\"B3\" t=\"str\"><v>1</v></c></row>"
        + "<row r=\"4\"><c r=\"A4\"/><c r=\"B4\" t=\"str\"><v>2</v></c></row>",
      after: "<x:mergeCells><x:mergeCell ref=\"A1:C1\"/><x:mergeCell ref=\"A3:A4\"/></x:mergeCells>"
    )
    #expect(
      try rows(book).map { $0.cells.map(\.text) } == [["题", "题", "题"], ["甲", "1"], ["甲", "2"]])
  }

  @Test("hidden rows and sheets are told, rows without numbers are counted")
  func hidden() throws {
    var book = Book(
      "<row><c t=\"str\"><v>a</v></c></row><row hidden=\"1\"><c t=\"str\"><v>b</v></c></row>")
    book.add("旧表", "", state: " state=\"hidden\"")
    let table = try #require(try read(book).table)
    #expect(table.sheets.map(\.isHidden) == [false, true])
    #expect(table.sheets[0].rows.map(\.isHidden) == [false, true])
    #expect(table.sheets[0].rows.map(\.number) == [1, 2])
  }

  @Test(
    "a formula's value is read, one that failed or was never worked out is not to be relied on",
    arguments: [
      ("<c><f>1+1</f><v>2</v></c>", Cell("2", .number)),
      ("<c t=\"e\"><f>A9</f><v>#REF!</v></c>", Cell("#REF!", .unreliable(.failed))),
      ("<c><f>1+1</f></c>", Cell("", .unreliable(.uncomputed))),
      ("<c t=\"b\"><v>1</v></c>", Cell("TRUE", .truth)),
    ])
  func formulas(xml: String, cell: Cell) throws {
    #expect(try rows(Book("<row>\(xml)</row>"))[0].cells == [cell])
  }

  @Test("a document type is refused: entities that grow live in it")
  func entities() throws {
    var book = Book("")
    book.sheets[0].xml =
      "<!DOCTYPE l [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>"
    let (table, told) = try read(book)
    #expect(table == nil)
    #expect(told.map(\.code) == ["table-unreadable"])
  }

  @Test("a sheet wider than any list is refused, a merge over all of it is not followed")
  func wide() throws {
    let far = try read(Book("<row r=\"1\"><c r=\"XFD1\" t=\"str\"><v>a</v></c></row>"))
    #expect(far.told.map(\.code) == ["table-too-large"])
    let merged = Book(
      "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a</v></c></row>",
      after: "<x:mergeCell ref=\"A1:XFD1048576\"/>")
    #expect(try rows(merged).count == 1)
  }

  @Test("any damage to a sheet ends in a table or a message")
  func damaged() throws {
    var state: UInt64 = 11
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let book = Book(
      "<row r=\"9223372036854775807\"><c r=\"A1\" t=\"s\"><v>0</v></c></row><row><c s=\"1\"><v>1</v></c>"
        + "</row>", after: "<x:mergeCell ref=\"A1:C2\"/>")
    #expect(try rows(book).map(\.number) == [2])
    for _ in 0..<300 {
      var damaged = book
      var xml = Array(book.sheets[0].xml.utf8)
      for _ in 0...random(3) { xml[random(xml.count)] = UInt8(0x20 + random(95)) }
      damaged.sheets[0].xml = String(decoding: xml, as: UTF8.self)
      let (table, told) = try read(damaged)
      #expect(table != nil || !told.isEmpty)
    }
  }

  @Test("XML that breaks off is told")
  func broken() throws {
    var book = Book("")
    book.sheets[0].xml = "<worksheet><sheetData><row>"
    #expect(try read(book).told.map(\.code) == ["table-unreadable"])
  }
}
