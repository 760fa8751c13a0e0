/// A stretch that keeps its order from left to right in text of the other direction.
struct Isolate {
  let range: Range<Int>
  /// Whether it is a number, in which no line ends, and no address.
  let isNumber: Bool
}

/// Numbers of several parts, such as (0991) 581 5739, 2024-06-27 or +86-991, and addresses of the
/// web and of mail.
///
/// UAX #9 turns the parts of such numbers round when letters from right to left stand before
/// them; its section 4.3 leaves it to higher protocols to isolate them.
func isolatedStretches(of text: [Unicode.Scalar]) -> [Isolate] {
  var found: [Isolate] = []
  var index = 0
  while index < text.count {
    let isStart = index == 0 || !isWritingOfAddress(text[index - 1])
    if isStart, let address = address(in: text, from: index) {
      found.append(Isolate(range: address, isNumber: false))
      index = address.upperBound
    } else if let number = number(in: text, from: index) {
      found.append(Isolate(range: number, isNumber: true))
      index = number.upperBound
    } else if text[index].isWesternDigit {
      index = text[index...].firstIndex { !$0.isWesternDigit } ?? text.count
    } else {
      index += 1
    }
  }
  return found
}

private func isWritingOfAddress(_ character: Unicode.Scalar) -> Bool {
  (0x21...0x7E).contains(character.value)
}

/// A stretch of ASCII with a Latin letter and a sign that addresses have, without the marks of
/// the sentence around it.
private func address(in text: [Unicode.Scalar], from start: Int) -> Range<Int>? {
  let end = text[start...].firstIndex { !isWritingOfAddress($0) } ?? text.count
  let first = text[start..<end].firstIndex { !"([<\"'".unicodeScalars.contains($0) }
  let last = text[start..<end].lastIndex { !".,;:!?)]>\"'".unicodeScalars.contains($0) }
  guard let first, let last, first < last else { return nil }
  let token = text[first...last]
  let hasLetter = token.contains { $0.properties.isAlphabetic }
  let hasSign = token.contains { ".@/:_-".unicodeScalars.contains($0) }
  return hasLetter && hasSign ? first..<last + 1 : nil
}

/// A number that starts here and has several parts; its brackets are balanced.
private func number(in text: [Unicode.Scalar], from start: Int) -> Range<Int>? {
  func isDigit(_ index: Int) -> Bool { index < text.count && text[index].isWesternDigit }
  func opens(_ index: Int) -> Bool {
    isDigit(index)
      || index < text.count && "(+".unicodeScalars.contains(text[index]) && isDigit(index + 1)
  }
  guard opens(start), start == 0 || !text[start - 1].isWesternDigit else { return nil }
  var (index, end, parts, depth) = (start, start, 0, 0)
  while index < text.count {
    if isDigit(index) {
      index = text[index...].firstIndex { !$0.isWesternDigit } ?? text.count
      parts += 1
    } else if opens(index) {
      depth += text[index] == "(" ? 1 : 0
      index += 1
      continue
    } else if text[index] == ")" && depth > 0 {
      depth -= 1
      index += 1
    } else if index > start, isJoint(text[index]), opens(index + 1) {
      index += 1
      continue
    } else {
      break
    }
    if depth == 0 { end = index }
  }
  return parts > 1 && end > start || text[start] == "+" ? start..<end : nil
}

/// Whether the sign joins the parts of a number.
private func isJoint(_ character: Unicode.Scalar) -> Bool {
  "-/.:, \u{A0}\u{2010}\u{2011}#*".unicodeScalars.contains(character)
}
