internal import GaoshiCore
internal import GaoshiSheet

/// One import on its way from tables to files.
struct ImportRun {
  let request: ImportRequest
  let surroundings: ImportSurroundings
  var sink = DiagnosticSink()
  var sheets: [HeadedSheet] = []
  /// Whether a table could not be used at all.
  var isUnusable = false
  var rowCount = 0
  /// The units in the order of their first rows, with all their rows.
  var groups: [UnitGroup] = []
  /// What is wrong with rows, for the table of bad rows.
  var bad: [RowKey: [Message]] = [:]
  /// Cells that were refused by themselves.
  var rejectedCells: Set<Origin> = []
  /// How many warnings of each code there were.
  var warnings: [String: Int] = [:]
  /// Rows without a unit.
  var nameless: [UnitRow] = []

  init(request: ImportRequest, surroundings: ImportSurroundings) {
    self.request = request
    self.surroundings = surroundings
  }

  /// The place of a cell for messages: the row's number is the line, the column's the column.
  func span(_ origin: Origin) -> Span {
    Span(
      file: sheets[origin.sheet].table, line: origin.row, column: origin.column + 1)
  }

  /// The words for a cell's place: 第 5 行 C 列“举报电话”.
  func place(_ origin: Origin) -> Message {
    let sheet = sheets[origin.sheet]
    let title =
      sheet.titles.indices.contains(origin.column) ? oneLine(sheet.titles[origin.column]) : ""
    let letters = columnLetters(origin.column)
    let (zhSheet, enSheet) = sheet.sheet.map { ("工作表“\($0)”", "sheet “\($0)”, ") } ?? ("", "")
    return Message(
      zh: "\(zhSheet)第 \(origin.row) 行 \(letters) 列“\(title)”",
      en: "\(enSheet)row \(origin.row), column \(letters) “\(title)”")
  }

  /// A finding about a cell, with the cell's place in its words.
  func diagnostic(
    _ severity: Diagnostic.Severity, _ code: String, _ message: Message, at origin: Origin,
    hint: Message?
  ) -> Diagnostic {
    let place = place(origin)
    return Diagnostic(
      severity, code,
      Message(
        zh: "\(place.chinese)：\(message.chinese)", en: "\(place.english): \(message.english)"),
      at: span(origin), hint: hint)
  }
}

/// The rows of one unit.
struct UnitGroup {
  let name: Entry
  var rows: [UnitRow]
}

extension ImportRun {
  /// Puts the rows of one unit together: those with its name, and its file where there is a column
  /// for that.
  mutating func gather(_ rows: [UnitRow]) -> [Int] {
    rowCount = rows.count
    var known: [[String]: Int] = [:]
    for row in rows {
      let name = entry(.unit("unit"), of: row)
      let file = entry(.file, of: row)?.text ?? ""
      guard let name, !name.text.isEmpty else {
        reportNameless(row)
        continue
      }
      if let index = known[[name.text, file]] {
        groups[index].rows.append(row)
      } else {
        known[[name.text, file]] = groups.count
        groups.append(UnitGroup(name: name, rows: [row]))
      }
    }
    return Array(groups.indices)
  }

  /// A row's cell for one thing; nil if the sheet has no column for it.
  func entry(_ place: Place, of row: UnitRow) -> Entry? {
    sheets[row.sheet].columns.first { $0.heading.place == place }.map { entry($0, of: row) }
  }

  /// A cell with its blanks at the ends and its words for nothing taken off.
  func entry(_ column: HeadedSheet.Column, of row: UnitRow) -> Entry {
    let cell = row.row[column.index]
    let written = sheets[row.sheet].isText ? FormulaGuard.plain(cell.text) : cell.text
    // A cell may break its lines as Windows does.
    let whole = trimmed(written.replacing("\r\n", with: "\n"))
    // Narrow columns are why names are broken; one name in two spellings would be two units.
    let isJoined = column.heading.place.isName && whole.contains(where: \.isNewline)
    let text = isJoined ? joinedLines(whole) : whole
    return Entry(
      text: ValueWords.nothing.contains(text) ? "" : text, kind: cell.kind,
      origin: Origin(sheet: row.sheet, row: row.number, column: column.index),
      lengthUnit: column.heading.lengthUnit, isJoined: isJoined)
  }

  private mutating func reportNameless(_ row: UnitRow) {
    let column = sheets[row.sheet].columns.first { $0.heading.place == .unit("unit") }
    let origin = Origin(sheet: row.sheet, row: row.number, column: column?.index ?? 0)
    let message = Message(zh: "没有单位名称", en: "the unit’s name is missing")
    nameless.append(row)
    bad[origin.rowKey, default: []].append(message)
    sink.report(
      diagnostic(
        .error, "unit-name-missing", message, at: origin,
        hint: Message(
          zh: "填上单位名称；填表说明、合计之类的行请删掉",
          en: "fill it in; delete the row if it is a remark or a sum")))
  }
}

/// A text without blanks at its ends: ASCII's, the ideographic one and the one that does not break.
func trimmed(_ text: String) -> String {
  let isBlank = { (character: Character) in
    character.isWhitespace || character == "\u{A0}" || character == "\u{FEFF}"
  }
  var rest = text[...]
  while let first = rest.first, isBlank(first) { rest.removeFirst() }
  while let last = rest.last, isBlank(last) { rest.removeLast() }
  return String(rest)
}
