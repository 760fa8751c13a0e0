/// Makes （ ） of ASCII brackets in Chinese text; one without its other half is only reported.
///
/// GB/T 15834-2011, 4.9.2. Brackets round Western text stay beside Western text, and those of an area
/// code before its number.
@Sendable func findBrackets(_ draft: Draft) -> [Edit] {
  var open: [Int] = []
  var edits: [Edit] = []
  for index in draft.scalars.indices where !draft.isProtected[index] {
    switch draft.scalars[index] {
    case "(", "（": open.append(index)
    case ")", "）":
      if let first = open.popLast() {
        edits += mended(first, index, draft)
      } else if !isListMark(index, draft) {
        edits += unpaired(index, draft)
      }
    default: break
    }
  }
  edits += open.flatMap { unpaired($0, draft) }
  return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
}

private let source = "GB/T 15834-2011, 4.9.2"

private func mended(_ first: Int, _ last: Int, _ draft: Draft) -> [Edit] {
  let isASCII = (draft.scalars[first] == "(", draft.scalars[last] == ")")
  guard isASCII.0 || isASCII.1, !(isASCII.0 && isASCII.1) || isChinese(first, last, draft) else {
    return []
  }
  return (isASCII.0 ? [Edit(first, "（", .halfWidth, source)] : [])
    + (isASCII.1 ? [Edit(last, "）", .halfWidth, source)] : [])
}

private func isChinese(_ first: Int, _ last: Int, _ draft: Draft) -> Bool {
  if draft.isWestern(draft.line(around: first)) { return false }
  if draft.hasHan(first..<last) { return true }
  if isAreaCode(first, last, draft) { return false }
  if let before = draft.left(of: first) { return draft.isChinese(before) }
  return draft.isChinese(draft.right(of: last))
}

/// `(0991)5815739`, `(86) 991…`: digits in brackets with digits behind them.
private func isAreaCode(_ first: Int, _ last: Int, _ draft: Draft) -> Bool {
  let isNumber = draft.scalars[(first + 1)..<last].allSatisfy {
    CharacterKind($0) == .digit || $0 == "+"
  }
  let next = draft.kind(last + 1) == .space ? last + 2 : last + 1
  return isNumber && (draft.kind(next) == .digit || draft.scalars.dropFirst(next).first == "-")
}

/// `1)` and `a）` at the start of a line number a list; `:)` is a face.
private func isListMark(_ index: Int, _ draft: Draft) -> Bool {
  let before = draft.scalars[draft.line(around: index).lowerBound..<index]
  return before.suffix(1) == [":"]
    || before.count <= 3 && before.allSatisfy { CharacterKind($0).isWestern || $0 == " " }
}

private func unpaired(_ index: Int, _ draft: Draft) -> [Edit] {
  let neighbours = [draft.left(of: index), draft.right(of: index)]
  guard neighbours.contains(where: { draft.isChinese($0) }) else { return [] }
  return [Edit(index, nil, .unpaired, source)]
}
