internal import GaoshiCore

/// A stretch of cells that makes one line.
struct Line {
  var cells: Range<Int>
  /// How far it starts from the edge of its measure, in em of the paragraph's largest text.
  var indent = 0.0
  /// Whether it ends a paragraph or was ended by the author.
  var isLast: Bool
  /// Whether its last mark hangs outside the measure.
  var hangs = false
  /// How much narrower than its natural width it is set, in em, to keep to its measure.
  var givenUp = 0.0
}

extension Setting {
  /// The lines of the text at some size.
  func lines(in measure: Length, em: Double) -> [Line] {
    if cells.isEmpty { return [] }
    guard paragraph.wraps else {
      return [Line(cells: 0..<cells.count, indent: indent, isLast: true)]
    }
    return galley.paragraphs.flatMap { part in
      let chooser = LineChooser(self, part, measure: measure.points / em)
      return paragraph.rules.lineChoice == .firstFit ? chooser.firstFit() : chooser.leastCost()
    }
  }

  /// The width of a line as it is set, without what hangs outside.
  func width(of line: Line) -> Double { naturalWidth(of: line) - line.givenUp }

  /// The width of a line before its spaces shrink or grow, without what hangs outside.
  func naturalWidth(of line: Line) -> Double {
    galley.metrics.width(of: line.cells) - (line.hangs ? galley.metrics.hang(of: line.cells) : 0)
  }
}

/// Whether a width fits, rounding errors aside.
func fits(_ width: Double, in room: Double) -> Bool { width <= room + 1e-9 * max(1, abs(room)) }
