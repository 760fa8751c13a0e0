/// What a character is to the rules of punctuation.
enum CharacterKind {
  /// A Chinese character.
  case han
  /// A mark that only Chinese text has.
  case wideMark
  /// Quotes, which Chinese and Western text share.
  case quote
  case letter, digit
  case space, lineBreak
  case other

  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "0"..."9": self = .digit
    case "A"..."Z", "a"..."z": self = .letter
    case " ", "\u{A0}", "\u{2002}"..."\u{200A}", "\u{3000}": self = .space
    case "\n": self = .lineBreak
    case "“", "”", "‘", "’", "\"", "'", "＂", "＇": self = .quote
    case "，", "。", "、", "；", "：", "？", "！", "（", "）", "〔", "〕", "【", "】", "《", "》", "〈", "〉",
      "「", "」", "『", "』", "〖", "〗", "～":
      self = .wideMark
    case "々", "〇", "\u{3040}"..."\u{30FA}", "\u{F900}"..."\u{FAFF}": self = .han
    default:
      if isHan(Character(scalar)) {
        self = .han
      } else {
        self = scalar.value > 0x7F && scalar.properties.isAlphabetic ? .letter : .other
      }
    }
  }

  /// Whether it shows that Chinese text stands here.
  var isChinese: Bool { self == .han || self == .wideMark }
  /// Whether it is part of a Western word or number.
  var isWestern: Bool { self == .letter || self == .digit }
}

extension Draft {
  func kind(_ index: Int) -> CharacterKind? {
    scalars.indices.contains(index) ? CharacterKind(scalars[index]) : nil
  }

  /// What is looked through to see which text a mark stands in.
  private func isTransparent(_ index: Int) -> Bool {
    switch CharacterKind(scalars[index]) {
    case .space, .quote: true
    default: ",.:;!?".unicodeScalars.contains(scalars[index])
    }
  }

  /// The nearest character before an index that is no space, quote or stop; nil at a line's start.
  func left(of index: Int) -> Int? {
    var place = index - 1
    while place >= 0, isTransparent(place) { place -= 1 }
    return place >= 0 && kind(place) != .lineBreak ? place : nil
  }

  /// The nearest one behind it; nil at a line's end.
  func right(of index: Int) -> Int? {
    var place = index + 1
    while place < scalars.count, isTransparent(place) { place += 1 }
    return place < scalars.count && kind(place) != .lineBreak ? place : nil
  }

  func isChinese(_ index: Int?) -> Bool { index.flatMap { kind($0)?.isChinese } ?? false }

  /// The line that holds an index, without its line feed.
  func line(around index: Int) -> Range<Int> {
    var start = index
    while start > 0, scalars[start - 1] != "\n" { start -= 1 }
    var end = index
    while end < scalars.count, scalars[end] != "\n" { end += 1 }
    return start..<end
  }

  func hasHan(_ range: Range<Int>) -> Bool { range.contains { kind($0) == .han } }

  /// Whether a line is Western text that only names something Chinese: more Latin words than Han,
  /// links and addresses not counted.
  func isWestern(_ line: Range<Int>) -> Bool {
    var words = 0
    var han = 0
    for index in line where !isProtected[index] {
      switch CharacterKind(scalars[index]) {
      case .han: han += 1
      case .letter where index == line.lowerBound || kind(index - 1) != .letter: words += 1
      default: break
      }
    }
    return words > han || words > 2 && words == han
  }

  /// Whether Han stand before a place in the same clause, within the same quotes and brackets.
  func isChineseClause(before index: Int) -> Bool {
    var place = index - 1
    while place >= 0 {
      if kind(place) == .han { return true }
      if "\n。！？；“‘（《〔【\"'".unicodeScalars.contains(scalars[place]) { return false }
      place -= 1
    }
    return false
  }

  /// The runs of one of some characters.
  func runs(of characters: String) -> [Range<Int>] {
    let wanted = Set(characters.unicodeScalars)
    var runs: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      guard wanted.contains(scalars[index]), !isProtected[index] else {
        index += 1
        continue
      }
      let end = scalars[index...].firstIndex { $0 != scalars[index] } ?? scalars.count
      runs.append(index..<end)
      index = end
    }
    return runs
  }
}
