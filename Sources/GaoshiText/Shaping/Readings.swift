internal import GaoshiCore

// Readings such as pinyin: shaped in half the size, and given room beside one another.

extension FontLibrary {
  /// Shapes the readings of the texts and widens the cells that are narrower than theirs, so that
  /// no reading leaves its line.
  func addReadings(to galley: inout Galley, _ texts: [StyledText]) {
    guard texts.contains(where: { !$0.ruby.isEmpty }) else { return }
    let numbers = texts.flatMap(\.characterNumbers)
    for index in galley.cells.indices {
      let cell = galley.cells[index]
      let text = texts[cell.text]
      let reading = text.reading(of: numbers[cell.letters])
      guard !reading.isEmpty && !cell.mark.isHanPunctuation && !cell.isSpace else { continue }
      let shaped = shaped(reading, beside: text, isTurned: cell.posture != .level, &galley.sink)
      galley.cells[index].reading = galley.readings.count
      galley.readings.append(shaped)
      galley.widen(index, to: shaped.width)
    }
  }

  private func shaped(
    _ reading: String, beside text: StyledText, isTurned: Bool, _ sink: inout DiagnosticSink
  ) -> Galley {
    var style = text.style
    style.size = style.size / 2
    style.features = [:]
    let texts = [StyledText(reading, style: style, origin: text.origin)]
    var letters = read(texts, into: &sink)
    if isTurned { for index in letters.indices { letters[index].posture = .turned } }
    var galley = Galley(letters: letters, sink: DiagnosticSink())
    shape(&galley, texts)
    sink.report(contentsOf: galley.sink.diagnostics)
    return galley
  }
}

extension Galley {
  /// The width of all cells on one line.
  var width: Double { cells.reduce(0) { $0 + $1.advance } }

  fileprivate mutating func widen(_ index: Int, to width: Double) {
    let spare = (width - cells[index].advance) / 2
    guard spare > 0 else { return }
    cells[index].advance = width
    cells[index].widened = spare
    for glyph in cells[index].glyphs { glyphs[glyph].along += spare }
  }

  /// The space between what is left of a cell's reading and its edge.
  fileprivate func readingMargin(of cell: Cell) -> Double? {
    cell.reading.map { (cell.width - readings[$0].width) / 2 }
  }
}

extension StyledText {
  /// For every scalar the number of the character that it belongs to.
  fileprivate var characterNumbers: [Int] {
    text.enumerated().flatMap { Array(repeating: $0, count: $1.unicodeScalars.count) }
  }

  /// The readings of characters by their numbers, each once.
  fileprivate func reading(of characters: ArraySlice<Int>) -> String {
    characters.uniqued().filter(ruby.indices.contains).map { ruby[$0] }.joined(separator: " ")
  }
}

/// Keeps readings apart, and lets a wide one reach over what is narrow beside it.
///
/// Two readings stay an eighth of an em apart. A reading may reach over the free end of its
/// neighbour's place and a quarter of an em over a mark, but not over a character without one.
func partReadings(_ galley: inout Galley) {
  guard !galley.readings.isEmpty else { return }
  for index in galley.cells.indices.dropFirst() {
    let (a, b) = (galley.cells[index - 1], galley.cells[index])
    let (before, after) = (galley.readingMargin(of: a), galley.readingMargin(of: b))
    guard before != nil || after != nil else { continue }
    let apart = before != nil && after != nil ? min(a.size, b.size) / 8 : 0
    let free = (before ?? a.roomForReading) + (after ?? b.roomForReading)
    galley.cells[index].gap += max(-a.widened - b.widened, apart - free)
  }
}

extension Cell {
  /// How far a neighbour's reading may reach over the cell, which has none.
  fileprivate var roomForReading: Double {
    mark.isHanPunctuation || isSpace ? min(size / 4, width) : 0
  }
}
