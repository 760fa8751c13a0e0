// Takes away the empty half of full-width marks.

/// Cuts the blanks between neighbouring marks, and notes what falls away at line edges.
///
/// clreq, on neighbouring marks: of two, one of them a bracket or quotation mark, the blank between
/// them goes; ？！ take one em together, and three of them two. GB/T 15834-2011, 5.1: · is half an
/// em wide; a mark at a line's end takes half an em. clreq: an opening mark at a line's start loses
/// its left half. The neighbour may be half as wide itself, as in ”), and stand in another face or
/// size.
func squeeze(_ cells: inout [Cell], _ rules: SettingRules) {
  for index in cells.indices {
    cells[index].squeezeAlone()
    if rules.squeezesNeighbours && index > cells.startIndex {
      squeeze(&cells, between: index - 1, and: index)
    }
  }
  for index in cells.indices {
    if rules.trimsLineStart { cells[index].cutAtStart = cells[index].halfBefore }
    if rules.trimsLineEnd { cells[index].cutAtEnd = cells[index].halfAfter }
  }
}

private func squeeze(_ cells: inout [Cell], between first: Int, and second: Int) {
  let (a, b) = (cells[first].lastMark, cells[second].mark)
  guard a.isPunctuation && b.isPunctuation else { return }
  if a == .exclamation && b == .exclamation && cells[first].cutAfter == 0 {
    cells[first].cutAfter = cells[first].halfAfter
    cells[second].cutAfter = cells[second].halfAfter
    return
  }
  guard a.isBracket || b.isBracket else { return }
  if cells[first].halfAfter > 0 {
    cells[first].cutAfter += cells[first].halfAfter
  } else if b == .opening {
    cells[second].cutBefore += cells[second].halfBefore
  }
}

extension Cell {
  /// The blank half before an opening mark that is not cut yet.
  var halfBefore: Double {
    isFullWidth && mark == .opening && cutBefore == 0 ? cut(blankBefore, atMost: 0.5) : 0
  }

  /// The blank half after a stop or a closing mark that is not cut yet.
  var halfAfter: Double {
    isFullWidth && lastMark.hasBlankAfter && cutAfter == 0 ? cut(blankAfter, atMost: 0.5) : 0
  }

  fileprivate mutating func squeezeAlone() {
    guard isFullWidth else { return }
    switch mark {
    case .interpunct:
      cutBefore = cut(blankBefore, atMost: 0.25)
      cutAfter = cut(blankAfter, atMost: 0.25)
    // Quotation marks of Western text in a face that draws them an em wide.
    case .westernOpening: cutBefore = cut(blankBefore, atMost: 0.5)
    case .westernClosing: cutAfter = cut(blankAfter, atMost: 0.5)
    default: break
    }
  }

  /// What may be cut of a blank: never into the ink, whatever the font.
  private func cut(_ blank: Double, atMost share: Double) -> Double {
    max(0, min(share * size, blank))
  }

  private var isFullWidth: Bool { letters.count == 1 && abs(advance - size) < 0.01 * size }
}
