internal import GaoshiCore

/// How small and how large the gap between Han and Western text may become on a line that is
/// shrunk or stretched, in em (clreq, on adjusting lines).
let hanWesternGapBounds = (least: 0.125, most: 1 / 3.0)

extension SettingRules {
  /// The gap as set: none, or an eighth of an em at least.
  var gap: Double { hanWesternGap > 0 ? max(hanWesternGap, hanWesternGapBounds.least) : 0 }
}

/// Puts tracking and the gap between Han and Western text before each cell.
///
/// clreq: up to a quarter of an em; none at line edges, none beside marks. A space that was typed
/// there is that gap, not one beside it.
func addGaps(_ cells: inout [Cell], in texts: [StyledText], _ rules: SettingRules) {
  if rules.foldsTypedSpaces && rules.gap > 0 { foldSpaces(&cells, rules) }
  for index in cells.indices.dropFirst() {
    let (before, cell) = (cells[index - 1], cells[index])
    // Letters that join are never pulled apart, nor a letter and its mark.
    let isJoined = before.isJoined && cell.isJoined || cell.isCombining
    var gap = isJoined ? 0 : texts[before.text].style.tracking * before.size
    if cell.startsOtherWriting(after: before) { gap += rules.gap * min(before.size, cell.size) }
    cells[index].gap = gap
  }
}

/// Gives the first of the spaces between Han and Western text the width of the gap, and the
/// others none.
private func foldSpaces(_ cells: inout [Cell], _ rules: SettingRules) {
  var before: Int?
  for index in cells.indices where !cells[index].isSpace {
    defer { before = index }
    guard let before, index - before > 1, cells[index].startsOtherWriting(after: cells[before]),
      cells[(before + 1)..<index].allSatisfy(\.isWordSpace)
    else { continue }
    let gap = rules.gap * min(cells[before].size, cells[index].size)
    for space in (before + 1)..<index {
      cells[space].isGap = space == before + 1
      cells[space].cutAfter = cells[space].advance - (cells[space].isGap ? gap : 0)
    }
  }
}

extension Cell {
  /// Whether Han and Western text meet between the two.
  func startsOtherWriting(after before: Cell) -> Bool {
    switch (before.lastMark, mark) {
    case (.wide, .western), (.western, .wide): true
    default: false
    }
  }

  /// Whether it is a space as words have it, not one of an em.
  var isWordSpace: Bool { isSpace && advance < 0.75 * size }
}
