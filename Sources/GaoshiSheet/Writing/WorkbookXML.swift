/// The parts of an XLSX that are the same for every table (ECMA-376).
enum WorkbookXML {
  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let sheetPart = "xl/worksheets/sheet1.xml"

  private static let relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  /// All parts but for the sheet, in the order in which readers look for them.
  static func parts(sheet: String) -> [(name: String, text: String)] {
    [
      ("[Content_Types].xml", head + contentTypes),
      ("_rels/.rels", head + relations([("officeDocument", "xl/workbook.xml")])),
      ("xl/workbook.xml", head + workbook(sheet)),
      (
        "xl/_rels/workbook.xml.rels",
        head + relations([("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")])
      ),
      ("xl/styles.xml", head + styles),
    ]
  }

  /// A text as XML has it; what XML cannot hold becomes `_xHHHH_`, and so does what looks like it.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    let text = text.replacing("_x", with: "_x005F_x")
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: escaped += "&amp;"
      case 0x3C: escaped += "&lt;"
      case 0x3E: escaped += "&gt;"
      case 0x22: escaped += "&quot;"
      case 0x09, 0x0A: escaped.unicodeScalars.append(scalar)
      case 0..<0x20, 0xFFFE, 0xFFFF:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A sheet's name without what Excel forbids in one, and of at most 31 characters.
  private static func sheetName(_ name: String) -> String {
    let plain = String(name.filter { !"[]:*?/\\'".contains($0) }.prefix(31))
    return plain.isEmpty ? "Sheet1" : plain
  }

  private static func workbook(_ sheet: String) -> String {
    "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relationships)\"><sheets>"
      + "<sheet name=\"\(escaped(sheetName(sheet)))\" sheetId=\"1\" r:id=\"rId1\"/>"
      + "</sheets></workbook>"
  }

  private static func relations(_ entries: [(kind: String, target: String)]) -> String {
    let list = entries.enumerated().map { index, entry in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(relationships)/\(entry.kind)\" "
        + "Target=\"\(entry.target)\"/>"
    }
    return "<Relationships xmlns=\"\(package)/relationships\">\(list.joined())</Relationships>"
  }

  private static let contentTypes =
    "<Types xmlns=\"\(package)/content-types\">"
    + "<Default Extension=\"rels\" "
    + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(type).sheet.main+xml\"/>"
    + "<Override PartName=\"/\(sheetPart)\" ContentType=\"\(type).worksheet+xml\"/>"
    + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(type).styles+xml\"/></Types>"

  /// Plain, header, text (format 49, `@`: what is typed into it later stays text too), number.
  private static let styles =
    "<styleSheet xmlns=\"\(main)\">"
    + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"宋体\"/></font>"
    + "<font><b/><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>"
    + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
    + "<fill><patternFill patternType=\"gray125\"/></fill>"
    + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE7ECF2\"/></patternFill></fill>"
    + "</fills><borders count=\"1\"><border/></borders>"
    + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
    + "</cellStyleXfs><cellXfs count=\"4\">"
    + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
    + style(format: 49, font: 1, fill: 2, "vertical=\"center\" wrapText=\"1\"")
    + style(format: 49, font: 0, fill: 0, "vertical=\"top\" wrapText=\"1\"")
    + style(format: 0, font: 0, fill: 0, "vertical=\"top\"")
    + "</cellXfs><cellStyles count=\"1\">"
    + "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"

  private static func style(format: Int, font: Int, fill: Int, _ alignment: String) -> String {
    "<xf numFmtId=\"\(format)\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"0\" xfId=\"0\" "
      + "applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\">"
      + "<alignment \(alignment)/></xf>"
  }
}
