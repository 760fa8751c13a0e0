internal import CHarfBuzz
internal import GaoshiCore

/// A glyph and its place in its cell, in the units of the cells.
struct PlacedGlyph {
  let id: UInt32
  /// From the cell's start along the line.
  var along: Double
  /// Away from the line: up from the baseline; for upright cells of a line down the page, right of
  /// its centre line.
  let across: Double
}

/// The smallest thing that lines are made of: glyphs that stand for one or more characters and
/// cannot be parted.
///
/// All distances are in em of the paragraph's largest text.
struct Cell {
  let letters: Range<Int>
  let glyphs: Range<Int>
  let text: Int
  let face: Int
  /// The em of its own text.
  let size: Double
  /// The class of the first letter, and of the last.
  let mark: Mark
  let lastMark: Mark
  let posture: Posture
  /// Odd if its glyphs run from right to left.
  let level: UInt8
  /// Whether it joins its neighbours of the same script, as Arabic letters do.
  let isJoined: Bool
  /// Whether it is a mark that stands on the letter before it.
  let isCombining: Bool
  /// The size and width that its glyphs are drawn in.
  let fit: GlyphFit
  var advance: Double
  /// Which of the galley's readings stands beside it.
  var reading: Int?
  /// What was added to the advance on either side, so that the reading has room.
  var widened = 0.0
  /// For marks: the most that may be cut before and after it along the line.
  let blankBefore: Double
  let blankAfter: Double
  /// What is cut from the blank of a full-width mark on either side, wherever it stands.
  var cutBefore = 0.0
  var cutAfter = 0.0
  /// What more is cut at a line's start and end.
  var cutAtStart = 0.0
  var cutAtEnd = 0.0
  /// Space between the cell before and this one; none where a line starts.
  var gap = 0.0
  /// Whether it is a typed space that serves as the gap between Han and Western text.
  var isGap = false
  /// Whether a line end before it would divide a word; known only where that matters.
  var isInsideWord = false
  /// What may happen before this cell.
  var lineBreak = LineBreak.never

  /// The distance that the cell takes up inside a line.
  var width: Double { advance - cutBefore - cutAfter }
  var isSpace: Bool { mark == .space }
}

/// How glyphs are made to fit into an em, each factor at most 1.
struct GlyphFit: Hashable {
  /// Their size to that of their text.
  var size = 1.0
  /// Their width to their natural one at that size.
  var width = 1.0
}

extension FontLibrary {
  /// Turns letters into glyphs and cells.
  ///
  /// Letters without a face and control characters fall out, and so does what comes out of the
  /// shaper without a glyph, which is reported.
  func shape(_ galley: inout Galley, _ texts: [StyledText]) {
    for item in itemize(galley.letters) {
      let text = texts[item.text]
      for cluster in clusters(of: item, in: galley.letters, style: text.style) {
        if cluster.glyphs.contains(where: { $0.id == 0 }) {
          let missing = galley.letters[cluster.letters.lowerBound].scalar
          galley.sink.report(self.missing(missing, in: text.style.role, at: text.origin))
        } else {
          add(cluster, of: item, style: text.style, to: &galley)
        }
      }
    }
  }

  private func add(
    _ cluster: Cluster, of item: Item, style: TextStyle, to galley: inout Galley
  ) {
    let size = style.size.points
    let letters = galley.letters[cluster.letters]
    let first = letters[letters.startIndex]
    let frame = CellFrame(
      cluster, item, faces[item.face], isMark: first.mark.isHanPunctuation)
    let start = galley.glyphs.count
    galley.glyphs += frame.glyphs.map {
      PlacedGlyph(id: $0.id, along: $0.along * size, across: $0.across * size)
    }
    // An upright letter in an em of its own is to spacing what a Han character is.
    let mark = frame.fillsEm ? .wide : first.mark
    let lastMark = frame.fillsEm ? .wide : letters[letters.endIndex - 1].mark
    var blanks = (before: 0.0, after: 0.0)
    if mark.isHanPunctuation || first.isWesternQuote, item.level % 2 == 0, letters.count == 1,
      let glyph = cluster.glyphs.first
    {
      blanks = self.blanks(of: first, glyph, item, frame, style)
    }
    galley.cells.append(
      Cell(
        letters: cluster.letters, glyphs: start..<galley.glyphs.count, text: item.text,
        face: item.face, size: size, mark: mark, lastMark: lastMark, posture: item.posture,
        level: item.level, isJoined: Script.isJoined(item.script),
        isCombining: first.scalar.isMark,
        fit: frame.fit, advance: frame.advance * size, blankBefore: blanks.before * size,
        blankAfter: blanks.after * size))
  }

  /// What may be cut of a mark, in em.
  ///
  /// In vertical text ：；！？ always keep their em (clreq,
  /// “Punctuation Width Adjustment”).
  private func blanks(
    of letter: Letter, _ glyph: ShapedGlyph, _ item: Item, _ frame: CellFrame, _ style: TextStyle
  ) -> (before: Double, after: Double) {
    let isVertical = item.posture == .upright
    if isVertical && "：；！？".unicodeScalars.contains(letter.scalar) { return (0, 0) }
    let face = faces[item.face]
    let shown = letter.shown(
      vertically: item.posture.isUpright, in: face, language: style.language)
    let form = markForm(
      shown, face: item.face, language: style.language, isVertical: isVertical)
    if let form, form.glyph == glyph.id { return (form.blankBefore, form.blankAfter) }
    return face.inkBlanks(
      of: glyph.id, start: frame.glyphs[0].along, advance: frame.advance, isVertical: isVertical)
  }
}
