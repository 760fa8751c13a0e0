public import GaoshiCore

/// A paragraph that is shaped and spaced once and then set in many sizes and measures, as a layout
/// that looks for the largest size does.
public struct PreparedText: Sendable {
  let setting: Setting

  init(_ setting: Setting) { self.setting = setting }

  /// The width on one line at a size.
  ///
  /// - Parameter size: the em of the paragraph's largest text; the others keep their proportion.
  public func width(size: Length) -> Length {
    let lines = setting.lines(in: .unbounded, em: size.points)
    return .pt(setting.width(of: lines) * size.points)
  }

  /// How much room the paragraph takes at a size in a measure.
  public func measure(size: Length, measure: Length) -> TextExtent {
    setting.extent(of: setting.lines(in: measure, em: size.points), em: size.points)
  }

  /// The paragraph set at a size in a measure.
  public func set(size: Length, measure: Length) -> TextBlock {
    setting.block(
      of: setting.lines(in: measure, em: size.points), measure: measure, em: size.points)
  }
}

extension FontLibrary {
  /// Shapes and spaces a paragraph; reports what `set` would report.
  public func prepare(
    _ paragraph: Paragraph, into sink: inout DiagnosticSink
  ) -> PreparedText {
    PreparedText(setting(of: paragraph, into: &sink))
  }
}
