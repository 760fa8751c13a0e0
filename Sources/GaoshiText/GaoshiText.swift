// GaoshiText: text and style go in, set lines come out.
public import GaoshiCore

extension FontLibrary {
  /// Sets one paragraph into lines no wider than `measure`.
  ///
  /// A character that no face of the role's chain has is reported as `missing-glyph` at its
  /// origin; the block is still returned, without the character. A word that is wider than the
  /// measure and may not be broken sticks out: compare `TextBlock.inkWidth` with the measure.
  ///
  /// The line height is `leading` times the largest size; Han type stands in its middle.
  public func set(
    _ paragraph: Paragraph, measure: Length, into sink: inout DiagnosticSink
  ) -> TextBlock {
    let galley = galley(of: paragraph, into: &sink)
    let lines = galley.lines(measure: measure.points)
    return galley.block(of: lines, measure: measure, scale: 1)
  }

  /// The width of a text on one line.
  public func width(of paragraph: Paragraph, into sink: inout DiagnosticSink) -> Length {
    let galley = galley(of: paragraph, into: &sink)
    return .pt(galley.width(of: galley.lines(measure: .infinity)))
  }

  /// All that does not hang on the measure.
  func galley(of paragraph: Paragraph, into sink: inout DiagnosticSink) -> Galley {
    // Decide class, script and face of every character.
    let letters = read(paragraph, into: &sink)

    // Turn them into glyphs with widths.
    var cells = cells(of: letters, in: paragraph, into: &sink)

    // Find where lines may end.
    mark(breaker.breaks(of: letters), on: &cells)

    // Take away blanks between marks, put gaps between Han and Western text.
    squeeze(&cells)
    addGaps(&cells, in: paragraph)
    return Galley(paragraph: paragraph, letters: letters, cells: cells)
  }

  /// A break before a letter that fell out still counts for the cell after it.
  private func mark(_ breaks: [LineBreak], on cells: inout [Cell]) {
    var end = 0
    for index in cells.indices {
      let start = cells[index].letters.lowerBound
      cells[index].lineBreak = breaks[min(end, start)...start].max() ?? .never
      end = cells[index].letters.upperBound
    }
  }
}
