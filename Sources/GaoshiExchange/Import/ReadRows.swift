internal import GaoshiCore
internal import GaoshiSheet

extension ImportRun {
  /// The rows of all tables, below their headings; what is told of the tables is reported.
  mutating func readRows() throws(FileProblem) -> [UnitRow] {
    let encoding = request.encoding.flatMap { TextEncoding(named: $0) }
    var rows: [UnitRow] = []
    for path in request.tables {
      let bytes = try surroundings.readFile(path)
      guard let table = Table.read(bytes, file: path, encoding: encoding, into: &sink) else {
        isUnusable = true
        continue
      }
      tell(table, of: path)
      rows += choose(from: table, of: path).flatMap { take($0, of: path, table) }
    }
    return rows
  }

  private mutating func tell(_ table: Table, of path: String) {
    guard case .text(let encoding, let separator) = table.form else { return }
    sink.note(
      "table-read-as",
      Message(
        zh: "“\(path)”按 \(encoding.name) 读，格子之间是“\(separator.name)”",
        en: "“\(path)” is read as \(encoding.name), with “\(separator.name)” between cells"),
      at: nil)
  }

  /// The sheets that are named, or the one that has headings.
  private mutating func choose(from table: Table, of path: String) -> [Sheet] {
    guard request.sheets.isEmpty || table.form != .workbook else {
      let chosen = table.sheets.filter { request.sheets.contains($0.name ?? "") }
      if chosen.isEmpty { reportNoSheet(among: table.sheets.compactMap(\.name), of: path) }
      return chosen
    }
    let headed = table.sheets.filter { sheet in
      HeadedSheet.find(in: sheet, of: path, isText: false) != nil
    }
    let seen = headed.filter { !$0.isHidden }
    let hidden = headed.filter(\.isHidden).compactMap(\.name)
    if !hidden.isEmpty { reportHidden(hidden, of: path) }
    if seen.count > 1 { reportSeveral(seen.compactMap(\.name), of: path) }
    if seen.isEmpty { reportNoHeadings(of: path) }
    return seen.count == 1 ? seen : []
  }

  private mutating func take(_ sheet: Sheet, of path: String, _ table: Table) -> [UnitRow] {
    let isText = table.form != .workbook
    guard let (headed, start) = HeadedSheet.find(in: sheet, of: path, isText: isText) else {
      reportNoHeadings(of: path)
      return []
    }
    let index = sheets.count
    sheets.append(headed)
    checkColumns(of: index)
    let data = sheet.rows.dropFirst(start + 1).filter { row in
      // Long lists repeat their headings on every printed page.
      row.cells.map(\.text) != headed.titles
        && headed.columns.contains { !row[$0.index].text.isEmpty || row[$0.index].kind != .text }
    }
    let hidden = data.filter(\.isHidden).map(\.number)
    if !hidden.isEmpty { reportHidden(hidden, of: path, sheet.name) }
    return data.map { UnitRow(sheet: index, number: $0.number, row: $0) }
  }

  /// Tells of columns that nothing is made of, and refuses two for one thing.
  private mutating func checkColumns(of index: Int) {
    let sheet = sheets[index]
    let known = Set(sheet.columns.map(\.index))
    for (column, title) in sheet.titles.enumerated()
    where !known.contains(column) && !title.isEmpty && !ColumnWords.idle.contains(folded(title)) {
      sink.warning(
        "column-unknown",
        Message(
          zh: "\(columnLetters(column)) 列“\(oneLine(title))”不认得，没有读",
          en: "column \(columnLetters(column)), “\(oneLine(title))”, is not known and not read"),
        at: span(Origin(sheet: index, row: sheet.headingRow, column: column)),
        hint: Message(
          zh: "认得的列名见 docs/import.md；不需要就不用管",
          en: "docs/import.md lists the headings; leave it if it is not needed"))
    }
    var first: [Place: HeadedSheet.Column] = [:]
    for column in sheet.columns {
      guard let other = first.updateValue(column, forKey: column.heading.place) else { continue }
      isUnusable = true
      sink.error(
        "column-twice",
        Message(
          zh: "\(columnLetters(other.index)) 列“\(oneLine(other.title))”和"
            + "\(columnLetters(column.index)) 列“\(oneLine(column.title))”是同一项",
          en: "columns \(columnLetters(other.index)), “\(oneLine(other.title))”, and "
            + "\(columnLetters(column.index)), “\(oneLine(column.title))”, mean the same"),
        at: span(Origin(sheet: index, row: sheet.headingRow, column: column.index)),
        hint: Message(zh: "删去一列，或给列名编号", en: "delete one of them, or number the headings"))
    }
  }
}

/// A heading as it stands in a sentence.
func oneLine(_ text: String) -> String {
  text.split(whereSeparator: \.isNewline).joined(separator: " ")
}

private func folded(_ title: String) -> String {
  halfWidth(title).lowercased().filter { !$0.isWhitespace }
}
