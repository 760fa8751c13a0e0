/// A table whose rows are texts.
public struct PaperTable: Sendable {
  /// A column.
  public struct Column: Sendable {
    public let title: String
    /// How wide it is, in shares of the table.
    public let share: Double
    /// Whether it holds numbers, which stand at its right edge.
    public let isNumber: Bool

    public init(_ title: String, share: Double, isNumber: Bool = false) {
      precondition(share > 0, "a column has a width")
      self.title = title
      self.share = share
      self.isNumber = isNumber
    }
  }

  /// A row.
  public enum Row: Sendable {
    /// As many texts as there are columns.
    case cells([PaperText])
    /// A line across the table that says what the rows below it belong to.
    case group(PaperText)
  }

  public let columns: [Column]
  public let rows: [Row]
  /// What is said in the place of a table without rows.
  public let whenEmpty: String

  public init(columns: [Column], rows: [Row], whenEmpty: String = "—") {
    for case .cells(let cells) in rows {
      precondition(cells.count == columns.count, "a row has a text for each column")
    }
    self.columns = columns
    self.rows = rows
    self.whenEmpty = whenEmpty
  }

  public init(columns: [Column], rows: [[String]], whenEmpty: String = "—") {
    self.init(
      columns: columns, rows: rows.map { .cells($0.map { PaperText($0) }) }, whenEmpty: whenEmpty)
  }

  /// Everything that it prints.
  var texts: [String] {
    columns.map(\.title) + [whenEmpty]
      + rows.flatMap { row in
        switch row {
        case .cells(let cells): cells.map(\.plain)
        case .group(let text): [text.plain]
        }
      }
  }
}
