// GaoshiText: text and style go in, set lines come out.
public import GaoshiCore

extension FontLibrary {
  /// Sets one paragraph into lines no wider than `measure`.
  ///
  /// A character that no face of the role's chain has is reported as `missing-glyph` at its
  /// origin; the block is still returned, without the character. A word that is wider than the
  /// measure and may not be broken sticks out: compare `TextBlock.inkWidth` with the measure.
  ///
  /// The line height is `leading` times the largest size; Han type stands in its middle. The
  /// measure runs along the lines: in vertical text it is the height of the columns.
  public func set(
    _ paragraph: Paragraph, measure: Length, into sink: inout DiagnosticSink
  ) -> TextBlock {
    // Shape and space the text, or take it from an earlier call.
    let setting = setting(of: paragraph, into: &sink)

    // Choose where lines end.
    let lines = setting.lines(in: measure, em: setting.em)

    // Stretch them where the alignment asks for it, and give every glyph its place.
    return setting.block(of: lines, measure: measure, em: setting.em)
  }

  /// The width of a text on one line.
  public func width(of paragraph: Paragraph, into sink: inout DiagnosticSink) -> Length {
    let setting = setting(of: paragraph, into: &sink)
    return .pt(setting.width(of: setting.lines(in: .unbounded, em: setting.em)) * setting.em)
  }
}
