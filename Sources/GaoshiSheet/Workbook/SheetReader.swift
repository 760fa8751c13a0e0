/// Reads one sheet's cells as they come by.
final class SheetReader: XMLTaker {
  private let strings: [String]
  private let formats: NumberFormats
  private let countsFrom1904: Bool
  private var rows: [Row] = []
  private var merged: [CellRange] = []

  // The row and the cell that are being read.
  private var row = 0
  private var isRowHidden = false
  private var cells: [Cell] = []
  private var cell = OpenCell()
  /// The text of `<v>`, or nil outside it.
  private var value: [UInt8]?
  private var inline: TextRun?
  private var filled = 0

  /// Columns and cells beyond which a sheet is no list of units.
  static let widest = 1024
  static let most = 5_000_000

  /// The numbers that a row can have.
  private static let numbers = 1...1 << 20

  /// Whether there was more than is read.
  private(set) var isTooLarge = false

  init(_ strings: [String], _ formats: NumberFormats, countsFrom1904: Bool) {
    self.strings = strings
    self.formats = formats
    self.countsFrom1904 = countsFrom1904
  }

  private struct OpenCell {
    var column = 0
    var type = "n"
    var style = 0
    var text: String?
    var hasFormula = false
  }

  /// The rows with every merged cell's value in all the cells that it covers.
  func finish() -> [Row] {
    rows.sort { $0.number < $1.number }
    for range in merged { fill(range) }
    return rows.filter { row in row.cells.contains { !$0.text.isEmpty || $0.kind != .text } }
  }

  func begin(_ element: XMLElement) {
    let name = element.name
    if name == "c" {
      beginCell(element)
    } else if name == "v" {
      value = []
    } else if name == "is" {
      inline = TextRun()
    } else if name == "f" {
      cell.hasFormula = true
    } else if name == "row" {
      row =
        element["r"].flatMap { Int($0) }.flatMap { Self.numbers.contains($0) ? $0 : nil } ?? row + 1
      isRowHidden = element.isSet("hidden")
      cells = []
      cell.column = -1
    } else if name == "mergeCell", let range = element["ref"].flatMap({ CellRange($0) }) {
      merged.append(range)
    }
    inline?.begin(name)
  }

  func end(_ name: XMLName) {
    inline?.end(name)
    if name == "v" {
      cell.text = value.map { String(decoding: $0, as: UTF8.self) }
      value = nil
    } else if name == "is" {
      cell.text = inline?.text
      inline = nil
    } else if name == "c" {
      endCell()
    } else if name == "row", !cells.isEmpty {
      rows.append(Row(number: row, isHidden: isRowHidden, cells: cells))
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    value?.append(contentsOf: bytes)
    inline?.take(bytes)
  }

  private func beginCell(_ element: XMLElement) {
    let place = element["r"].flatMap { CellReference($0) }
    cell = OpenCell(
      column: place?.column ?? cell.column + 1, type: element["t"] ?? "n",
      style: element["s"].flatMap { Int($0) } ?? 0)
  }

  private func endCell() {
    let read = finished(cell)
    guard !read.text.isEmpty || read.kind != .text else { return }
    filled += 1
    guard cell.column < Self.widest, filled <= Self.most else {
      isTooLarge = true
      return
    }
    while cells.count < cell.column { cells.append(Cell("")) }
    if cells.count == cell.column { cells.append(read) } else { cells[cell.column] = read }
  }

  private func finished(_ cell: OpenCell) -> Cell {
    guard let text = cell.text, !(text.isEmpty && cell.hasFormula) else {
      return cell.hasFormula ? Cell("", .unreliable(.uncomputed)) : Cell("")
    }
    switch cell.type {
    case "s":
      return Cell(Int(text).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? "")
    case "str", "inlineStr": return Cell(text)
    case "b": return Cell(text == "1" ? "TRUE" : "FALSE", .truth)
    case "e": return Cell(text, .unreliable(.failed))
    case "d": return Cell(String(text.prefix(10)), .date)
    default:
      return Cell(
        number: text, format: formats[cell.style], countsFrom1904: countsFrom1904)
    }
  }

  private func fill(_ range: CellRange) {
    guard let first = index(ofRow: range.rows.lowerBound),
      range.columns.lowerBound < rows[first].cells.count
    else { return }
    let value = rows[first].cells[range.columns.lowerBound]
    guard !value.text.isEmpty else { return }
    let columns = range.columns.clamped(to: 0...Self.widest - 1)
    var index = first
    while index < rows.count, rows[index].number <= range.rows.upperBound {
      filled += columns.count
      guard filled <= Self.most else {
        isTooLarge = true
        return
      }
      while rows[index].cells.count <= columns.upperBound { rows[index].cells.append(Cell("")) }
      for column in columns { rows[index].cells[column] = value }
      index += 1
    }
  }

  /// The place of a row in `rows`, which are in order.
  private func index(ofRow number: Int) -> Int? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].number == number ? low : nil
  }
}
