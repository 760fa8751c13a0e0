/// How far the space before a cell may shrink and grow on a justified line, in clreq's order
/// (“Procedures for Inter-Character Spacing Reduction” and “Space Expansion”).
///
/// The blank of a mark counts to the side it stands on: what a comma gives up, the space before
/// the next cell loses.
enum Elastic {
  /// Steps of shrinking.
  ///
  /// The mark at a line's end comes first and is always cut; an interpunct is
  /// half an em from the start and has nothing more to give.
  static let shrinking: [@Sendable (Cell, Cell) -> Double] = [
    // Spaces between Western words, down to a quarter of an em.
    { before, _ in
      before.isWordSpace && !before.isGap ? max(0, before.width - 0.25 * before.size) : 0
    },
    // Brackets and quotation marks, by half an em.
    { before, after in
      (before.lastMark == .closing ? before.halfAfter : 0) + after.halfBefore
    },
    // 、，； and, which clreq leaves open, ：
    { before, _ in
      before.lastMark == .comma || before.lastMark == .colon ? before.halfAfter : 0
    },
    // The gap between Han and Western text, down to an eighth of an em.
    { before, after in
      guard let gap = gap(before, after) else { return 0 }
      return max(0, gap.now - hanWesternGapBounds.least * gap.size)
    },
    // 。？！
    { before, _ in
      before.lastMark == .fullStop || before.lastMark == .exclamation ? before.halfAfter : 0
    },
  ]

  /// Steps of growing before all gaps grow alike.
  static let growing: [@Sendable (Cell, Cell) -> Double] = [
    // Spaces between Western words, up to half an em.
    { before, _ in
      before.isWordSpace && !before.isGap ? max(0, 0.5 * before.size - before.width) : 0
    },
    // The gap between Han and Western text, up to a third.
    { before, after in
      guard let gap = gap(before, after) else { return 0 }
      return max(0, hanWesternGapBounds.most * gap.size - gap.now)
    },
  ]

  /// Whether the space before a cell grows when all gaps grow alike: not inside words, units and
  /// numbers, and not beside connectors, solidi and interpuncts.
  static func isOpen(_ before: Cell, _ after: Cell) -> Bool {
    if after.isSpace || after.lineBreak == .never && isUnit(before, after) { return false }
    if before.isSpace { return true }
    let (a, b) = (before.lastMark, after.mark)
    if a.isStiff || b.isStiff { return false }
    return a.isLoose && b.isLoose || a.isLoose && b == .western || a == .western && b.isLoose
  }

  /// The gap between Han and Western text before a cell, typed or not.
  private static func gap(_ before: Cell, _ after: Cell) -> (now: Double, size: Double)? {
    if before.isGap { return (before.width, before.size) }
    guard after.startsOtherWriting(after: before), after.gap > 0 else { return nil }
    return (after.gap, min(before.size, after.size))
  }

  /// Whether the two are halves of —— or of …….
  private static func isUnit(_ before: Cell, _ after: Cell) -> Bool {
    before.lastMark == after.mark && (after.mark == .dash || after.mark == .ellipsis)
  }
}

extension Mark {
  /// Whether space may grow beside it: Han characters and their marks, but nothing of Western
  /// text.
  fileprivate var isLoose: Bool { self == .wide || isHanPunctuation }

  /// Marks that no space may grow beside.
  fileprivate var isStiff: Bool { self == .connector || self == .solidus || self == .interpunct }
}
