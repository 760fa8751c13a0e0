internal import GaoshiCore

/// Collects a line's cells into runs of one face, size and ink.
struct Pen {
  private let setting: Setting
  /// The size of the paragraph's largest text, in points.
  private let em: Double
  private var runs: [TextLine.Placed] = []

  /// The run being drawn: its first cell, its edges, and what it has so far.
  private var first: Cell?
  private var start = 0.0
  private var end = 0.0
  private var glyphs: [GlyphRun.Glyph] = []
  private var clusters: [GlyphRun.Cluster] = []
  private var text: [UInt8] = []

  init(_ setting: Setting, em: Double, cells: Int) {
    self.setting = setting
    self.em = em
    glyphs.reserveCapacity(cells)
    clusters.reserveCapacity(cells)
  }

  /// Adds a cell whose left edge, before any cut, is at `x`.
  mutating func draw(_ cell: Cell, at x: Double) {
    if let first, !joins(first, cell) { closeRun() }
    if first == nil { (first, start) = (cell, x) }
    for glyph in setting.galley.glyphs[cell.glyphs] {
      let place = x - cell.cutBefore + glyph.x - start
      glyphs.append(GlyphRun.Glyph(id: glyph.id, x: .pt(place * em), y: .pt(-glyph.y * em)))
    }
    let length = text.count
    for letter in setting.galley.letters[cell.letters] {
      text.append(contentsOf: UTF8.encode(letter.scalar) ?? UTF8.encodedReplacementCharacter)
    }
    clusters.append(GlyphRun.Cluster(bytes: text.count - length, glyphs: cell.glyphs.count))
    end = x + cell.width
  }

  /// The line's runs, from left to right.
  mutating func finish() -> [TextLine.Placed] {
    closeRun()
    return runs
  }

  private mutating func closeRun() {
    guard let cell = first else { return }
    defer { (first, glyphs, clusters, text) = (nil, [], [], []) }
    let run = GlyphRun(
      face: setting.faces[cell.face], size: .pt(cell.size * em), ink: ink(of: cell),
      glyphs: glyphs, text: String(decoding: text, as: UTF8.self), clusters: clusters,
      isBackward: false,
      advance: .pt((end - start) * em))
    runs.append(TextLine.Placed(run: run, x: .pt(start * em)))
  }

  private func joins(_ a: Cell, _ b: Cell) -> Bool {
    a.face == b.face && a.size == b.size && (a.text == b.text || ink(of: a) == ink(of: b))
  }

  private func ink(of cell: Cell) -> Ink { setting.paragraph.texts[cell.text].style.ink }
}
