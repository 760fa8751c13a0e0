/// Drops typed spaces between Han and Western text, beside full-width marks, and full-width ones that
/// indent a line; reports one inside a Chinese sentence.
///
/// clreq, 3.2: the gap between Han and Western text is made by the setting and not typed. Two spaces
/// and more align something and stay, and so does one between the halves of a slogan or of a name.
@Sendable func findSpaces(_ draft: Draft) -> [Edit] {
  var edits: [Edit] = []
  var index = 0
  while index < draft.scalars.count {
    let end =
      draft.scalars[index...].firstIndex { CharacterKind($0) != .space }
      ?? draft.scalars.count
    if end > index, let edit = space(index..<end, draft) { edits.append(edit) }
    index = max(end, index + 1)
  }
  return edits
}

private let source = "clreq, 3.2"

private func space(_ run: Range<Int>, _ draft: Draft) -> Edit? {
  let isWide = draft.scalars[run].contains("\u{3000}")
  let sides = (draft.kind(run.lowerBound - 1), draft.kind(run.upperBound))
  guard let before = sides.0, let after = sides.1, before != .lineBreak, after != .lineBreak else {
    return isWide ? Edit(run, "", .typedSpace, source) : nil
  }
  guard run.count == 1, !draft.isWestern(draft.line(around: run.lowerBound)) else { return nil }
  if before == .han && after == .han {
    return isRunningText(draft.line(around: run.lowerBound), draft)
      ? Edit(run, nil, .typedSpace, source) : nil
  }
  let touches = (isChinese(run.lowerBound - 1, draft), isChinese(run.upperBound, draft))
  let isText = { (kind: CharacterKind, isChinese: Bool) in isChinese || kind.isWestern }
  guard touches.0 || touches.1, isText(before, touches.0), isText(after, touches.1) else {
    return nil
  }
  return Edit(run, "", .typedSpace, source)
}

/// Han, marks of Chinese text, and the curly quotes, dashes and ellipses that it shares.
private func isChinese(_ index: Int, _ draft: Draft) -> Bool {
  draft.kind(index)?.isChinese == true || "“”‘’—…".unicodeScalars.contains(draft.scalars[index])
}

/// A line with stops in it is a sentence; one without may be a slogan or a row of names.
private func isRunningText(_ line: Range<Int>, _ draft: Draft) -> Bool {
  line.contains { "，。；".unicodeScalars.contains(draft.scalars[$0]) }
}
