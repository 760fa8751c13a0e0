internal import GaoshiCore

/// Collects a line's cells into runs of one face, size, ink and posture.
struct Pen {
  private let galley: Galley
  private let setting: Setting
  /// The size of the paragraph's largest text, in points.
  private let em: Double
  /// The baseline, down from the block's top; in lines down the page the centre line, right of the
  /// block's left edge.
  private let line: Length
  /// The ink of a reading: that of the text beside it.
  var inkOfReading: Ink?
  /// The runs so far, each with its first letter.
  private var runs: [(letter: Int, placed: TextLine.Placed)] = []

  /// The run being drawn: its first cell, its edges, and what it has so far.
  private var first: Cell?
  private var start = 0.0
  private var end = 0.0
  private var glyphs: [GlyphRun.Glyph] = []
  /// The letters and the number of glyphs of each cell, in the order of drawing.
  private var clusters: [(letters: Range<Int>, glyphs: Int)] = []

  /// A pen for the cells of a galley: the setting's own or that of a reading.
  init(_ galley: Galley, _ setting: Setting, em: Double, line: Length, cells: Int) {
    self.galley = galley
    self.setting = setting
    self.em = em
    self.line = line
    glyphs.reserveCapacity(cells)
    clusters.reserveCapacity(cells)
  }

  /// Adds a cell that begins, before any cut, at `along` from the line's left edge or top; cells
  /// come in the order in which they stand.
  mutating func draw(_ cell: Cell, at along: Double) {
    if let first, !joins(first, cell) { closeRun() }
    if first == nil { (first, start) = (cell, along) }
    for glyph in galley.glyphs[cell.glyphs] {
      let along = Length.pt((along - cell.cutBefore + glyph.along - start) * em)
      let across = Length.pt(glyph.across * em)
      glyphs.append(
        cell.posture.isUpright
          ? GlyphRun.Glyph(id: glyph.id, x: across, y: along)
          : GlyphRun.Glyph(id: glyph.id, x: along, y: -across))
    }
    clusters.append((cell.letters, cell.glyphs.count))
    end = along + cell.width
  }

  /// The line's runs, in reading order.
  mutating func finish() -> [TextLine.Placed] {
    closeRun()
    return runs.sorted { $0.letter < $1.letter }.map(\.placed)
  }

  private mutating func closeRun() {
    guard let cell = first else { return }
    defer { (first, glyphs, clusters) = (nil, [], []) }
    let isBackward = cell.level % 2 == 1
    if isBackward { clusters.reverse() }
    var text: [UInt8] = []
    let written = clusters.map { cluster in
      let length = text.count
      for letter in galley.letters[cluster.letters] {
        text.append(contentsOf: UTF8.encode(letter.scalar) ?? UTF8.encodedReplacementCharacter)
      }
      return GlyphRun.Cluster(bytes: text.count - length, glyphs: cluster.glyphs)
    }
    let run = GlyphRun(
      face: setting.faces[cell.face], size: .pt(cell.size * cell.fit.size * em),
      widthScale: cell.fit.width, ink: ink(of: cell), glyphs: glyphs,
      text: String(decoding: text, as: UTF8.self), clusters: written, isBackward: isBackward,
      isUpright: cell.posture.isUpright, advance: .pt((end - start) * em))
    let turns = cell.posture.isTurned ? 1 : 0
    let placed = TextLine.Placed(run: run, origin: origin(of: cell), quarterTurns: turns)
    runs.append((clusters[0].letters.lowerBound, placed))
  }

  /// Where the run that starts with a cell has its origin.
  private func origin(of cell: Cell) -> Point {
    let along = Length.pt(start * em)
    return switch cell.posture {
    case .level: Point(x: along, y: line)
    case .upright, .single, .abreast: Point(x: line, y: along)
    // Turned clockwise, a baseline left of the centre line has the capitals in the middle.
    case .turned: Point(x: line - .pt(setting.middle(of: cell) * em), y: along)
    }
  }

  private func joins(_ a: Cell, _ b: Cell) -> Bool {
    a.face == b.face && a.level == b.level && a.size == b.size && a.fit == b.fit
      && a.posture.isUpright == b.posture.isUpright
      && (a.text == b.text || ink(of: a) == ink(of: b))
  }

  private func ink(of cell: Cell) -> Ink {
    inkOfReading ?? setting.paragraph.texts[cell.text].style.ink
  }
}

extension Setting {
  /// The middle of turned text above its baseline: that of its capitals and figures.
  func middle(of cell: Cell) -> Double { faces[cell.face].capHeight / 2 * cell.size }
}
