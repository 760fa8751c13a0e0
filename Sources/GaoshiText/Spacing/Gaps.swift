internal import GaoshiCore

/// The space between Han and Western characters, in em of the smaller of the two.
///
/// clreq: up to a quarter of an em; none at line edges, none beside marks, none where the
/// author typed a space.
let hanWesternGap = 0.25

/// Puts tracking and the gap between Han and Western text before each cell.
func addGaps(_ cells: inout [Cell], in texts: [StyledText]) {
  for index in cells.indices.dropFirst() {
    let (before, cell) = (cells[index - 1], cells[index])
    var gap = texts[before.text].style.tracking * before.size
    if cell.startsOtherWriting(after: before) { gap += hanWesternGap * min(before.size, cell.size) }
    cells[index].gap = gap
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
}
