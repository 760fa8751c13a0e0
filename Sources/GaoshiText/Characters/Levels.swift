extension Paragraph {
  /// The direction that a paragraph's lines have as a whole.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    /// That of the first text's language.
    case byLanguage
    case leftToRight
    case rightToLeft
  }

  /// Whether the lines run from right to left.
  ///
  /// They then start at the right edge. By language: Uyghur, Arabic, Persian and their like, and
  /// every language tag that names a script written so, such as kk-Arab. Lines down the page have
  /// no such direction.
  public var isRightToLeft: Bool {
    switch direction {
    case _ where writing != .horizontal: false
    case .leftToRight: false
    case .rightToLeft: true
    case .byLanguage: texts.first.map { isWrittenFromRight($0.style.language) } ?? false
    }
  }
}

private func isWrittenFromRight(_ language: String) -> Bool {
  let subtags = language.split(separator: "-").map { $0.lowercased() }
  if let script = subtags.dropFirst().first(where: { $0.count == 4 }) {
    return ["arab", "hebr", "syrc", "thaa"].contains(script)
  }
  // Kazakh and Kyrgyz as written in China.
  if subtags.contains("cn") && ["kk", "ky"].contains(subtags[0]) { return true }
  return ["ug", "ar", "fa", "ur", "ps", "sd", "ckb", "he", "yi", "dv"].contains(subtags.first ?? "")
}

/// Gives every letter its level by UAX #9, numbers and addresses as isolates, so that
/// (0991-5815739) stands in text from right to left as it is dialled.
///
/// - Returns: the isolates.
func settleLevels(_ letters: inout [Letter], isRightToLeft: Bool) -> [Range<Int>] {
  let isPlain = letters.allSatisfy { BidiClass($0.scalar).isPlain }
  if isPlain && !isRightToLeft { return numbersAmongLetters(letters) }
  var isolates: [Range<Int>] = []
  for stretch in paragraphs(of: letters) {
    let text = letters[stretch].map(\.scalar)
    let found = isolatedStretches(of: text)
    let bidi = BidiParagraph(
      text, direction: isRightToLeft ? .rightToLeft : .leftToRight, isolates: found.map(\.range))
    for (index, level) in zip(stretch, bidi.levels) { letters[index].level = level }
    for isolate in found {
      let start = stretch.startIndex
      let range = isolate.range.lowerBound + start..<isolate.range.upperBound + start
      isolates.append(range)
      if isolate.isNumber { letters[range].keepNumber() }
    }
    keepNumberEndings(&letters[stretch])
  }
  return isolates
}

extension ArraySlice<Letter> {
  /// Makes letters one number: no line ends in it, and its spaces do not grow.
  fileprivate mutating func keepNumber() {
    for index in indices {
      if index > startIndex { self[index].continuesNumber = true }
      if self[index].mark == .space { self[index].mark = .other }
    }
  }
}

/// In text of one direction: the numbers beside letters whose face may lack digits.
private func numbersAmongLetters(_ letters: [Letter]) -> [Range<Int>] {
  let isNeeded = letters.contains { Script.keepsCommonCharacters($0.script) }
  return isNeeded ? isolatedStretches(of: letters.map(\.scalar)).map(\.range) : []
}

/// The stretches between line feeds, each of which is a paragraph to UAX #9 (P1).
private func paragraphs(of letters: [Letter]) -> [Range<Int>] {
  letters.indices.split { BidiClass(letters[$0].scalar) == .b }
}

/// Keeps a number, its hyphen and the ending after it together: 2024-يىلى.
private func keepNumberEndings(_ letters: inout ArraySlice<Letter>) {
  for index in letters.indices.dropFirst(2)
  where letters[index].script == Script.arabic && letters[index - 1].scalar == "-"
    && letters[index - 2].scalar.isWesternDigit
  {
    letters[index].continuesNumber = true
  }
}
