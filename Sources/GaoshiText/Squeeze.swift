// Takes away the empty half of full-width marks.

/// Cuts the blanks between neighbouring marks, and notes what falls away at line edges.
///
/// clreq 3.1.6: of two marks side by side, one of them a bracket or quotation mark, the blank
/// between them goes. GB/T 15834-2011, 5.1: · is half an em wide; a mark at a line's end takes
/// half an em. An opening mark at a line's start loses its left half (clreq 3.1.7).
func squeeze(_ cells: inout [Cell]) {
  for index in cells.indices {
    cells[index].squeezeAlone()
    if index > cells.startIndex { squeeze(&cells, between: index - 1, and: index) }
  }
  for index in cells.indices {
    cells[index].cutAtStart = cells[index].blankBefore
    cells[index].cutAtEnd = cells[index].blankAfter
  }
}

private func squeeze(_ cells: inout [Cell], between first: Int, and second: Int) {
  let (a, b) = (cells[first].lastMark, cells[second].mark)
  guard a.isHanPunctuation && b.isHanPunctuation else { return }
  let hasBracket = [a, b].contains { $0 == .opening || $0 == .closing }
  guard hasBracket else { return }
  if cells[first].blankAfter > 0 {
    cells[first].cutAfter += cells[first].blankAfter
  } else if b == .opening {
    cells[second].cutBefore += cells[second].blankBefore
  }
}

extension Cell {
  /// The blank half before an opening mark that is not cut yet.
  fileprivate var blankBefore: Double {
    guard isFullWidth && mark == .opening && cutBefore == 0 else { return 0 }
    return max(0, min(0.5, cluster.blankBefore)) * size
  }

  /// The blank half after a stop or a closing mark that is not cut yet.
  fileprivate var blankAfter: Double {
    guard isFullWidth && (lastMark == .stop || lastMark == .closing) && cutAfter == 0 else {
      return 0
    }
    return max(0, min(0.5, cluster.blankAfter)) * size
  }

  fileprivate mutating func squeezeAlone() {
    guard isFullWidth && mark == .interpunct else { return }
    cutBefore = max(0, min(0.25, cluster.blankBefore)) * size
    cutAfter = max(0, min(0.25, cluster.blankAfter)) * size
  }

  private var isFullWidth: Bool { letters.count == 1 && abs(cluster.advance - 1) < 0.01 }
}
