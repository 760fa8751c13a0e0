internal import GaoshiCore
internal import GaoshiText

extension PDFPainter {
  /// Shows a run with the text that it stands for, so that a reader can select and search it.
  ///
  /// Glyphs come in reading order. One glyph maps to its text through the font; where one text has
  /// several glyphs, or a glyph has another text elsewhere, the text is written beside it.
  mutating func show(_ run: GlyphRun, at origin: Point) throws(RenderProblem) {
    let font = try fonts.place(of: run.face)
    usedFonts.insert(font)
    set(fill: run.ink)
    content.write("BT\n")
    if state.font != font {
      content.write("/F")
      content.integer(UInt(font))
      content.write(" 1 Tf\n")
      state.font = font
    }
    var line = TextLine(run, at: origin, font: fonts[font])
    line.write(to: &content)
    content.write("ET\n")
  }
}

/// One run while its glyphs are written.
private struct TextLine {
  let run: GlyphRun
  let origin: Point
  let font: DocumentFont
  /// Points to an em, across and upwards.
  let scaleX: Double
  /// Where the next glyph would stand; nil before the first one.
  private var pen: (x: Double, y: Double)?
  /// Whether an array of codes, and a string in it, is open.
  private var isOpen = false
  private var isInString = false

  init(_ run: GlyphRun, at origin: Point, font: DocumentFont) {
    self.run = run
    self.origin = origin
    self.font = font
    scaleX = run.size.points * run.widthScale
  }

  mutating func write(to content: inout ContentStream) {
    let text = Array(run.text.utf8)
    var byte = 0
    var glyph = run.isBackward ? run.glyphs.count : 0
    for cluster in run.clusters {
      let part = text[byte..<min(byte + cluster.bytes, text.count)]
      byte += cluster.bytes
      if run.isBackward { glyph -= cluster.glyphs }
      let glyphs = run.glyphs[glyph..<(glyph + cluster.glyphs)]
      if !run.isBackward { glyph += cluster.glyphs }
      show(glyphs, for: part, in: &content)
    }
    close(&content)
  }

  private mutating func show(
    _ glyphs: ArraySlice<GlyphRun.Glyph>, for text: ArraySlice<UInt8>,
    in content: inout ContentStream
  ) {
    if glyphs.count == 1, let only = glyphs.first, font.maps(only.id, to: text) {
      show(only, in: &content)
      return
    }
    close(&content)
    content.write("/Span << /ActualText ")
    content.write(PDFText.unicode(String(decoding: text, as: UTF8.self)))
    content.write(" >> BDC\n")
    for glyph in glyphs { show(glyph, in: &content) }
    close(&content)
    content.write("EMC\n")
  }

  private mutating func show(_ glyph: GlyphRun.Glyph, in content: inout ContentStream) {
    let (x, y) = ((origin.x + glyph.x).points, (origin.y + glyph.y).points)
    let code = font.code(of: glyph.id)
    move(to: (x, y), in: &content)
    if !isInString {
      content.write("<")
      isInString = true
    }
    content.hexadecimal(code)
    pen?.x += font.width(of: code) * scaleX
  }

  /// Takes the pen to a glyph's origin: by a number between the codes while the line goes on.
  private mutating func move(to place: (x: Double, y: Double), in content: inout ContentStream) {
    if let pen, isOpen, abs(pen.y - place.y) < 0.0005, scaleX > 0 {
      // Tenths of a thousandth of an em.
      let tenths = ((pen.x - place.x) / scaleX * 10_000).rounded()
      if tenths == 0 { return }
      closeString(&content)
      content.number(tenths / 10)
      self.pen?.x -= tenths / 10_000 * scaleX
      return
    }
    close(&content)
    content.numbers(scaleX, 0, 0, -run.size.points, place.x, place.y)
    content.write("Tm [")
    isOpen = true
    pen = place
  }

  private mutating func closeString(_ content: inout ContentStream) {
    if isInString { content.write(">") }
    isInString = false
  }

  private mutating func close(_ content: inout ContentStream) {
    closeString(&content)
    if isOpen { content.write("] TJ\n") }
    isOpen = false
  }
}
