import GaoshiCore
import GaoshiPage

/// Rows whose cells line up in columns.
struct TableBox: Box {
  struct Row: Sendable {
    var cells: [Child]
    var fill: Ink?
  }

  /// What a table draws around its rows.
  struct Lines: Sendable {
    var ink: Ink
    var thickness: Measure
    /// Whether a line stands above the first row.
    var above: Bool
    /// Whether a line stands under the last row.
    var below: Bool
  }

  var rows: [Row]
  var columns: [Extent]
  var gap: Measure
  /// Room above and below each row's content.
  var rowPadding: Measure
  /// Room at the left and right end of each row.
  var endPadding: Measure
  var lines: Lines?
  var anchor: RowBox.CrossAnchor

  func naturalWidth(_ context: LayoutContext) -> Length {
    let ends = context.length(endPadding, of: .zero) * 2
    let gaps = context.length(gap, of: .zero) * Double(max(0, columns.count - 1))
    return columns.indices.reduce(ends + gaps) { $0 + naturalWidth(ofColumn: $1, context) }
  }

  func layout(width: Length, height: Length?, _ context: LayoutContext) -> Fragment {
    let gap = context.length(gap, of: width)
    let ends = context.length(endPadding, of: width)
    let widths = columnWidths(in: width - ends * 2, gap: gap, context)
    let set = rows.map { setRow($0, widths: widths, gap: gap, context) }
    let padding = context.length(rowPadding, of: width)
    let natural = set.reduce(Length.zero) { $0 + $1.size.height + padding * 2 }
    // Spare height goes to all rows alike, but never tears them apart: half of a row at most.
    let each = natural / Double(max(1, rows.count))
    let spare = max(.zero, (height ?? natural) - natural) / Double(max(1, rows.count))
    let extra = min(spare, each / 2)
    var result = Fragment(size: Size(width: width, height: .zero))
    // Lines come last: the ground of the row below would cover half of each.
    var lines: [Item] = []
    var y = Length.zero
    for (index, row) in set.enumerated() {
      let rowHeight = row.size.height + padding * 2 + extra
      if let fill = rows[index].fill {
        let rect = Rect(x: .zero, y: y, width: width, height: rowHeight)
        result.items.append(.fill(.rect(rect), fill))
      }
      let top = y + padding + extra / 2
      if result.baseline == nil, let line = row.baseline { result.baseline = top + line }
      result.items += row.placed(at: Point(x: ends, y: top))
      y += rowHeight
      lines += line(after: index, at: y, width: width, context)
    }
    if let top = self.lines, top.above { lines += line(at: .zero, width: width, top, context) }
    result.items += lines
    result.size.height = y
    return result
  }

  private func naturalWidth(ofColumn column: Int, _ context: LayoutContext) -> Length {
    if case .length(let measure) = columns[column] { return context.length(measure, of: .zero) }
    return rows.map { row in
      row.cells.count == columns.count ? row.cells[column].naturalWidth(context) : .zero
    }.max() ?? .zero
  }

  private func columnWidths(
    in width: Length, gap: Length, _ context: LayoutContext
  ) -> [Length] {
    var left = width - gap * Double(max(0, columns.count - 1))
    let room = left
    var widths = [Length](repeating: .zero, count: columns.count)
    var shares = 0.0
    for (index, extent) in columns.enumerated() {
      switch extent {
      case .auto: widths[index] = min(max(.zero, left), naturalWidth(ofColumn: index, context))
      case .length(let measure): widths[index] = context.length(measure, of: room)
      case .fill(let share): shares += share
      }
      left -= widths[index]
    }
    for (index, extent) in columns.enumerated() {
      if case .fill(let share) = extent { widths[index] = max(.zero, left) * (share / shares) }
    }
    return widths
  }

  /// A row as a fragment; a row with one cell for all columns spans them.
  private func setRow(
    _ row: Row, widths: [Length], gap: Length, _ context: LayoutContext
  ) -> Fragment {
    let whole = widths.reduce(gap * Double(max(0, widths.count - 1)), +)
    let spans = row.cells.count == widths.count ? widths : [whole]
    let children = zip(row.cells, spans).map { cell, width in
      // The column decides, whatever the cell itself would take.
      FixedWidth(child: cell, width: width)
    }
    var x = Length.zero
    var fragments: [(Fragment, Length)] = []
    for child in children {
      fragments.append((child.child.layout(width: child.width, height: nil, context), x))
      x += child.width + gap
    }
    return line(up: fragments, width: whole)
  }

  private struct FixedWidth {
    var child: Child
    var width: Length
  }

  private func line(up fragments: [(Fragment, Length)], width: Length) -> Fragment {
    let baseline = fragments.compactMap(\.0.baseline).max() ?? .zero
    func drop(_ fragment: Fragment) -> Length {
      anchor == .baseline ? baseline - (fragment.baseline ?? baseline) : .zero
    }
    let height = fragments.map { $0.0.size.height + drop($0.0) }.max() ?? .zero
    var result = Fragment(size: Size(width: width, height: height))
    for (fragment, x) in fragments {
      let spare = height - fragment.size.height
      let y: Length
      switch anchor {
      case .baseline: y = drop(fragment)
      case .center: y = spare / 2
      case .bottom: y = spare
      case .top, .stretch: y = .zero
      }
      if result.baseline == nil, let line = fragment.baseline { result.baseline = y + line }
      result.items += fragment.placed(at: Point(x: x, y: y))
    }
    return result
  }

  private func line(
    after index: Int, at y: Length, width: Length, _ context: LayoutContext
  ) -> [Item] {
    guard let lines, index + 1 < rows.count || lines.below else { return [] }
    return line(at: y, width: width, lines, context)
  }

  private func line(
    at y: Length, width: Length, _ lines: Lines, _ context: LayoutContext
  ) -> [Item] {
    let thickness = context.length(lines.thickness, of: width)
    let rect = Rect(x: .zero, y: y - thickness / 2, width: width, height: thickness)
    return [.fill(.rect(rect), lines.ink)]
  }
}
