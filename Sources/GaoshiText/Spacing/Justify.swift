internal import GaoshiCore

extension [Cell] {
  /// How much more space goes before each cell of a line so that it fills its room; empty if it
  /// stays as it is.
  ///
  /// clreq, on stretching lines: first Western word spaces grow to half an em, then the gaps between Han and
  /// Western text to a third; what is left goes to all gaps alike, but not into Western words,
  /// —— and ……, and not around connectors and solidi.
  func stretch(_ line: Line, by extra: Double, _ alignment: Paragraph.Alignment) -> [Double] {
    guard extra > 0 else { return [] }
    switch alignment {
    case .start, .center, .end: return []
    case .spread: return share(extra, of: line)
    case .justify: return line.isLast ? [] : justify(line, by: extra)
    }
  }

  private func justify(_ line: Line, by extra: Double) -> [Double] {
    let inner = innerCells(of: line.cells)
    var left = extra
    var added = [Double](repeating: 0, count: line.cells.count)
    func grow(_ room: [Double]) {
      let total = room.reduce(0, +)
      guard total > 0, left > 0 else { return }
      let share = Swift.min(1, left / total)
      for index in added.indices { added[index] += room[index] * share }
      left -= total * share
    }
    grow(line.cells.map { inner.contains($0) ? wordSpaceRoom(before: $0) : 0 })
    grow(line.cells.map { inner.contains($0) ? gapRoom(before: $0) : 0 })
    let rest = share(left, of: line)
    return rest.isEmpty ? added : zip(added, rest).map(+)
  }

  /// Shares a width evenly among all gaps that may grow.
  private func share(_ extra: Double, of line: Line) -> [Double] {
    let inner = innerCells(of: line.cells)
    let open = line.cells.map { inner.contains($0) && mayGrow(before: $0) }
    let count = open.count { $0 }
    guard count > 0 else { return [] }
    return open.map { $0 ? extra / Double(count) : 0 }
  }

  /// The cells with another visible cell of the line before them.
  private func innerCells(of cells: Range<Int>) -> Range<Int> {
    let last = cells.last { !self[$0].isSpace } ?? cells.lowerBound
    return Swift.min(cells.lowerBound + 1, last + 1)..<last + 1
  }

  /// How far the word space that ends before this cell may still grow: to half an em.
  private func wordSpaceRoom(before index: Int) -> Double {
    let space = self[index - 1]
    return space.isSpace ? Swift.max(0, 0.5 * space.size - space.width) : 0
  }

  /// How far a gap between Han and Western text may still grow: to a third of an em.
  private func gapRoom(before index: Int) -> Double {
    guard self[index].startsOtherWriting(after: self[index - 1]) else { return 0 }
    return (1 / 3.0 - hanWesternGap) * Swift.min(self[index].size, self[index - 1].size)
  }

  private func mayGrow(before index: Int) -> Bool {
    let (a, b) = (self[index - 1], self[index])
    if b.isSpace { return false }
    if a.isSpace { return true }
    if a.lastMark.isStiff || b.mark.isStiff { return false }
    if a.lastMark == .dash && b.mark == .dash { return false }
    // Not inside Western words, nor between a word and its punctuation.
    return a.lastMark.isLoose && b.mark.isLoose || a.lastMark.isLoose && b.mark == .western
      || a.lastMark == .western && b.mark.isLoose
  }
}

extension Mark {
  /// Whether space may grow beside it: Han characters and their marks, but nothing of Western
  /// text.
  fileprivate var isLoose: Bool { self == .wide || isHanPunctuation }

  /// Marks that no space may grow beside.
  fileprivate var isStiff: Bool { self == .connector || self == .solidus || self == .interpunct }
}
