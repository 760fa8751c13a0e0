public import GaoshiCore

/// A paragraph that is shaped and spaced once and then set in many sizes and measures, as a layout
/// that looks for the largest size does.
///
/// Used from one thread at a time.
public final class PreparedText {
  let setting: Setting
  /// The lines that were chosen last: a size that is measured is often set next.
  private var last: (size: Length, measure: Length, lines: [Line])?

  init(_ setting: Setting) { self.setting = setting }

  /// The width on one line at a size.
  ///
  /// - Parameter size: the em of the paragraph's largest text; the others keep their proportion.
  public func width(size: Length) -> Length {
    .pt(setting.width(of: lines(size: size, measure: .unbounded)) * size.points)
  }

  /// How much room the paragraph takes at a size in a measure.
  public func measure(size: Length, measure: Length) -> TextExtent {
    setting.extent(of: lines(size: size, measure: measure), em: size.points)
  }

  /// The paragraph set at a size in a measure.
  public func set(size: Length, measure: Length) -> TextBlock {
    setting.block(
      of: lines(size: size, measure: measure), measure: measure, em: size.points)
  }

  private func lines(size: Length, measure: Length) -> [Line] {
    // A text that is not broken has the same line at every size.
    let isSame = setting.paragraph.wraps ? last?.size == size && last?.measure == measure : true
    if isSame, let last { return last.lines }
    let lines = setting.lines(in: measure, em: size.points)
    last = (size, measure, lines)
    return lines
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
