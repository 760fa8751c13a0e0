/// Finds where a text was blacked out, or where a blank form was never filled in.
enum Redaction {
  /// The first such stretch, counted in characters.
  static func range(
    in text: String, for rule: TextRule.Redaction, isNumber: Bool
  ) -> Range<Int>? {
    if rule == .ignored { return nil }
    let scalars = Array(text.unicodeScalars)
    for start in scalars.indices where start == 0 || scalars[start - 1] != scalars[start] {
      let end = scalars[start...].firstIndex { $0 != scalars[start] } ?? scalars.count
      if isMark(scalars, start..<end, isNumber: isNumber) { return start..<end }
      if rule == .marksAndTokens, let token = filterToken(scalars, at: start) { return token }
    }
    return nil
  }

  private static func isMark(
    _ scalars: [Unicode.Scalar], _ run: Range<Int>, isNumber: Bool
  ) -> Bool {
    switch scalars[run.lowerBound] {
    case "*", "＊", "∗", "✱", "﹡": true
    case "█", "▇", "▆", "▓", "▒", "░", "▉", "⬛", "■", "□", "○", "●", "◯", "△", "▲":
      isSolid(scalars[run.lowerBound]) || run.count > 1 || isNumber
    case "×", "✕", "╳", "✖": isCross(scalars, run)
    case "x", "X", "ｘ", "Ｘ": run.count > 1 && standsAlone(scalars, run)
    case "…", "?", "？": isNumber
    case "_": isNumber && run.count > 1
    default: false
    }
  }

  /// Blocks that are used for nothing else; the others are bullets when they stand alone.
  private static func isSolid(_ scalar: Unicode.Scalar) -> Bool {
    "█▇▆▓▒░▉".unicodeScalars.contains(scalar)
  }

  /// A cross is a multiplication only where a digit follows it and one stands just before it, perhaps
  /// with a unit or a space between.
  private static func isCross(_ scalars: [Unicode.Scalar], _ run: Range<Int>) -> Bool {
    let before = scalars[..<run.lowerBound].suffix(4)
    let after = scalars[run.upperBound...].first { $0 != " " }
    let isFactor = { (scalar: Unicode.Scalar) in scalar.properties.numericType != nil }
    return run.count > 1 || !before.contains(where: isFactor) || after.map(isFactor) != true
  }

  /// Whether no other Latin letter touches the run, so that it is not part of a word.
  private static func standsAlone(_ scalars: [Unicode.Scalar], _ run: Range<Int>) -> Bool {
    let neighbours = [
      scalars[..<run.lowerBound].last, scalars[run.upperBound...].first,
    ].compactMap { $0 }
    return !neighbours.contains { $0.isASCII && $0.properties.isAlphabetic }
  }

  /// Two letters around an underscore, such as `b_m`, which word filters leave of a word of two Han.
  private static func filterToken(_ scalars: [Unicode.Scalar], at start: Int) -> Range<Int>? {
    guard start + 2 < scalars.count, scalars[start + 1] == "_",
      isLowerLetter(scalars[start]), isLowerLetter(scalars[start + 2])
    else { return nil }
    let before = start > 0 ? scalars[start - 1] : " "
    let after = start + 3 < scalars.count ? scalars[start + 3] : " "
    return isWord(before) || isWord(after) ? nil : start..<start + 3
  }

  private static func isLowerLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      || scalar == "_"
  }
}
