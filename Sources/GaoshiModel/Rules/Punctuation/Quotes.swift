/// Makes pairs of “ ” and ‘ ’ of straight quotes in Chinese text; a quote without its other half is
/// only reported.
///
/// GB/T 15834-2011, 4.8.2 and 4.8.3: double quotes outside, single ones inside.
@Sendable func findQuotes(_ draft: Draft) -> [Edit] {
  var pairing = QuotePairing(draft)
  pairing.pair()
  return pairing.edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
}

private struct QuotePairing {
  private struct Open {
    let index: Int
    let isDouble: Bool
    let isStraight: Bool
  }

  private static let source = "GB/T 15834-2011, 4.8.2"

  let draft: Draft
  private(set) var edits: [Edit] = []
  private var open: [Open] = []

  init(_ draft: Draft) { self.draft = draft }

  mutating func pair() {
    for index in draft.scalars.indices where !draft.isProtected[index] && !isApostrophe(index) {
      switch draft.scalars[index] {
      case "“": open.append(Open(index: index, isDouble: true, isStraight: false))
      case "‘": open.append(Open(index: index, isDouble: false, isStraight: false))
      case "”": close(at: index, isDouble: true)
      case "’": close(at: index, isDouble: false)
      case "\"", "＂": straight(at: index, isDouble: true)
      case "'", "＇": straight(at: index, isDouble: false)
      default: break
      }
    }
    open.forEach { reportUnpaired($0.index) }
  }

  private mutating func straight(at index: Int, isDouble: Bool) {
    if let last = open.last, last.isDouble == isDouble, last.isStraight || !isClosed(index) {
      return close(at: index, isDouble: isDouble)
    }
    let isOpen = open.contains { $0.isDouble == isDouble && $0.isStraight }
    if isOpen { return close(at: index, isDouble: isDouble) }
    // A straight mark behind a number with nothing open stands for inches or minutes.
    if draft.kind(index - 1) == .digit, draft.kind(index + 1) != .han { return }
    open.append(Open(index: index, isDouble: isDouble, isStraight: true))
  }

  /// Whether a curly quote that is open is closed by a curly one further on.
  private func isClosed(_ index: Int) -> Bool {
    guard let last = open.last else { return false }
    let marks: [Unicode.Scalar] = last.isDouble ? ["“", "”"] : ["‘", "’"]
    return draft.scalars[index...].first { marks.contains($0) } == marks[1]
  }

  private mutating func close(at index: Int, isDouble: Bool) {
    guard let position = open.lastIndex(where: { $0.isDouble == isDouble }) else {
      return reportUnpaired(index)
    }
    let first = open[position]
    open[(position + 1)...].forEach { reportUnpaired($0.index) }
    open.removeSubrange(position...)
    guard isChinese(first.index, index) else { return }
    let isInner = open.contains { $0.isDouble }
    let marks = isDouble && !isInner ? ("“", "”") : ("‘", "’")
    if first.isStraight { edits.append(Edit(first.index, marks.0, .straightQuote, Self.source)) }
    if !["”", "’"].contains(draft.scalars[index]) {
      edits.append(Edit(index, marks.1, .straightQuote, Self.source))
    }
  }

  /// A pair is Chinese if its lines are and it does not belong to a Western word: `class="x"`.
  private func isChinese(_ first: Int, _ last: Int) -> Bool {
    let isStraight = { (index: Int) in "\"'＂＇".unicodeScalars.contains(draft.scalars[index]) }
    guard isStraight(first) && isStraight(last) else { return true }
    let lines = draft.line(around: first).lowerBound..<draft.line(around: last).upperBound
    if draft.hasHan(first..<last) { return !draft.isWestern(lines) }
    return draft.hasHan(lines) && !draft.isWestern(lines)
      && draft.kind(first - 1) != .letter && draft.scalars[..<first].last != "="
  }

  private mutating func reportUnpaired(_ index: Int) {
    let neighbours = [draft.kind(index - 1), draft.kind(index + 1)]
    guard neighbours.contains(where: { $0?.isChinese == true }) else { return }
    edits.append(Edit(index, nil, .unpaired, Self.source))
  }

  /// don’t, Xi’an, students’: inside a word, or at its end with no single quote open.
  private func isApostrophe(_ index: Int) -> Bool {
    guard ["'", "’"].contains(draft.scalars[index]), draft.kind(index - 1)?.isWestern == true
    else { return false }
    return draft.kind(index + 1) == .letter
      || !open.contains { !$0.isDouble } && draft.kind(index + 1)?.isChinese != true
  }
}
