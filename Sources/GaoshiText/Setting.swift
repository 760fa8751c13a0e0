internal import GaoshiCore

/// A galley with what its paragraph says about lines.
///
/// Widths without a unit are in em of the paragraph's largest text: glyphs grow with the size, so
/// a bigger size in the same measure is the same size in a smaller one.
struct Setting {
  let paragraph: Paragraph
  /// The largest size that the paragraph names, in points.
  let em: Double
  let galley: Galley
  /// The paragraph's own direction.
  let isRightToLeft: Bool
  let faces: [FontFace]

  var cells: [Cell] { galley.cells }

  /// The first line's indent.
  var indent: Double { paragraph.indent * firstSize }

  /// The indent of the lines after the first of a stretch between forced line ends.
  func hangingIndent(of stretch: Range<Int>) -> Double {
    switch paragraph.hangingIndent {
    case .none: 0
    case .em(let distance): distance * firstSize
    case .label:
      galley.labelEnd(in: stretch).map {
        indent + galley.metrics.advance(of: stretch.lowerBound..<$0)
      }
        ?? 0
    }
  }

  /// The size of the first text.
  private var firstSize: Double {
    paragraph.texts.isEmpty ? 0 : paragraph.texts[0].style.size.points / em
  }

  /// The widest line with its indent.
  func width(of lines: [Line]) -> Double { lines.map { $0.indent + width(of: $0) }.max() ?? 0 }

  /// The room that lines take at some size.
  func extent(of lines: [Line], em: Double) -> TextExtent {
    let leading = Length.pt(leading * em)
    return TextExtent(
      lines: lines.count, height: leading * Double(lines.count),
      inkWidth: .pt(width(of: lines) * em), baseline: baseline(ofLine: 0, of: lines.count, em: em))
  }
}
