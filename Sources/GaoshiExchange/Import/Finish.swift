internal import GaoshiCore
internal import GaoshiSheet

extension ImportRun {
  /// What comes of the import: the good units' files, and the rows of the others.
  mutating func finish(_ units: [ComposedUnit]) -> Imported {
    for (code, count) in warnings.sorted(by: { $0.key < $1.key })
    where count > Self.shownWarnings {
      sink.warning(
        code,
        Message(
          zh: "同样的警告还有 \(count - Self.shownWarnings) 处",
          en: "the same warning holds for \(count - Self.shownWarnings) more"), at: nil)
    }
    let files = units.map { unit in
      Imported.File(
        name: unit.file, bytes: unit.lines.bytes, unit: unit.name,
        isTaken: surroundings.isTaken(unit.path))
    }
    return Imported(
      files: files, rejected: rejected(but: units), rowCount: rowCount,
      diagnostics: inOrder(sink.diagnostics), isUnusable: isUnusable)
  }

  /// What is said of whole tables first, then row by row, then of other files.
  private func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let tables = Dictionary(
      request.tables.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let keyed = diagnostics.enumerated().map { index, diagnostic in
      let span = diagnostic.span
      let table = span.map { tables[$0.file] ?? tables.count } ?? -1
      return (key: [table, span?.line ?? 0, span?.column ?? 0, index], diagnostic: diagnostic)
    }
    return keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.diagnostic)
  }

  /// The rows that no file was made of, table by table.
  private func rejected(but units: [ComposedUnit]) -> [Imported.Rejected] {
    let good = Set(units.map(\.group))
    let others = groups.indices.filter { !good.contains($0) }
    let rows = (others.flatMap { groups[$0].rows } + nameless).sorted {
      ($0.sheet, $0.number) < ($1.sheet, $1.number)
    }
    return sheets.indices.compactMap { sheet in
      let own = rows.filter { $0.sheet == sheet }
      guard !own.isEmpty else { return nil }
      let titles = sheets[sheet].titles
      return Imported.Rejected(
        table: sheets[sheet].table, headings: titles + ["行号 · row", "原因 · reason"],
        rows: own.map { row in
          let cells = titles.indices.map { row.row[$0].text }
          return cells + ["\(row.number)", reasons(of: row)]
        })
    }
  }

  /// Why a row was left out; a good row of a bad unit says that.
  private func reasons(of row: UnitRow) -> String {
    let messages = bad[RowKey(sheet: row.sheet, row: row.number)] ?? []
    let texts = messages.map { "\($0.chinese) · \($0.english)" }
    return texts.isEmpty
      ? "同一单位的另一行有错 · another row of the unit has an error"
      : texts.joined(separator: "\n")
  }
}
