// GaoshiText: text and style go in, set lines come out.
public import GaoshiCore

extension FontLibrary {
  /// Sets one paragraph into lines no wider than `measure`.
  ///
  /// A character that no face of the role's chain has is reported as `missing-glyph` at its
  /// origin; the block is still returned, without the character.
  public func set(
    _ paragraph: Paragraph, measure: Length, into sink: inout DiagnosticSink
  ) -> TextBlock {
    fatalError("not written yet")
  }

  /// The width of a text on one line.
  public func width(of paragraph: Paragraph, into sink: inout DiagnosticSink) -> Length {
    fatalError("not written yet")
  }
}
