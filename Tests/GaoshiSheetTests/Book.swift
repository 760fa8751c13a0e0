import GaoshiArchive
import TestKit

/// A workbook written by hand, part by part.
struct Book {
  var sheets: [(name: String, state: String, xml: String)] = []
  var strings = ""
  var formats = ""
  var styles = ""
  var is1904 = false

  /// A book with one sheet of these rows.
  init(_ rows: String, after: String = "") {
    add("Sheet1", rows, after: after)
  }

  mutating func add(_ name: String, _ rows: String, after: String = "", state: String = "") {
    let xml =
      "<x:worksheet xmlns:x=\"urn:m\"><x:sheetData>"
      + rows.replacing("</", with: "\u{1}").replacing("<", with: "<x:")
      .replacing("\u{1}", with: "</x:") + "</x:sheetData>\(after)</x:worksheet>"
    sheets.append((name, state, xml))
  }

  /// The book's file.
  func bytes() throws -> [UInt8] {
    let scratch = try Scratch()
    let writer = try ZipWriter(to: scratch("b.xlsx"))
    for (name, text) in parts { try writer.add(name: name, bytes: Array(text.utf8)) }
    try writer.finish()
    return try readBytes(scratch("b.xlsx"))
  }

  private var parts: [(String, String)] {
    let list = sheets.indices.map { index in
      "<sheet name=\"\(sheets[index].name)\" r:id=\"s\(index)\"\(sheets[index].state)/>"
    }
    let relations = sheets.indices.map { index in
      "<Relationship Id=\"s\(index)\" Type=\"urn:r/worksheet\" Target=\"worksheets/s\(index).xml\"/>"
    }
    return [
      (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"w\" Type=\"urn:r/officeDocument\" Target=\"/xl/w.xml\"/>"
          + "</Relationships>"
      ),
      (
        "xl/w.xml",
        "<workbook xmlns:r=\"urn:r\"><workbookPr date1904=\"\(is1904 ? 1 : 0)\"/>"
          + "<sheets>\(list.joined())</sheets></workbook>"
      ),
      (
        "xl/_rels/w.xml.rels",
        "<Relationships>\(relations.joined())"
          + "<Relationship Id=\"t\" Type=\"urn:r/sharedStrings\" Target=\"t.xml\"/>"
          + "<Relationship Id=\"y\" Type=\"urn:r/styles\" Target=\"y.xml\"/></Relationships>"
      ),
      ("xl/t.xml", "<sst>\(strings)</sst>"),
      (
        "xl/y.xml",
        "<styleSheet><numFmts>\(formats)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
          + "<cellXfs><xf/>\(styles)</cellXfs></styleSheet>"
      ),
    ] + sheets.indices.map { ("xl/worksheets/s\($0).xml", sheets[$0].xml) }
  }
}
