/// Finds stops that are written twice, and two that exclude each other.
///
/// GB/T 15834-2011: a stop is one mark (4.1.2 to 4.7.2); ！ and ？ may be stacked up to three (4.2.3,
/// 4.3.3). Which of two different stops is meant only the author knows.
@Sendable func findDoubled(_ draft: Draft) -> [Edit] {
  var edits: [Edit] = []
  for run in draft.runs(of: "，。、；：！？") {
    let mark = String(Character(draft.scalars[run.lowerBound]))
    let stacking = ["？": "4.2.3", "！": "4.3.3"]
    let most = stacking[mark] == nil ? 1 : 3
    let source = "GB/T 15834-2011, \(stacking[mark] ?? clauses[mark] ?? "")"
    if run.count > most {
      edits.append(Edit(run, String(repeating: mark, count: most), .doubled, source))
    } else if let clash = clash(behind: run, draft) {
      edits.append(Edit(clash, nil, .doubled, source))
    }
  }
  return edits
}

private func clash(behind run: Range<Int>, _ draft: Draft) -> Range<Int>? {
  let stops = "，。、；：".unicodeScalars
  guard run.upperBound < draft.scalars.count, stops.contains(draft.scalars[run.lowerBound]),
    stops.contains(draft.scalars[run.upperBound])
  else { return nil }
  return run.lowerBound..<run.upperBound + 1
}
