internal import GaoshiCore
internal import GaoshiPage
internal import GaoshiText

extension Press {
  /// Above and below the texts of a row.
  private static let padding = Length.mm(1.1)
  /// Between the texts of two columns.
  private static let gap = Length.mm(4.5)

  mutating func set(_ table: PaperTable) {
    guard !table.rows.isEmpty else {
      set(.text(table.whenEmpty))
      return
    }
    let total = table.columns.reduce(0) { $0 + $1.share }
    let widths = table.columns.map { width * ($0.share / total) }
    setTableHead(table, widths)
    for (index, row) in table.rows.enumerated() {
      let cells = zip(row, zip(table.columns, widths)).map { text, column in
        block(PaperStyle.cell(text), column.1 - Self.gap, column.0.isNumber ? .end : .start)
      }
      let height = (cells.map(\.size.height).max() ?? .zero) + Self.padding * 2
      if need(height) { setTableHead(table, widths) }
      if index % 2 == 1 { addTint(height) }
      setRow(cells, widths, height)
      add([rule(at: y, PaperStyle.line, .pt(0.4))])
    }
    advance(.mm(3))
  }

  private mutating func setTableHead(_ table: PaperTable, _ widths: [Length]) {
    let cells = zip(table.columns, widths).map { column, width in
      block(
        PaperStyle.cellHead(column.title), width - Self.gap, column.isNumber ? .end : .start)
    }
    let height = (cells.map(\.size.height).max() ?? .zero) + Self.padding * 2
    need(height + .mm(12))
    setRow(cells, widths, height)
    add([rule(at: y, PaperStyle.signal, .pt(0.8))])
  }

  private mutating func addTint(_ height: Length) {
    add([
      .fill(
        // The line above stays to be seen.
        .rect(
          Rect(x: PaperStyle.margin, y: y + .pt(0.2), width: width, height: height - .pt(0.2))),
        PaperStyle.tint)
    ])
  }

  private mutating func setRow(_ cells: [TextBlock], _ widths: [Length], _ height: Length) {
    var x = PaperStyle.margin + Self.gap / 2
    for (cell, width) in zip(cells, widths) {
      add(cell.items(at: Point(x: x, y: y + Self.padding)))
      x += width
    }
    advance(height)
  }
}
