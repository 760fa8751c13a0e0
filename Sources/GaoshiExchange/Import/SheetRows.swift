internal import GaoshiCore
internal import GaoshiSheet

/// A sheet whose headings are known.
struct HeadedSheet {
  /// One column that means something.
  struct Column {
    let index: Int
    let title: String
    let heading: Heading
  }

  let table: String
  let sheet: String?
  /// The number of the row with the headings.
  let headingRow: Int
  /// The heading row's cells, as they stand.
  let titles: [String]
  let columns: [Column]
  let isText: Bool
}

/// A row of a headed sheet.
struct UnitRow {
  /// Place of the sheet among those that are read.
  let sheet: Int
  let number: Int
  let row: Row
}

/// Where a value comes from: the cell of a table.
struct Origin: Hashable {
  let sheet: Int
  let row: Int
  let column: Int
}

/// A cell's text and its place.
struct Entry: Hashable {
  var text: String
  let kind: Cell.Kind
  let origin: Origin
  let lengthUnit: String?
  /// Whether the cell has line breaks that are not in the text.
  var isJoined = false
}

extension HeadedSheet {
  /// How far down a sheet its headings are looked for.
  private static let searched = 30

  /// Finds the headings of a sheet: the row among the first ones that has the most of them, and the
  /// unit's name among them.
  ///
  /// Titles above it and groups of headings count for little.
  static func find(
    in sheet: Sheet, of table: String, isText: Bool
  ) -> (headed: HeadedSheet, row: Int)? {
    var best: (headed: HeadedSheet, row: Int)?
    for (index, row) in sheet.rows.prefix(searched).enumerated() {
      let columns = row.cells.enumerated().compactMap { column, cell in
        Heading(cell.text).map { Column(index: column, title: cell.text, heading: $0) }
      }
      let distinct = Set(columns.map(\.heading.place)).count
      guard columns.contains(where: { $0.heading.place == .unit("unit") }),
        distinct > Set((best?.headed.columns ?? []).map(\.heading.place)).count
      else { continue }
      let headed = HeadedSheet(
        table: table, sheet: sheet.name, headingRow: row.number, titles: row.cells.map(\.text),
        columns: numberedApart(columns), isText: isText)
      best = (headed, index)
    }
    return best
  }

  /// 电话 and 举报电话 side by side are two channels.
  private static func numberedApart(_ columns: [Column]) -> [Column] {
    var taken = Set(columns.filter(\.heading.isNumbered).map(\.heading.place))
    return columns.map { column in
      var heading = column.heading
      guard case .channel(let kind, var number) = heading.place.part, heading.place.key.isEmpty,
        !heading.isNumbered
      else { return column }
      while taken.contains(heading.place) {
        number += 1
        heading.place.part = .channel(kind, number)
      }
      taken.insert(heading.place)
      return Column(index: column.index, title: column.title, heading: heading)
    }
  }
}

/// A row of a sheet by its number.
struct RowKey: Hashable {
  let sheet: Int
  let row: Int
}

extension Origin {
  var rowKey: RowKey { RowKey(sheet: sheet, row: row) }
}
