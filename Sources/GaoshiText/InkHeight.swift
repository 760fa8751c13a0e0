public import GaoshiCore

extension FontLibrary {
  /// How high the ink of a text stands on one line: from the top of its highest glyph to the foot
  /// of its lowest, in em of its own size.
  ///
  /// Measured on the outlines of the faces, so that scripts can be set at a ratio of what the eye
  /// sees: letters of one em are not as high as Han of one em.
  ///
  /// - Returns: 0 for a text without ink.
  public func inkHeight(of text: StyledText, into sink: inout DiagnosticSink) -> Double {
    let line = set(Paragraph([text], wraps: false), measure: .zero, into: &sink).lines.first
    var top = -Double.infinity
    var foot = Double.infinity
    for run in line?.runs.map(\.run) ?? [] {
      for glyph in run.glyphs {
        let ink = run.face.ink(of: glyph.id)
        guard ink.top > ink.bottom else { continue }
        top = max(top, ink.top * run.size.points - glyph.y.points)
        foot = min(foot, ink.bottom * run.size.points - glyph.y.points)
      }
    }
    return top > foot ? (top - foot) / text.style.size.points : 0
  }
}
