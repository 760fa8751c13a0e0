/// Puts the year of a document number into 〔 〕 and closes it up.
///
/// GB/T 9704-2012, 7.2.5: the year in full within hexagonal brackets, then the number, then 号.
@Sendable func findDocumentNumbers(_ draft: Draft) -> [Edit] {
  draft.scalars.indices.compactMap { open in
    guard "([（［【﹝〖〔".unicodeScalars.contains(draft.scalars[open]),
      open > 0, draft.kind(open - 1) == .han || draft.kind(open - 1) == .space
    else { return nil }
    return documentNumber(draft.scalars, from: open)
  }
}

private func documentNumber(_ scalars: [Unicode.Scalar], from open: Int) -> Edit? {
  let year = scalars[(open + 1)...].prefix { CharacterKind($0) == .digit }
  let yearText = String(String.UnicodeScalarView(year))
  guard year.count == 4, yearText.hasPrefix("19") || yearText.hasPrefix("20"),
    year.endIndex < scalars.count, ")]）］】﹞〗〕".unicodeScalars.contains(scalars[year.endIndex])
  else { return nil }
  let isSpace = { (scalar: Unicode.Scalar) in CharacterKind(scalar) == .space }
  let gap = scalars[(year.endIndex + 1)...].prefix(while: isSpace)
  let number = scalars[gap.endIndex...].prefix { CharacterKind($0) == .digit }
  let end = scalars[number.endIndex...].prefix(while: isSpace).endIndex
  guard (1...5).contains(number.count), end < scalars.count, scalars[end] == "号" else {
    return nil
  }
  let mended = "〔\(yearText)〕\(String(String.UnicodeScalarView(number)))"
  guard !mended.unicodeScalars.elementsEqual(scalars[open..<end]) else { return nil }
  return Edit(open..<end, mended, .documentNumber, "GB/T 9704-2012, 7.2.5")
}
