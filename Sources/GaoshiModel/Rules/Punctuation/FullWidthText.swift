/// Folds Latin letters and digits of the width of a Han.
///
/// clreq, 3.2: the width of Western characters is the font's and the setting's matter; full-width
/// ones are not to be stored. Points, hyphens and the like fold with the letters around them.
@Sendable func foldFullWidth(_ draft: Draft) -> [Edit] {
  var edits: [Edit] = []
  var index = 0
  while index < draft.scalars.count {
    let end = foldedEnd(draft.scalars, from: index)
    if end > index {
      let text = draft.scalars[index..<end].map { Character(folded($0) ?? $0) }
      edits.append(Edit(index..<end, String(text), .fullWidthText, "clreq, 3.2"))
    }
    index = max(end, index + 1)
  }
  return edits
}

private func foldedEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
  var end = start
  while end < scalars.count {
    if isFullWidthText(scalars[end]) {
      end += 1
    } else if end > start, end + 1 < scalars.count, isFullWidthText(scalars[end + 1]),
      "．－／＠＿".unicodeScalars.contains(scalars[end])
    {
      end += 2
    } else {
      break
    }
  }
  return end
}

private func isFullWidthText(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "０"..."９", "Ａ"..."Ｚ", "ａ"..."ｚ": true
  default: false
  }
}

private func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  Unicode.Scalar(scalar.value - 0xFEE0)
}
