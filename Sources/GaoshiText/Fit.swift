public import GaoshiCore

extension FontLibrary {
  /// Sets a paragraph in the biggest size at which it fits a box.
  ///
  /// Sizes are tried in steps of 1/100 pt, so that the result does not hang on rounding. The text
  /// is shaped once.
  ///
  /// - Parameters:
  ///   - lines: the most lines allowed; nil for as many as the box is high for.
  ///   - from: the smallest size allowed to the largest of the paragraph's texts; the others keep
  ///     their proportion to it.
  ///   - to: the biggest size allowed to it.
  /// - Returns: the block, as wide as the box (for lines down the page, as high), and the size
  ///   found; nil if the text does not fit even at the smallest size.
  public func fit(
    _ paragraph: Paragraph, in box: Size, lines: Int? = nil, from: Length, to: Length,
    into sink: inout DiagnosticSink
  ) -> (block: TextBlock, size: Length)? {
    let setting = setting(of: paragraph, into: &sink)
    guard let size = setting.biggestSize(in: box, lines: lines, from: from, to: to) else {
      return nil
    }
    let measure = setting.isVertical ? box.height : box.width
    let set = setting.lines(in: measure, em: size.points)
    return (setting.block(of: set, measure: measure, em: size.points), size)
  }
}

extension PreparedText {
  /// The biggest size at which the text keeps to its lines, however high they get; as `fit` finds
  /// it.
  ///
  /// - Returns: nil if it does not even at the smallest size.
  public func biggestSize(measure: Length, lines: Int, from: Length, to: Length) -> Length? {
    let box =
      setting.isVertical
      ? Size(width: .unbounded, height: measure) : Size(width: measure, height: .unbounded)
    return setting.biggestSize(in: box, lines: lines, from: from, to: to)
  }
}

extension Setting {
  /// The biggest size at which all lines are inside a box on the page.
  func biggestSize(in page: Size, lines: Int?, from: Length, to: Length) -> Length? {
    let box = isVertical ? Size(width: page.height, height: page.width) : page
    // Between words, if the text fits so at any size; else wherever lines may end.
    if paragraph.rules.lineChoice == .balanced,
      let size = biggestSize(in: box, lines, betweenWords: true, from: from, to: to)
    {
      return size
    }
    return biggestSize(in: box, lines, betweenWords: false, from: from, to: to)
  }

  private func biggestSize(
    in box: Size, _ lines: Int?, betweenWords: Bool, from: Length, to: Length
  ) -> Length? {
    func fits(em: Double) -> Bool { self.fits(box, lines, betweenWords: betweenWords, em: em) }
    guard from <= to, fits(em: from.points) else { return nil }
    var low = Int((from.points * 100).rounded(.up))
    var high = Int((min(to.points, 1e7) * 100).rounded(.down))
    guard low <= high, fits(em: Double(low) / 100) else { return from }
    if !paragraph.wraps { high = min(high, max(low, oneLineLimit(in: box))) }
    while low < high {
      let middle = (low + high + 1) / 2
      if fits(em: Double(middle) / 100) { low = middle } else { high = middle - 1 }
    }
    return .pt(Double(low) / 100)
  }

  /// Whether the lines are inside a box; its width is along the lines.
  private func fits(_ box: Size, _ most: Int?, betweenWords: Bool, em: Double) -> Bool {
    let lines = lines(in: box.width, em: em)
    if let most, lines.count > most { return false }
    let inner = lines.dropLast().map(\.cells.upperBound)
    if betweenWords && inner.contains(where: { cells[$0].isInsideWord }) { return false }
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
