public import GaoshiCore

extension FontLibrary {
  /// Sets a paragraph in the biggest size at which it fits a box.
  ///
  /// Sizes are tried in steps of 1/100 pt, so that the result does not hang on rounding. The text
  /// is shaped once.
  ///
  /// - Parameters:
  ///   - from: the smallest size allowed to the largest of the paragraph's texts; the others keep
  ///     their proportion to it.
  ///   - to: the biggest size allowed to it.
  /// - Returns: the block, as wide as the box (for lines down the page, as high), and the size found; nil if the text does not fit
  ///   even at the smallest size.
  public func fit(
    _ paragraph: Paragraph, in box: Size, from: Length, to: Length,
    into sink: inout DiagnosticSink
  ) -> (block: TextBlock, size: Length)? {
    let setting = setting(of: paragraph, into: &sink)
    guard let size = setting.biggestSize(in: box, from: from, to: to) else { return nil }
    let measure = setting.isVertical ? box.height : box.width
    let lines = setting.lines(in: measure, em: size.points)
    return (setting.block(of: lines, measure: measure, em: size.points), size)
  }
}

extension Setting {
  /// The biggest size at which all lines are inside a box on the page.
  func biggestSize(in page: Size, from: Length, to: Length) -> Length? {
    let box = isVertical ? Size(width: page.height, height: page.width) : page
    guard from <= to, fits(box, em: from.points) else { return nil }
    var low = Int((from.points * 100).rounded(.up))
    var high = Int((min(to.points, 1e7) * 100).rounded(.down))
    guard low <= high, fits(box, em: Double(low) / 100) else { return from }
    if !paragraph.wraps { high = min(high, max(low, oneLineLimit(in: box))) }
    while low < high {
      let middle = (low + high + 1) / 2
      if fits(box, em: Double(middle) / 100) { low = middle } else { high = middle - 1 }
    }
    return .pt(Double(low) / 100)
  }

  /// Whether the lines are inside a box; its width is along the lines.
  private func fits(_ box: Size, em: Double) -> Bool {
    let lines = lines(in: box.width, em: em)
    let height = Double(lines.count) * leading * em
    return GaoshiText.fits(height, in: box.height.points)
      && GaoshiText.fits(width(of: lines) * em, in: box.width.points)
  }

  /// A size in 1/100 pt above which one unbroken line cannot fit.
  private func oneLineLimit(in box: Size) -> Int {
    let wide = box.width.points / max(width(of: lines(in: .unbounded, em: 1)), 1e-9)
    let high = box.height.points / max(leading, 1e-9)
    return Int(min(min(wide, high) * 100 + 1, 1e9))
  }
}
