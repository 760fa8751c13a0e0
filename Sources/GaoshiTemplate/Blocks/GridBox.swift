import GaoshiCore
import GaoshiPage

/// Children in columns of equal width.
struct GridBox: Box {
  var children: [Child]
  var columns: Int
  var gap: Measure
  var rowGap: Measure
  /// Whether children run down the columns instead of along the rows.
  var runsDown: Bool

  func naturalWidth(_ context: LayoutContext) -> Length {
    let widest = children.map { $0.naturalWidth(context) }.max() ?? .zero
    return widest * Double(columns) + context.length(gap, of: .zero) * Double(columns - 1)
  }

  func layout(width: Length, height: Length?, _ context: LayoutContext) -> Fragment {
    let gap = context.length(gap, of: width)
    let column = (width - gap * Double(columns - 1)) / Double(columns)
    let rows = (children.count + columns - 1) / columns
    var fragments = children.map { $0.layout(width: column, height: nil, context) }
    var heights = (0..<rows).map { row in
      cells(ofRow: row, rows: rows).map { fragments[$0].size.height }.max() ?? .zero
    }
    let rowGap = context.length(rowGap, of: width)
    let natural = heights.reduce(rowGap * Double(max(0, rows - 1)), +)
    let stretches = children.contains { $0.grow > 0 }
    if let height, stretches, height > natural, rows > 0 {
      // Children that grow make all rows equally high.
      let each = (height - rowGap * Double(rows - 1)) / Double(rows)
      if heights.allSatisfy({ $0 <= each }) { heights = heights.map { _ in each } }
    }
    if stretches {
      for row in 0..<rows {
        for cell in cells(ofRow: row, rows: rows) {
          fragments[cell] = children[cell].layout(width: column, height: heights[row], context)
        }
      }
    }
    return arrange(
      fragments, heights: heights, column: column, gap: gap, rowGap: rowGap, width: width)
  }

  private func cells(ofRow row: Int, rows: Int) -> [Int] {
    (0..<columns).map { runsDown ? $0 * rows + row : row * columns + $0 }
      .filter { $0 < children.count }
  }

  private func arrange(
    _ fragments: [Fragment], heights: [Length], column: Length, gap: Length, rowGap: Length,
    width: Length
  ) -> Fragment {
    var result = Fragment(size: Size(width: width, height: .zero))
    var y = Length.zero
    for (row, height) in heights.enumerated() {
      for (place, cell) in cells(ofRow: row, rows: heights.count).enumerated() {
        let x = (column + gap) * Double(place)
        let fragment = fragments[cell]
        if result.baseline == nil { result.baseline = fragment.baseline }
        result.items += fragment.placed(at: Point(x: x, y: y))
      }
      y += height + (row + 1 < heights.count ? rowGap : .zero)
    }
    result.size.height = y
    return result
  }
}
