extension Galley {
  /// The stretches of cells between forced line ends.
  var stretches: [Range<Int>] {
    let ends = cells.indices.dropFirst().filter { cells[$0].lineBreak == .required }
    return zip([0] + ends, ends + [cells.count]).map { $0..<$1 }
  }

  /// The first cell behind the label that a stretch begins with, such as 一、（一）1.（1）or ①; nil
  /// if it has none.
  func labelEnd(in stretch: Range<Int>) -> Int? {
    guard let first = stretch.first else { return nil }
    let start = cells[first].letters.lowerBound
    let end = cells[stretch.upperBound - 1].letters.upperBound
    let length = labelLength(letters[start..<end].prefix(16).map(\.scalar))
    guard length > 0 else { return nil }
    return stretch.first { cells[$0].letters.lowerBound >= start + length }
  }
}

/// How many characters at the beginning of a text are its label, spaces behind it included; 0 if
/// it has none.
///
/// The four steps of numbering in official documents are 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3).
func labelLength(_ text: [Unicode.Scalar]) -> Int {
  guard let first = text.first else { return 0 }
  let isOpen = first == "（" || first == "("
  let body = text.dropFirst(isOpen ? 1 : 0)
  let number = body.prefix { $0.isWesternDigit || "一二三四五六七八九十百".unicodeScalars.contains($0) }
  let isCircled = (0x2460...0x2473).contains(first.value)
  if isCircled { return 1 + spaces(text.dropFirst()) }
  guard !number.isEmpty, let close = text.dropFirst(number.endIndex).first else { return 0 }
  let rest = text.dropFirst(number.endIndex + 1)
  let closes = isOpen ? "）)" : "、.．"
  guard closes.unicodeScalars.contains(close) else { return 0 }
  // 1.5 is a number, not a label.
  if close == ".", rest.first?.isWesternDigit == true { return 0 }
  return number.endIndex + 1 + spaces(rest)
}

private func spaces(_ text: ArraySlice<Unicode.Scalar>) -> Int {
  text.prefix { $0.properties.isWhitespace }.count
}
