internal import GaoshiCore

/// The XML of one sheet.
enum SheetXML {
  /// The styles of WorkbookXML, by their places there.
  private enum Style {
    static let header = 1
    static let text = 2
    static let number = 3
  }

  /// The narrowest and the widest column, in digits of the standard font.
  private static let widths = 6...48

  /// As wide as the widest line of the texts; a Han character counts two digits.
  static func width(of texts: [String]) -> Int {
    let lines = texts.flatMap { $0.split(separator: "\n").map(columns) }
    return min(max((lines.max() ?? 0) + 2, widths.lowerBound), widths.upperBound)
  }

  static func start(widths: [Int]) -> String {
    let columns = widths.enumerated().map { index, width in
      "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
    }
    let list = columns.isEmpty ? "" : "<cols>\(columns.joined())</cols>"
    return WorkbookXML.head + "<worksheet xmlns=\"\(WorkbookXML.main)\"><sheetViews>"
      + "<sheetView tabSelected=\"1\" workbookViewId=\"0\">"
      + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
      + "</sheetView></sheetViews>\(list)<sheetData>"
  }

  static func header(_ titles: [String]) -> String {
    let cells = titles.enumerated().map { text($1, column: $0, row: 1, style: Style.header) }
    return "<row r=\"1\">\(cells.joined())</row>"
  }

  static func row(_ number: Int, _ cells: [String], _ columns: [TableColumn]) -> String {
    var xml = "<row r=\"\(number)\">"
    for (column, cell) in cells.enumerated() where !cell.isEmpty {
      let isNumber = column < columns.count && columns[column].isNumber && isDecimal(cell)
      xml +=
        isNumber
        ? "<c r=\"\(columnLetters(column))\(number)\" s=\"\(Style.number)\"><v>\(cell)</v></c>"
        : text(cell, column: column, row: number, style: Style.text)
    }
    return xml + "</row>"
  }

  /// - Parameter rows: how many there are, with the header.
  static func end(columns: Int, rows: Int) -> String {
    let filter =
      columns == 0 ? "" : "<autoFilter ref=\"A1:\(columnLetters(columns - 1))\(rows)\"/>"
    return "</sheetData>\(filter)</worksheet>"
  }

  private static func text(_ text: String, column: Int, row: Int, style: Int) -> String {
    "<c r=\"\(columnLetters(column))\(row)\" s=\"\(style)\" t=\"inlineStr\">"
      + "<is><t xml:space=\"preserve\">\(WorkbookXML.escaped(text))</t></is></c>"
  }

  private static func columns(_ line: Substring) -> Int {
    line.unicodeScalars.reduce(0) { $0 + DisplayWidth.of($1) }
  }

  /// Whether the text is a number in the digits that XML has, and short enough to be kept whole.
  private static func isDecimal(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy {
      !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) }
    }
    let hasLostZero = parts.first.map { $0.count > 1 && $0.hasPrefix("0") } ?? false
    return (1...2).contains(parts.count) && isPlain && !hasLostZero && digits.count <= 15
  }
}
