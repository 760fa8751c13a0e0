internal import GaoshiConfig
public import GaoshiCore
public import GaoshiSheet

/// A unit's file and its id: the path below the folder of units, without suffix.
public struct ExportSource: Hashable, Sendable {
  public let path: String
  public let id: String

  public init(path: String, id: String) {
    self.path = path
    self.id = id
  }
}

/// A table of units that an import makes the same units of.
public struct Exported: Sendable {
  public let columns: [TableColumn]
  /// One row for each site, or for a unit without sites.
  public let rows: [[String]]
}

/// Reads unit files and makes a table of them.
///
/// Only what the files say themselves is in it, nothing of their parents. A file with an error, or
/// with a text that no cell can hold, is reported: a table must not lose anything without a word.
///
/// - Throws: if a file cannot be read.
public func exportUnits(
  _ sources: [ExportSource], reading readFile: (String) throws(FileProblem) -> [UInt8],
  into sink: inout DiagnosticSink
) throws(FileProblem) -> Exported {
  // Read every file and lay it out as cells.
  var units: [FlatUnit] = []
  for source in sources {
    let bytes = try readFile(source.path)
    guard let written = WrittenUnit.parse(bytes, file: source.path, into: &sink) else { continue }
    let unit = FlatUnit(written, id: source.id)
    for text in unit.unfit { sink.report(unfit(text)) }
    units.append(unit)
  }

  // Settle the columns, and fill one row for each site.
  let columns = ExportColumns(units)
  let rows = units.flatMap { unit in
    (unit.sites.isEmpty ? [[:]] : unit.sites).map { site in
      columns.places.map { unit.values[$0] ?? site[$0] ?? "" }
    }
  }
  return Exported(columns: columns.columns, rows: rows)
}

private func unfit(_ text: Sourced<String>) -> Diagnostic {
  Diagnostic(
    .error, "text-unfit-for-table",
    Message(
      zh: "“\(oneLine(text.value))”放进表格再导入就变样了",
      en: "“\(oneLine(text.value))” would not come back from a table as it is"),
    at: text.span,
    hint: Message(
      zh: "首尾不要空格，名称里不要换行，列表的一项里不要换行和“｜”，不要只写“无”或“/”",
      en: "write no blanks at its ends, no line break in a name or an element of a list, no ｜ in "
        + "such an element, and not only 无 or /"))
}
