/// Makes the full-width mark of each half-width one that stands in Chinese text.
///
/// GB/T 15834-2011, the form of each mark: 4.1.2 to 4.7.2. Numbers, times, ratios and Western text
/// keep theirs: there no Han stands on either side.
@Sendable func findHalfWidthMarks(_ draft: Draft) -> [Edit] {
  draft.scalars.indices.compactMap { index in
    guard !draft.isProtected[index], let mark = wideMark(at: index, draft) else { return nil }
    return Edit(index, mark, .halfWidth, "GB/T 15834-2011, \(clauses[mark] ?? "4.9.2")")
  }
}

/// The clause with the form of each mark.
let clauses = [
  "。": "4.1.2", "？": "4.2.2", "！": "4.3.2", "，": "4.4.2", "、": "4.5.2", "；": "4.6.2", "：": "4.7.2",
]

/// What stands for a mark wherever it is: forms that only old encodings have.
private let compatibility: [Unicode.Scalar: String] = [
  "｡": "。", "､": "、", "﹐": "，", "﹑": "、", "﹒": "。", "﹔": "；", "﹕": "：", "﹖": "？", "﹗": "！",
  "﹙": "（", "﹚": "）",
]

private func wideMark(at index: Int, _ draft: Draft) -> String? {
  let scalar = draft.scalars[index]
  if let mark = compatibility[scalar] { return mark }
  let marks: [Unicode.Scalar: String] = [
    ",": "，", ":": "：", ";": "；", "!": "！", "?": "？", ".": "。",
  ]
  guard let mark = marks[scalar], !draft.isWestern(draft.line(around: index)) else { return nil }
  if scalar == "." { return fullStop(at: index, draft) }
  return standsInChinese(index, draft) ? mark : nil
}

private func standsInChinese(_ index: Int, _ draft: Draft) -> Bool {
  let right = draft.right(of: index)
  if isBetweenQuotes(index, draft) { return true }
  if let left = draft.left(of: index), !draft.isChinese(left) {
    // Behind a Western word the sentence decides, unless Chinese text follows at once.
    let leavesQuotes =
      draft.scalars[(index + 1)..<(right ?? draft.scalars.count)].contains {
        "”’\"'".unicodeScalars.contains($0)
      }
    let isClosed = right.map { draft.kind($0) == .wideMark } ?? true
    return leavesQuotes || isClosed
      ? draft.isChineseClause(before: index) : draft.isChinese(right)
  }
  return draft.left(of: index) != nil || draft.isChinese(right)
}

/// Between two pairs of Chinese quotes, whatever they hold.
private func isBetweenQuotes(_ index: Int, _ draft: Draft) -> Bool {
  index > 0 && "”’".unicodeScalars.contains(draft.scalars[index - 1])
    && index + 1 < draft.scalars.count && "“‘".unicodeScalars.contains(draft.scalars[index + 1])
}

/// A point is a decimal point, part of a name or a list number far more often than a full stop.
private func fullStop(at index: Int, _ draft: Draft) -> String? {
  let neighbours = [draft.scalars[..<index].last, draft.scalars.dropFirst(index + 1).first]
  guard !neighbours.contains("."), let left = draft.left(of: index) else { return nil }
  let line = draft.line(around: index)
  let isLast = draft.right(of: index) == nil
  if draft.isChinese(left) {
    if isHeadingNumber(line.lowerBound..<index, draft) { return isLast ? nil : "、" }
    return isLast || !isListNumber(line.lowerBound..<index, draft) ? "。" : nil
  }
  let isNumber = draft.kind(left) == .digit || "%℃".unicodeScalars.contains(draft.scalars[left])
  return isLast && isNumber && draft.isChineseClause(before: index) ? "。" : nil
}

/// A numeral of Han at the start of a line, behind which stands 、 (GB/T 15834-2011, 4.5.3).
private func isHeadingNumber(_ range: Range<Int>, _ draft: Draft) -> Bool {
  (1...3).contains(range.count)
    && range.allSatisfy { "一二三四五六七八九十".unicodeScalars.contains(draft.scalars[$0]) }
}

/// A number in brackets at the start of a line.
private func isListNumber(_ range: Range<Int>, _ draft: Draft) -> Bool {
  range.count <= 5 && draft.scalars[range].first == "（" && draft.scalars[range].last == "）"
}
