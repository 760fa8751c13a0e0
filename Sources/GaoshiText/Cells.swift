internal import GaoshiCore

/// A cluster in the size of its text: the smallest thing that lines are made of.
///
/// All distances are in points at the sizes that the paragraph names.
struct Cell {
  let letters: Range<Int>
  let text: Int
  let face: FontFace
  let size: Double
  let ink: Ink
  /// The class of the first letter, and of the last.
  let mark: Mark
  let lastMark: Mark
  var cluster: Cluster
  /// What is cut from the blank of a full-width mark on either side, wherever it stands.
  var cutBefore = 0.0
  var cutAfter = 0.0
  /// What more is cut at a line's start and end.
  var cutAtStart = 0.0
  var cutAtEnd = 0.0
  /// Space between the cell before and this one; none where a line starts.
  var gap = 0.0
  /// What may happen before this cell.
  var lineBreak = LineBreak.never

  /// The distance that the cell takes up inside a line.
  var width: Double { cluster.advance * size - cutBefore - cutAfter }
  var isSpace: Bool { mark == .space }
}

extension FontLibrary {
  /// Turns letters into cells; letters without a face and control characters fall out, and so
  /// does what comes out of the shaper without a glyph, which is reported.
  func cells(
    of letters: [Letter], in paragraph: Paragraph, into sink: inout DiagnosticSink
  ) -> [Cell] {
    var cells: [Cell] = []
    for item in itemize(letters) {
      let text = paragraph.texts[item.text]
      var start = item.letters.lowerBound
      for cluster in shape(item, of: letters, style: text.style) {
        let range = start..<start + cluster.letters
        start = range.upperBound
        if cluster.glyphs.contains(where: { $0.id == 0 }) {
          let tried = files(of: text.style.role)
          sink.report(
            .missingGlyph(letters[range.lowerBound].scalar, at: text.origin, tried: tried))
        } else {
          cells.append(Cell(cluster, of: letters, range, in: item, style: text.style))
        }
      }
    }
    return cells
  }
}

extension Cell {
  fileprivate init(
    _ cluster: Cluster, of letters: [Letter], _ range: Range<Int>, in item: Item, style: TextStyle
  ) {
    self.init(
      letters: range, text: item.text, face: item.face, size: style.size.points, ink: style.ink,
      mark: letters[range.lowerBound].mark, lastMark: letters[range.upperBound - 1].mark,
      cluster: cluster)
  }
}
