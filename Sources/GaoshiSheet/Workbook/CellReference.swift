/// A cell's place: `B5` is column 1 and row 5.
struct CellReference: Hashable {
  let column: Int
  let row: Int

  init?(_ text: some StringProtocol) {
    var (column, row) = (0, 0)
    var hasRow = false
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A:
        guard !hasRow, column < 1 << 20 else { return nil }
        column = column * 26 + Int(byte & 0x1F)
      case 0x30...0x39:
        guard row < 1 << 24 else { return nil }
        hasRow = true
        row = row * 10 + Int(byte - 0x30)
      case 0x24: continue
      default: return nil
      }
    }
    guard column > 0, row > 0 else { return nil }
    self.column = column - 1
    self.row = row
  }
}

/// A rectangle of cells, such as `A1:C2`.
struct CellRange: Hashable {
  let columns: ClosedRange<Int>
  let rows: ClosedRange<Int>

  init?(_ text: String) {
    let ends = text.split(separator: ":").compactMap { CellReference($0) }
    guard let first = ends.first, let last = ends.last, ends.count <= 2,
      first.column <= last.column, first.row <= last.row
    else { return nil }
    columns = first.column...last.column
    rows = first.row...last.row
  }
}
