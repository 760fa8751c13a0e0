/// A stretch of cells that fit one line.
struct Line {
  var cells: Range<Int>
  /// Whether it ends a paragraph or was ended by the author.
  var isLast: Bool
}

extension [Cell] {
  /// The width of a line of these cells, without spaces at its end and blanks at its edges.
  func width(of range: Range<Int>) -> Double {
    guard let last = range.last(where: { !self[$0].isSpace }) else { return 0 }
    let inner = self[range.lowerBound...last].reduce(0) { $0 + $1.gap + $1.width }
    let first = self[range.lowerBound]
    return inner - first.gap - first.cutAtStart - self[last].cutAtEnd
  }

  /// Fills lines one after another as far as they go.
  func lines(measure: Double, indent: Double) -> [Line] {
    var lines: [Line] = []
    var start = 0
    while start < count {
      let end = lineEnd(from: start, room: measure - (start == 0 ? indent : 0))
      let isLast = end == count || self[end].lineBreak == .required
      lines.append(Line(cells: start..<end, isLast: isLast))
      if isLast { avoidOrphan(&lines, measure: measure) }
      start = end
    }
    return lines
  }

  /// Where the line that starts here ends: the last place at which it may and still fits, else
  /// the first at which it may.
  private func lineEnd(from start: Int, room: Double) -> Int {
    var best: Int?
    var resort: Int?
    var width = -self[start].gap - self[start].cutAtStart
    for index in start..<count {
      let cell = self[index]
      if index > start {
        switch cell.lineBreak {
        case .required: return index
        case .allowed: best = index
        case .lastResort: resort = index
        case .never: break
        }
      }
      width += cell.gap + cell.width
      if !cell.isSpace && !fits(width - cell.cutAtEnd, in: room) {
        return best ?? resort ?? nextBreak(after: Swift.max(index, start + 1))
      }
    }
    return count
  }

  private func nextBreak(after start: Int) -> Int {
    (start..<Swift.max(start, count)).first { self[$0].lineBreak > .never } ?? count
  }

  /// Moves characters down if one would stand alone on a paragraph's last line (clreq), and
  /// the line before can spare them.
  private func avoidOrphan(_ lines: inout [Line], measure: Double) {
    guard lines.count >= 2, !lines[lines.count - 2].isLast else { return }
    let (before, last) = (lines[lines.count - 2].cells, lines[lines.count - 1].cells)
    guard characters(in: last) < 2 else { return }
    let better = (before.lowerBound + 1..<before.upperBound).last {
      self[$0].lineBreak == .allowed && characters(in: $0..<last.upperBound) >= 2
    }
    guard let better, characters(in: before.lowerBound..<better) >= 2,
      fits(width(of: better..<last.upperBound), in: measure)
    else { return }
    lines[lines.count - 2].cells = before.lowerBound..<better
    lines[lines.count - 1].cells = better..<last.upperBound
  }

  /// How many characters other than marks and spaces.
  private func characters(in range: Range<Int>) -> Int {
    self[range].count { $0.mark == .wide || $0.mark == .western }
  }
}

/// Whether a width fits, rounding errors aside.
func fits(_ width: Double, in room: Double) -> Bool { width <= room + 1e-9 * max(1, abs(room)) }
