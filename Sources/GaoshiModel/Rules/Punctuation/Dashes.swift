/// Makes …… of dots, of half an ellipsis and of three stops.
///
/// GB/T 15834-2011, 4.11.2: six dots in the room of two Han. Four … in a row are two ellipses, as
/// verse has them, and more than six points lead to a page number.
@Sendable func findEllipses(_ draft: Draft) -> [Edit] {
  draft.runs(of: ".。…⋯·・").compactMap { run in
    let isWrong =
      switch draft.scalars[run.lowerBound] {
      case ".": (3...6).contains(run.count)
      case "…", "⋯": run.count == 1 || run.count == 3
      default: run.count >= 3
      }
    let isBesideHan =
      draft.isChinese(draft.left(of: run.lowerBound))
      || draft.isChinese(draft.right(of: run.upperBound - 1))
    guard isWrong, isBesideHan, !draft.isWestern(draft.line(around: run.lowerBound)) else {
      return nil
    }
    return Edit(run, "……", .ellipsis, "GB/T 15834-2011, 4.11.2")
  }
}

/// Makes —— of hyphens, and of a single dash that cannot be the connecting one.
///
/// GB/T 15834-2011, 4.10.2 (the dash) and 4.13.2 (connecting marks): a dash is two em and a
/// connecting mark one. Between two dates the connecting one is meant.
@Sendable func findDashes(_ draft: Draft) -> [Edit] {
  draft.runs(of: "-－—―─").compactMap { run in
    guard isBetweenHan(run, draft) else { return nil }
    let isHyphen = "-－".unicodeScalars.contains(draft.scalars[run.lowerBound])
    let isDash = draft.scalars[run.lowerBound] == "—"
    switch run.count {
    case 1 where !isHyphen && isLongClause(beside: run, draft), 3:
      return Edit(run, "——", .dash, "GB/T 15834-2011, 4.10.2")
    case 2 where !isDash:
      guard isHyphen, isDate(run, draft) else {
        return Edit(run, "——", .dash, "GB/T 15834-2011, 4.10.2")
      }
      return Edit(run, "—", .dash, "GB/T 15834-2011, 4.13.2")
    default: return nil
    }
  }
}

private func isBetweenHan(_ run: Range<Int>, _ draft: Draft) -> Bool {
  guard let left = neighbour(run.lowerBound - 1, -1, draft),
    let right = neighbour(run.upperBound, 1, draft)
  else { return false }
  let isChinese = { (index: Int) in draft.kind(index)?.isChinese ?? false }
  return isChinese(left) && (isChinese(right) || draft.kind(right) == .digit)
}

/// The character beside a run, over quotes and one space.
private func neighbour(_ start: Int, _ step: Int, _ draft: Draft) -> Int? {
  var index = start
  if draft.kind(index) == .space { index += step }
  while draft.kind(index) == .quote { index += step }
  return draft.scalars.indices.contains(index) ? index : nil
}

private func isDate(_ run: Range<Int>, _ draft: Draft) -> Bool {
  guard let left = neighbour(run.lowerBound - 1, -1, draft),
    let right = neighbour(run.upperBound, 1, draft)
  else { return false }
  return "年月日号时点分".unicodeScalars.contains(draft.scalars[left]) && draft.kind(right) == .digit
}

/// A single dash joins short names and steps (受理—核查—反馈); beside a clause of nine Han or more it
/// is a lost half.
private func isLongClause(beside run: Range<Int>, _ draft: Draft) -> Bool {
  let before = draft.scalars[..<run.lowerBound].reversed().prefix { CharacterKind($0) == .han }
  let after = draft.scalars[run.upperBound...].prefix { CharacterKind($0) == .han }
  let ends = [run.lowerBound - before.count - 1, run.upperBound + after.count]
  let isChain = ends.contains {
    draft.scalars.indices.contains($0) && "—―".unicodeScalars.contains(draft.scalars[$0])
  }
  return !isChain && !before.isEmpty && !after.isEmpty && max(before.count, after.count) > 8
}

/// Makes ～ of the keyboard's tilde in a range.
///
/// GB/T 15834-2011, 4.13.2, and GB/T 15835-2011, 5.1: the wave joins the ends of a range of numbers.
@Sendable func findRanges(_ draft: Draft) -> [Edit] {
  draft.runs(of: "~∼〜").compactMap { run in
    guard run.count == 1, !draft.isWestern(draft.line(around: run.lowerBound)) else { return nil }
    let isSpaced =
      draft.kind(run.lowerBound - 1) == .space && draft.kind(run.upperBound) == .space
    let range = isSpaced ? run.lowerBound - 1..<run.upperBound + 1 : run
    guard let before = draft.kind(range.lowerBound - 1), let after = draft.kind(range.upperBound),
      before.isChinese || before == .digit || isUnit(draft.scalars[range.lowerBound - 1]),
      after == .han || after == .digit
    else { return nil }
    return Edit(range, "～", .range, "GB/T 15834-2011, 4.13.2")
  }
}

private func isUnit(_ scalar: Unicode.Scalar) -> Bool { "%‰℃°".unicodeScalars.contains(scalar) }
