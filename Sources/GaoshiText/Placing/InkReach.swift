internal import GaoshiCore

/// How far the ink of scripts that are not made to fill an em box reaches from the baseline, in em
/// of the paragraph's largest text: the stacks of Tibetan and the tails of Arabic need more room
/// than a line of Han characters has.
struct InkReach {
  private(set) var above = 0.0
  private(set) var below = 0.0
  /// The least distance between lines that the script is set with.
  private(set) var leastLeading = 0.0

  /// Between the ink of one line and that of the next.
  private static let clearance = 0.1
  /// Tibetan letters stand on one another; less leads stacks into the line below.
  private static let tibetanLeading = 1.6

  /// The distance between lines at which their ink does not touch.
  var leading: Double { max(leastLeading, above + below + Self.clearance) }

  /// How far a line's middle must move down, up if negative, so that its ink lies in the line.
  func shift(leading: Double) -> Double {
    let edge = Self.clearance / 2
    let (least, most) = (above + edge, leading - below - edge)
    let baseline = leading / 2 + centreToBaseline
    return min(max(baseline, least), most) - baseline
  }

  mutating func add(
    _ cell: Cell, _ letter: Letter, _ glyphs: ArraySlice<PlacedGlyph>, _ face: FontFace
  ) {
    guard Script.keepsCommonCharacters(letter.script) else { return }
    if letter.script == Script.tibetan {
      leastLeading = max(leastLeading, Self.tibetanLeading * cell.size)
    }
    for glyph in glyphs {
      let ink = face.ink(of: glyph.id)
      above = max(above, glyph.across + ink.top * cell.size)
      below = max(below, -glyph.across - ink.bottom * cell.size)
    }
  }
}

extension Galley {
  /// Measures the ink of lines across the page.
  mutating func measureInk(_ faces: [FontFace]) {
    for cell in cells where cell.posture == .level {
      reach.add(cell, letters[cell.letters.lowerBound], glyphs[cell.glyphs], faces[cell.face])
    }
  }
}
