internal import GaoshiCore

/// A paragraph's cells and what is needed to set them in any size and measure.
struct Galley {
  let paragraph: Paragraph
  let letters: [Letter]
  let cells: [Cell]

  /// The largest size, in points; 1 for a paragraph without text.
  var em: Double { paragraph.texts.map(\.style.size.points).max() ?? 1 }

  /// The first line's indent in points.
  var indent: Double { paragraph.indent * (paragraph.texts.first?.style.size.points ?? 0) }

  /// The lines in a measure, both in points at the paragraph's own sizes.
  func lines(measure: Double) -> [Line] {
    if paragraph.wraps { return cells.lines(measure: measure, indent: indent) }
    return cells.isEmpty ? [] : [Line(cells: 0..<cells.count, isLast: true)]
  }

  /// The widest line with its indent.
  func width(of lines: [Line]) -> Double {
    lines.indices.map { cells.width(of: lines[$0].cells) + ($0 == 0 ? indent : 0) }.max() ?? 0
  }

  /// Puts lines into a block, all sizes multiplied by `scale`.
  func block(of lines: [Line], measure: Length, scale: Double) -> TextBlock {
    let inkWidth = Length.pt(width(of: lines) * scale)
    let width = measure == .unbounded ? inkWidth : measure
    let leading = Length.pt(paragraph.leading * em * scale)
    let set = lines.indices.map { index in
      place(
        lines[index], room: width, indent: index == 0 ? indent : 0, scale: scale,
        baseline: leading * Double(index) + leading / 2 + .pt(em * scale * centreToBaseline))
    }
    return TextBlock(
      lines: set, size: Size(width: width, height: leading * Double(lines.count)),
      inkWidth: inkWidth)
  }

  private func place(
    _ line: Line, room: Length, indent: Double, scale: Double, baseline: Length
  ) -> TextLine {
    let natural = cells.width(of: line.cells)
    let extra = room.points / scale - indent - natural
    let added = cells.stretch(line, by: extra, paragraph.alignment)
    let width = natural + added.reduce(0, +)
    var x = indent + start(ofWidth: width, in: room.points / scale - indent)
    let first = cells[line.cells.lowerBound]
    x -= first.gap + first.cutAtStart
    var pen = Pen(letters: letters, scale: scale)
    for (index, cell) in zip(line.cells, cells[line.cells]) {
      x += cell.gap + (added.isEmpty ? 0 : added[index - line.cells.lowerBound])
      pen.draw(cell, at: x)
      x += cell.width
    }
    return TextLine(runs: pen.finish(), baseline: baseline, width: .pt(width * scale))
  }

  /// Where a line of some width starts in its room; one wider than its room at the left edge.
  private func start(ofWidth width: Double, in room: Double) -> Double {
    let spare = max(0, room - width)
    return switch paragraph.alignment {
    case .start, .justify: 0
    case .center: spare / 2
    case .end: spare
    // A lone character or word has no gap to spread: it stands in the middle.
    case .spread: spare / 2
    }
  }
}

/// From the middle of the em box down to the baseline of Han type, in em: its box reaches from
/// 0.12 below the baseline to 0.88 above.
private let centreToBaseline = 0.38

/// Collects cells into runs of one face, size and ink.
private struct Pen {
  let letters: [Letter]
  let scale: Double
  private var runs: [TextLine.Placed] = []
  private var open: Open?

  private struct Open {
    let first: Cell
    let x: Double
    var end: Double
    var glyphs: [GlyphRun.Glyph] = []
    var clusters: [GlyphRun.Cluster] = []
    var text = String.UnicodeScalarView()
  }

  init(letters: [Letter], scale: Double) {
    self.letters = letters
    self.scale = scale
  }

  mutating func draw(_ cell: Cell, at x: Double) {
    if let run = open, !run.first.joins(cell) { close() }
    var run = open ?? Open(first: cell, x: x, end: x)
    for glyph in cell.cluster.glyphs {
      let place = x - cell.cutBefore + glyph.x * cell.size - run.x
      run.glyphs.append(
        GlyphRun.Glyph(
          id: glyph.id, x: .pt(place * scale), y: .pt(-glyph.y * cell.size * scale)))
    }
    let text = letters[cell.letters].map(\.scalar)
    run.clusters.append(
      GlyphRun.Cluster(
        bytes: text.reduce(0) { $0 + UTF8.width($1) }, glyphs: cell.cluster.glyphs.count))
    run.text.append(contentsOf: text)
    run.end = x + cell.width
    open = run
  }

  private mutating func close() {
    guard let run = open else { return }
    runs.append(
      TextLine.Placed(
        run: GlyphRun(
          face: run.first.face, size: .pt(run.first.size * scale), ink: run.first.ink,
          glyphs: run.glyphs, text: String(run.text), clusters: run.clusters, isBackward: false,
          advance: .pt((run.end - run.x) * scale)),
        x: .pt(run.x * scale)))
    open = nil
  }

  mutating func finish() -> [TextLine.Placed] {
    close()
    return runs
  }
}

extension Cell {
  /// Whether the two may stand in one run.
  fileprivate func joins(_ next: Cell) -> Bool {
    face == next.face && size == next.size && ink == next.ink
  }
}
