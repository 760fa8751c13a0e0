internal import GaoshiCore
internal import GaoshiPage
internal import GaoshiText

extension Press {
  mutating func set(_ table: PaperTable) {
    guard !table.rows.isEmpty else {
      set(PaperText(table.whenEmpty))
      return
    }
    let columns = ColumnPlaces(table, left: left, width: width)
    let head = row(.head, table.columns.map { [style.strong($0.title)] }, columns)
    // What stands above the rows of a new page, and what goes with the next row and was not set yet.
    var above = [head]
    var waiting = [head]
    var stripe = 0
    for part in table.rows {
      switch part {
      case .group(let text):
        waiting.append(groupRow(text, columns))
        above = [head, groupRow(text + PaperText(words.continued, .quiet), columns)]
        stripe = 0
      case .cells(let cells):
        let cells = row(.cells(isStriped: stripe % 2 == 1), cells.map(style.cell), columns)
        place(cells, waiting, above: above)
        waiting = []
        stripe += 1
      }
    }
    for row in waiting { place(row, [], above: above) }
    advance(.mm(3))
  }

  /// Places a row behind what goes with it, on a new page if they do not fit.
  private mutating func place(_ row: SetRow, _ waiting: [SetRow], above: [SetRow]) {
    var opening = waiting
    // A row that is higher than any page begins where it stands.
    let isWhole = row.height + above.height <= fullRoom
    if waiting.height + (isWhole ? row.height : row.leastHeight) > room, !isFresh {
      turn()
      if waiting.isEmpty { opening = above }
      if let first = waiting.first, first.kind != .head { opening = above.prefix(1) + waiting }
    }
    for row in opening { paint(row) }
    var rest = row
    while true {
      paint(rest.cut(to: room))
      if rest.isEmpty { break }
      turn()
      for row in above { paint(row) }
    }
  }

  private mutating func paint(_ row: SetRow) {
    if row.kind == .cells(isStriped: true) {
      // The line above stays to be seen.
      let top = y + .pt(0.4)
      let box = Rect(x: left, y: top, width: width, height: row.height - .pt(0.4))
      add([.fill(.rect(box), PaperStyle.tint)])
    }
    add(row.items(at: y))
    advance(row.height)
    switch row.kind {
    case .head: add([rule(at: y, PaperStyle.signal, .pt(0.8))])
    case .group: add([rule(at: y, PaperStyle.grey, PaperStyle.thin)])
    case .cells: add([rule(at: y, PaperStyle.line, PaperStyle.thin)])
    }
  }

  private mutating func row(
    _ kind: SetRow.Kind, _ texts: [[StyledText]], _ columns: ColumnPlaces
  ) -> SetRow {
    let cells = zip(texts, columns.places).map { texts, place in
      SetRow.Cell(x: place.x, text: BlockSlice(block(texts, place.width, place.alignment)))
    }
    return SetRow(kind: kind, cells: cells)
  }

  private mutating func groupRow(_ text: PaperText, _ columns: ColumnPlaces) -> SetRow {
    let texts = text.runs.map { $0.mark == .plain ? style.strong($0.text) : style.small($0.text) }
    let set = block(texts, width - ColumnPlaces.gap)
    let cell = SetRow.Cell(x: left + ColumnPlaces.gap / 2, text: BlockSlice(set))
    return SetRow(kind: .group, cells: [cell])
  }
}
