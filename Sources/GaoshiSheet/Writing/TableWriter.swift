public import GaoshiCore
internal import GaoshiFiles

/// A column of a table that is written.
public struct TableColumn: Hashable, Sendable {
  public let title: String
  /// Whether its cells are numbers to reckon with; all others are kept as text, zeros and all.
  public let isNumber: Bool

  public init(_ title: String, isNumber: Bool = false) {
    self.title = title
    self.isNumber = isNumber
  }
}

/// The kinds of table that are written.
public enum TableFormat: String, Hashable, Sendable, CaseIterable {
  case csv, xlsx

  /// The kind that a file's name asks for; nil for any other suffix.
  public init?(file: String) {
    let suffix = file.split(separator: ".").last?.lowercased() ?? ""
    self.init(rawValue: suffix)
  }
}

/// Writes a table row by row, in memory that does not grow with it.
///
/// The file is written beside its place and moved in by `finish`. Equal rows give equal bytes.
public final class TableWriter {
  private let writer: any RowWriter

  /// Begins a table.
  ///
  /// - Parameter sheet: the name of a workbook's sheet; a CSV has none.
  public init(
    to path: String, as format: TableFormat, sheet: String, columns: [TableColumn]
  ) throws(FileProblem) {
    switch format {
    case .csv: writer = try CSVWriter(to: path, columns: columns)
    case .xlsx: writer = try WorkbookWriter(to: path, sheet: sheet, columns: columns)
    }
  }

  /// Writes a row; cells that it lacks are empty.
  public func row(_ cells: [String]) throws(FileProblem) { try writer.row(cells) }

  /// Ends the table and moves it into its place.
  public func finish() throws(FileProblem) { try writer.finish() }
}

/// What rows are written to.
protocol RowWriter: AnyObject {
  func row(_ cells: [String]) throws(FileProblem)
  func finish() throws(FileProblem)
}
