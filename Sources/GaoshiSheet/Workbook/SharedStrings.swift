/// The texts that cells name by number.
final class SharedStrings: XMLTaker {
  private(set) var texts: [String] = []
  private var run = TextRun()

  func begin(_ element: XMLElement) {
    if element.name == "si" { run = TextRun() }
    run.begin(element.name)
  }

  func end(_ name: XMLName) {
    run.end(name)
    if name == "si" { texts.append(run.text) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { run.take(bytes) }
}

/// The text inside `<si>` or `<is>`: all its `<t>` but for the readings above East Asian text.
struct TextRun {
  private var bytes: [UInt8] = []
  private var isInText = false
  private var isInReading = false

  /// The text with Excel's `_x000D_` read as the characters that they stand for.
  var text: String {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.contains("_x") ? unescaped(text) : text
  }

  mutating func begin(_ name: XMLName) {
    if name == "t" { isInText = true }
    if name == "rPh" { isInReading = true }
  }

  mutating func end(_ name: XMLName) {
    if name == "t" { isInText = false }
    if name == "rPh" { isInReading = false }
  }

  mutating func take(_ piece: UnsafeBufferPointer<UInt8>) {
    if isInText, !isInReading { bytes.append(contentsOf: piece) }
  }
}

/// `_xHHHH_` stands for a UTF-16 unit that XML cannot hold.
private func unescaped(_ text: String) -> String {
  var units: [UInt16] = []
  let source = Array(text.utf16)
  var index = 0
  while index < source.count {
    if let unit = escapedUnit(source[index...].prefix(7)) {
      units.append(unit)
      index += 7
    } else {
      units.append(source[index])
      index += 1
    }
  }
  return String(decoding: units, as: UTF16.self)
}

private func escapedUnit(_ units: ArraySlice<UInt16>) -> UInt16? {
  let text = String(decoding: units, as: UTF16.self)
  guard text.utf16.count == 7, text.hasPrefix("_x"), text.hasSuffix("_") else { return nil }
  return UInt16(text.dropFirst(2).dropLast(), radix: 16)
}
