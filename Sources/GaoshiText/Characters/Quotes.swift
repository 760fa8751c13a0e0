/// Tells curly quotation marks of Western text from those of Chinese by what stands around them.
///
/// A pair is Western where Western text is inside it and, with a space or without, outside; then it
/// is half as wide and keeps to Western rules. A pair that quotes Western text in Chinese, as in
/// 拨打“12350”举报, is Chinese. ’ between Western letters is an apostrophe.
func settleQuotes(_ letters: inout [Letter]) {
  var open: [(index: Int, isWestern: Bool)] = []
  for index in letters.indices {
    let before = index > 0 ? letters[index - 1].mark : nil
    let after = index + 1 < letters.count ? letters[index + 1].mark : nil
    switch letters[index].scalar {
    case "’" where before == .western && after == .western,
      "‘" where before == .western && after == .western:
      letters[index].mark = .western
    case "“", "‘":
      open.append((index, isWestern(outside: before) && after == .western))
    case "”", "’":
      guard let opening = open.popLast() else { continue }
      let isPair = opening.isWestern && before?.isWesternText == true && isWestern(outside: after)
      guard isPair else { continue }
      letters[opening.index].mark = .westernOpening
      letters[index].mark = .westernClosing
    default: break
    }
  }
}

/// Whether what stands outside a quotation mark belongs to Western text.
private func isWestern(outside mark: Mark?) -> Bool {
  mark?.isWesternText ?? false || mark == .space
}

extension Letter {
  /// Whether it is a curly quotation mark of Western text.
  var isWesternQuote: Bool {
    (mark == .westernOpening || mark == .westernClosing) && "“”‘’".unicodeScalars.contains(scalar)
  }
}

extension Mark {
  fileprivate var isWesternText: Bool {
    switch self {
    case .western, .westernOpening, .westernClosing, .westernStop: true
    default: false
    }
  }
}
