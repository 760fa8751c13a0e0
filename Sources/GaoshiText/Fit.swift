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
  /// - Returns: the block, as wide as the box, and the size found; nil if the text does not fit
  ///   even at the smallest size.
  public func fit(
    _ paragraph: Paragraph, in box: Size, from: Length, to: Length,
    into sink: inout DiagnosticSink
  ) -> (block: TextBlock, size: Length)? {
    let galley = galley(of: paragraph, into: &sink)
    guard let size = galley.biggestSize(in: box, from: from, to: to) else { return nil }
    let scale = size.points / galley.em
    let lines = galley.lines(measure: box.width.points / scale)
    return (galley.block(of: lines, measure: box.width, scale: scale), size)
  }
}

extension Galley {
  /// Glyphs grow with the size, so a smaller measure at the paragraph's own size stands for a
  /// bigger size in the box's own measure.
  func biggestSize(in box: Size, from: Length, to: Length) -> Length? {
    func fits(_ size: Double) -> Bool { self.fits(box, scale: size / em) }
    guard from <= to, fits(from.points) else { return nil }
    var low = Int((from.points * 100).rounded(.up))
    var high = Int((to.points * 100).rounded(.down))
    guard low <= high, fits(Double(low) / 100) else { return from }
    if !paragraph.wraps { high = min(high, max(low, oneLineLimit(in: box))) }
    while low < high {
      let middle = (low + high + 1) / 2
      if fits(Double(middle) / 100) { low = middle } else { high = middle - 1 }
    }
    return .pt(Double(low) / 100)
  }

  private func fits(_ box: Size, scale: Double) -> Bool {
    let measure = box.width.points / scale
    let lines = lines(measure: measure)
    let height = Double(lines.count) * paragraph.leading * em
    return GaoshiText.fits(height, in: box.height.points / scale)
      && GaoshiText.fits(width(of: lines), in: measure)
  }

  /// A size, in 1/100 pt, above which one unbroken line cannot fit.
  private func oneLineLimit(in box: Size) -> Int {
    let lines = lines(measure: .infinity)
    let wide = box.width.points / max(width(of: lines), 1e-9)
    let high = box.height.points / max(paragraph.leading * em, 1e-9)
    return Int(min(min(wide, high) * em * 100 + 1, 1e9))
  }
}
