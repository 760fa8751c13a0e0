/// One thing on the way along a line from its left edge: a cell, or the space between two.
struct LineStep {
  /// Nil for a space.
  var cell: Int?
  /// How much of it lies before the place where it is drawn: what a mark gives up at a line's
  /// start.
  var cut = 0.0
  var width: Double
}

extension Setting {
  /// A line's cells and the spaces between them in the order in which they stand, from the left;
  /// of a line down the page from the top.
  ///
  /// UAX #9, L1 and L2: spaces at the line's end go to the paragraph's end; what lies between two
  /// cells is on the level of the lower.
  ///
  /// - Parameter added: what the line's stretching puts before each cell; empty for nothing.
  func steps(along line: Line, _ added: [Double]) -> [LineStep] {
    let range = line.cells
    let lastVisible = range.last { !cells[$0].isSpace } ?? range.lowerBound
    let base: UInt8 = isRightToLeft ? 1 : 0
    var steps: [LineStep] = []
    var levels: [UInt8] = []
    for index in range {
      let level = index > lastVisible ? base : cells[index].level
      let isFirst = index == range.lowerBound
      if !isFirst {
        let gap = cells[index].gap + (added.isEmpty ? 0 : added[index - range.lowerBound])
        if gap != 0 {
          steps.append(LineStep(width: gap))
          levels.append(min(level, levels.last ?? level))
        }
      }
      let cut = isFirst ? cells[index].cutAtStart : 0
      let end = index == lastVisible && base == 1 ? cells[index].cutAtEnd : 0
      steps.append(LineStep(cell: index, cut: cut, width: cells[index].width - cut - end))
      levels.append(level)
    }
    let order = leftToRightOrder(ofLevels: levels)
    // What hangs at the end of a line from right to left lies left of its left edge.
    let hanging = base == 0 ? 0 : steps.hangingWidth(after: lastVisible)
    return (hanging > 0 ? [LineStep(width: -hanging)] : []) + order.map { steps[$0] }
  }
}

extension [LineStep] {
  fileprivate func hangingWidth(after cell: Int) -> Double {
    guard let last = firstIndex(where: { $0.cell == cell }) else { return 0 }
    return self[(last + 1)...].reduce(0) { $0 + $1.width }
  }
}
