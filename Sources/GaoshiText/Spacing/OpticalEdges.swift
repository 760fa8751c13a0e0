internal import GaoshiCore

extension FontLibrary {
  /// Lets the side bearings of Western letters and digits fall away at line edges, so that their ink
  /// stands on the edge that Han type stands on.
  ///
  /// The 1 of a number a hand high begins a finger's width inside its box; the eye takes it for an
  /// indent.
  func alignInk(_ galley: inout Galley) {
    for index in galley.cells.indices {
      let cell = galley.cells[index]
      guard cell.mark == .western, cell.posture == .level, cell.level % 2 == 0,
        cell.glyphs.count == 1, let glyph = galley.glyphs[cell.glyphs].first
      else { continue }
      let blanks = faces[cell.face].inkBlanks(
        of: glyph.id, start: glyph.along / cell.size, advance: cell.advance / cell.size,
        isVertical: false)
      galley.cells[index].cutAtStart = max(0, blanks.before * cell.size)
      galley.cells[index].cutAtEnd = max(0, blanks.after * cell.size)
    }
  }
}
