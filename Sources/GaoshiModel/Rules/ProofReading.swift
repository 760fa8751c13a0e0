internal import GaoshiCore

/// Checks running text for what copying does to it: lost marks, doubled words, scraped residue.
func proofRead(_ text: String) -> [Finding] { known(text) }

private let known = Memo { text in
  checkDocumentNumbers(text) + checkDoubledWords(text) + checkResidue(text)
}

/// Finds document numbers that have lost a bracket round their year, or both.
///
/// GB/T 9704-2012 7.2.5: the year stands in full in 〔 〕, as in 新安办〔2024〕36号. A year within
/// another pair of brackets is a matter of punctuation.
func checkDocumentNumbers(_ text: String) -> [Finding] {
  let characters = Array(text)
  return characters.indices.filter { characters[$0] == "号" }.compactMap { end in
    damagedNumber(endingAt: end, in: characters)
  }
}

private func damagedNumber(endingAt end: Int, in characters: [Character]) -> Finding? {
  let brackets: Set<Character> = [
    "(", ")", "（", "）", "[", "]", "［", "］", "【", "】", "〔", "〕", "﹝", "﹞", "〖", "〗",
  ]
  var start = end
  while start > 0, isDigit(characters[start - 1]) || brackets.contains(characters[start - 1]) {
    start -= 1
  }
  let written = String(characters[start..<end])
  let digits = written.filter(isDigit)
  guard digits.hasPrefix("19") || digits.hasPrefix("20"), (5...8).contains(digits.count),
    start > 0, isHan(characters[start - 1]), isHalved(written, digits: digits)
  else { return nil }
  let mended = "〔\(digits.prefix(4))〕\(digits.dropFirst(4))号"
  return Finding(
    .warning, "document-number",
    Message(
      zh: "文号“\(written)号”的年份没有用六角括号〔〕",
      en: "the year of the document number “\(written)号” is not within 〔〕"),
    hint: Message(zh: "是否应为“\(mended)”？", en: "is it “\(mended)”?"), characters: start..<(end + 1))
}

/// No bracket, or only one of them at its place: 202436, 〔202436, 2024〕36.
private func isHalved(_ written: String, digits: String) -> Bool {
  let year = digits.prefix(4)
  return written == digits || written.dropFirst() == digits
    || written.count == digits.count + 1 && written.hasPrefix(year)
      && written.dropFirst(5) == digits.dropFirst(4)
}

/// Finds a word of two characters or more written twice in a row.
func checkDoubledWords(_ text: String) -> [Finding] {
  let characters = Array(text)
  var findings: [Finding] = []
  var start = 0
  while start < characters.count {
    guard let length = doubledLength(at: start, in: characters) else {
      start += 1
      continue
    }
    findings.append(doubled(String(characters[start..<(start + length)]), at: start))
    start += 2 * length
  }
  return findings
}

/// The longest word at a place that stands there twice; 一步一步 and the like are good Chinese.
private func doubledLength(at start: Int, in characters: [Character]) -> Int? {
  guard !["一", "又", "再", "逐"].contains(characters[start]) else { return nil }
  let longest = min(12, (characters.count - start) / 2)
  guard longest >= 2 else { return nil }
  return (2...longest).reversed().first { length in
    let word = characters[start..<(start + length)]
    return word.elementsEqual(characters[(start + length)..<(start + 2 * length)])
      && word.allSatisfy(isHan) && Set(word).count > 1
  }
}

private func doubled(_ word: String, at start: Int) -> Finding {
  Finding(
    .warning, "doubled-word",
    Message(zh: "“\(word)”连写了两遍", en: "“\(word)” stands twice in a row"),
    hint: Message(zh: "删去一个", en: "delete one of them"),
    characters: start..<(start + 2 * word.count))
}

/// Finds what web pages leave behind in copied text: 省略713字.
func checkResidue(_ text: String) -> [Finding] {
  let characters = Array(text)
  return characters.indices.compactMap { index in
    guard let end = residueEnd(from: index, in: characters) else { return nil }
    let piece = String(characters[index..<end])
    return Finding(
      .warning, "scraped-residue",
      Message(
        zh: "“\(piece)”像是从网页复制时的残留", en: "“\(piece)” looks like residue of a copied web page"),
      hint: Message(zh: "按原文改正", en: "restore it from the original"), characters: index..<end)
  }
}

private func residueEnd(from start: Int, in characters: [Character]) -> Int? {
  guard characters[start...].starts(with: "省略") else { return nil }
  let digits = characters[(start + 2)...].prefix(while: isDigit)
  let end = start + 2 + digits.count
  return !digits.isEmpty && end < characters.count && characters[end] == "字" ? end + 1 : nil
}

private func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

/// Whether a character is a Chinese one of the basic block, extension A or extension B and later.
func isHan(_ character: Character) -> Bool {
  guard let scalar = character.unicodeScalars.first else { return false }
  return (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
    || (0x20000...0x3FFFF).contains(scalar.value)
}
