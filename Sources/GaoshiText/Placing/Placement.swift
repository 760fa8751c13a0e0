internal import GaoshiCore

// Gives every glyph of chosen lines its place.
extension Setting {
  func baseline(ofLine index: Int, em: Double) -> Length {
    .pt((paragraph.leading * (Double(index) + 0.5) + centreToBaseline) * em)
  }

  /// Puts lines into a block at some size.
  func block(of lines: [Line], measure: Length, em: Double) -> TextBlock {
    let inkWidth = Length.pt(width(of: lines) * em)
    let width = measure == .unbounded ? inkWidth : measure
    let leading = Length.pt(paragraph.leading * em)
    let set = lines.indices.map { index in
      place(
        lines[index], room: width.points / em, indent: index == 0 ? indent : 0, em: em,
        baseline: baseline(ofLine: index, em: em))
    }
    return TextBlock(
      lines: set, size: Size(width: width, height: leading * Double(lines.count)),
      inkWidth: inkWidth)
  }

  private func place(
    _ line: Line, room: Double, indent: Double, em: Double, baseline: Length
  ) -> TextLine {
    let natural = cells.width(of: line.cells)
    let added = cells.stretch(line, by: room - indent - natural, paragraph.alignment)
    let width = natural + added.reduce(0, +)
    let first = cells[line.cells.lowerBound]
    var x = indent + start(ofWidth: width, in: room - indent) - first.gap - first.cutAtStart
    var pen = Pen(self, em: em, cells: line.cells.count)
    for index in line.cells {
      x += cells[index].gap
      if !added.isEmpty { x += added[index - line.cells.lowerBound] }
      pen.draw(cells[index], at: x)
      x += cells[index].width
    }
    return TextLine(runs: pen.finish(), baseline: baseline, width: .pt(width * em))
  }

  /// Where a line of some width starts in its room; one wider than its room at the left edge.
  private func start(ofWidth width: Double, in room: Double) -> Double {
    let spare = max(0, room - width)
    return switch paragraph.alignment {
    case .start, .justify: 0
    case .end: spare
    // A spread line has spare room only if it is one character or word: that stands in the middle.
    case .center, .spread: spare / 2
    }
  }
}

/// From the middle of the em box down to the baseline of Han type, in em: its box reaches from
/// 0.12 below the baseline to 0.88 above.
private let centreToBaseline = 0.38
