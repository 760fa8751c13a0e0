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
  let faces: [FontFace]

  var cells: [Cell] { galley.cells }

  /// The first line's indent.
  var indent: Double {
    paragraph.texts.isEmpty ? 0 : paragraph.indent * paragraph.texts[0].style.size.points / em
  }

  /// The lines of the text at some size.
  func lines(in measure: Length, em: Double) -> [Line] {
    if paragraph.wraps { return cells.lines(measure: measure.points / em, indent: indent) }
    return cells.isEmpty ? [] : [Line(cells: 0..<cells.count, isLast: true)]
  }

  /// The widest line with its indent.
  func width(of lines: [Line]) -> Double {
    lines.indices.map { cells.width(of: lines[$0].cells) + ($0 == 0 ? indent : 0) }.max() ?? 0
  }

  /// The room that lines take at some size.
  func extent(of lines: [Line], em: Double) -> TextExtent {
    let leading = Length.pt(leading * em)
    return TextExtent(
      lines: lines.count, height: leading * Double(lines.count),
      inkWidth: .pt(width(of: lines) * em), baseline: baseline(ofLine: 0, of: lines.count, em: em))
  }
}
