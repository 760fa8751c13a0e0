internal import GaoshiCore

// Gives every glyph of chosen lines its place.
extension Setting {
  var isVertical: Bool { paragraph.writing != .horizontal }

  /// Where a line's baseline is, down from the block's top; of lines down the page the centre
  /// line, right of the block's left edge.
  func baseline(ofLine index: Int, of count: Int, em: Double) -> Length {
    let place = paragraph.writing == .vertical ? count - 1 - index : index
    let middle = leading * (Double(place) + 0.5)
    return .pt((isVertical ? middle - shift : middle + shift + centreToBaseline) * em)
  }

  /// Puts lines into a block at some size.
  func block(of lines: [Line], measure: Length, em: Double) -> TextBlock {
    let inkWidth = Length.pt(width(of: lines) * em)
    let along = measure == .unbounded ? inkWidth : measure
    let across = Length.pt(leading * em) * Double(lines.count)
    let set = lines.indices.map { index in
      place(
        lines[index], room: along.points / em - lines[index].indent, em: em,
        baseline: baseline(ofLine: index, of: lines.count, em: em))
    }
    let size =
      isVertical ? Size(width: across, height: along) : Size(width: along, height: across)
    return TextBlock(lines: set, size: size, inkWidth: inkWidth)
  }

  private func place(_ line: Line, room: Double, em: Double, baseline: Length) -> TextLine {
    let natural = naturalWidth(of: line)
    let added = adjustments(of: line, by: room - natural)
    let width = natural + added.reduce(0, +)
    let edge = start(ofWidth: width, in: room)
    var along = isRightToLeft ? edge : line.indent + edge
    var pen = Pen(galley, self, em: em, line: baseline, cells: line.cells.count)
    var beside = Annotations(self, em: em, line: baseline)
    for step in steps(along: line, added) {
      if let cell = step.cell {
        pen.draw(cells[cell], at: along - step.cut)
        beside.add(cells[cell], at: along - step.cut)
      }
      along += step.width
    }
    return TextLine(
      runs: pen.finish(), readings: beside.readings, dots: beside.dots, baseline: baseline,
      width: .pt(width * em))
  }

  /// Where a line of some width has its left edge in its room; one wider than its room begins
  /// at the room's start.
  private func start(ofWidth width: Double, in room: Double) -> Double {
    if width > room { return isRightToLeft ? room - width : 0 }
    let spare = room - width
    return switch paragraph.alignment {
    case .start, .justify: isRightToLeft ? spare : 0
    case .end: isRightToLeft ? 0 : spare
    // A spread line has spare room only if it is one character or word: that stands in the middle.
    case .center, .spread: spare / 2
    }
  }
}

/// From the middle of the em box down to the baseline of Han type, in em: its box reaches from
/// 0.12 below the baseline to 0.88 above.
let centreToBaseline = hanAscent - 0.5
