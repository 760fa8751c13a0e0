/// What was read from one file.
public struct Table: Hashable, Sendable {
  /// What kind of file a table was in.
  public enum Form: Hashable, Sendable {
    /// A text in an encoding, with a character between its cells.
    case text(TextEncoding, Separator)
    case workbook
  }

  public let form: Form
  /// In the workbook's order; one, without a name, for a text.
  public let sheets: [Sheet]

  public init(form: Form, sheets: [Sheet]) {
    self.form = form
    self.sheets = sheets
  }
}

/// One sheet of a table.
public struct Sheet: Hashable, Sendable {
  /// Nil for a text, which has no sheets.
  public let name: String?
  /// Whether the workbook hides it.
  public let isHidden: Bool
  /// Rows with something in them, from the top down.
  public let rows: [Row]

  public init(name: String?, isHidden: Bool = false, rows: [Row]) {
    self.name = name
    self.isHidden = isHidden
    self.rows = rows
  }
}

/// One row of a sheet.
public struct Row: Hashable, Sendable {
  /// The row's number as the spreadsheet shows it, from 1.
  public let number: Int
  /// Whether it is hidden, by hand or by a filter.
  public let isHidden: Bool
  /// The cells from column A on; a merged cell's value is in every cell that it covers.
  public var cells: [Cell]

  public init(number: Int, isHidden: Bool = false, cells: [Cell]) {
    self.number = number
    self.isHidden = isHidden
    self.cells = cells
  }

  /// The cell in a column, from 0; an empty one beyond the last.
  public subscript(column: Int) -> Cell {
    cells.indices.contains(column) ? cells[column] : Cell("")
  }
}

/// One cell: its text, and what it was before it was text.
public struct Cell: Hashable, Sendable {
  /// What a cell holds.
  public enum Kind: Hashable, Sendable {
    case text
    /// A number; `text` has its shortest digits, with the zeros that its format puts before them.
    case number
    /// A day, a time or both; `text` is `2024-06-27`, `08:30` or `2024-06-27 08:30`.
    case date
    case truth
    /// What the cell says cannot be known.
    case unreliable(Reason)
  }

  /// Why a cell's value cannot be known.
  public enum Reason: Hashable, Sendable {
    /// A number of more digits than a spreadsheet keeps, or one in powers of ten.
    case rounded
    /// A formula that ended in an error such as `#REF!`.
    case failed
    /// A formula that was never worked out.
    case uncomputed
  }

  public let text: String
  public let kind: Kind

  public init(_ text: String, _ kind: Kind = .text) {
    self.text = text
    self.kind = kind
  }
}

/// The letters of a column, from 0: A, B … Z, AA.
public func columnLetters(_ column: Int) -> String {
  let letter = String(UnicodeScalar(UInt8(0x41 + column % 26)))
  return column < 26 ? letter : columnLetters(column / 26 - 1) + letter
}
