internal import GaoshiCore

extension Setting {
  /// How much space is added before each cell of a line so that it fills its room; less than none
  /// where the line is shrunk; empty if it stays as it is.
  func adjustments(of line: Line, by spare: Double) -> [Double] {
    switch paragraph.alignment {
    case .start, .center, .end: []
    case .spread: spare > 0 ? share(spare, of: line) : []
    case .justify:
      if spare < 0 {
        shrink(line, by: -spare)
      } else {
        line.isLast ? [] : grow(line, by: spare)
      }
    }
  }

  private func shrink(_ line: Line, by excess: Double) -> [Double] {
    var (left, added) = (excess, [Double](repeating: 0, count: line.cells.count))
    for room in Elastic.shrinking {
      left -= take(left, from: room, of: line) { added[$0] -= $1 }
    }
    return added
  }

  private func grow(_ line: Line, by spare: Double) -> [Double] {
    var (left, added) = (spare, [Double](repeating: 0, count: line.cells.count))
    for room in Elastic.growing {
      left -= take(left, from: room, of: line) { added[$0] += $1 }
    }
    let rest = share(left, of: line)
    // Spaces of half an em beside each character would tear the line apart.
    if rest.contains(where: { $0 > 0.5 }) { return [] }
    return rest.isEmpty ? added : zip(added, rest).map(+)
  }

  /// Takes as much of a width as one step has room for, from all its places in proportion.
  private func take(
    _ wanted: Double, from room: (Cell, Cell) -> Double, of line: Line,
    at place: (Int, Double) -> Void
  ) -> Double {
    guard wanted > 0 else { return 0 }
    let inner = innerCells(of: line)
    let rooms = inner.map { room(cells[$0 - 1], cells[$0]) }
    let total = rooms.reduce(0, +)
    guard total > 0 else { return 0 }
    let part = min(1, wanted / total)
    for (index, room) in zip(inner, rooms) { place(index - line.cells.lowerBound, room * part) }
    return total * part
  }

  /// Shares a width evenly among all gaps that may grow.
  private func share(_ extra: Double, of line: Line) -> [Double] {
    let open = innerCells(of: line).filter { Elastic.isOpen(cells[$0 - 1], cells[$0]) }
    guard extra > 0, !open.isEmpty else { return [] }
    var added = [Double](repeating: 0, count: line.cells.count)
    for index in open { added[index - line.cells.lowerBound] = extra / Double(open.count) }
    return added
  }

  /// The cells with another visible cell of the line before them.
  private func innerCells(of line: Line) -> Range<Int> {
    let start = line.cells.lowerBound
    let end = galley.metrics.visibleEnd(of: line.cells)
    return min(start + 1, end)..<end
  }
}
