internal import Foundation

/// Reads the first members of a JSON object that we wrote, without reading all of it.
struct HeadScanner {
  typealias Text = Slice<UnsafeBufferPointer<UInt8>>

  /// What is not read yet.
  private(set) var rest: Text

  init(_ text: UnsafeBufferPointer<UInt8>) { rest = text[...] }

  /// Passes over a word; false if something else stands there.
  mutating func take(_ word: StaticString) -> Bool {
    let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard rest.starts(with: word) else { return false }
    rest = rest.dropFirst(word.count)
    return true
  }

  /// Passes over a JSON string; false if none stands there.
  mutating func takeString() -> Bool { quoted() != nil }

  /// A JSON string; nil if none stands there.
  mutating func string() -> String? {
    guard let quoted = quoted() else { return nil }
    if !quoted.contains(UInt8(ascii: "\\")) {
      return String(decoding: quoted.dropFirst().dropLast(), as: UTF8.self)
    }
    return try? JSONDecoder().decode([String].self, from: Data([0x5B] + quoted + [0x5D]))[0]
  }

  /// A number without sign and fraction; nil if none stands there.
  mutating func number() -> Int? {
    let digits = rest.prefix { (48...57).contains($0) }
    rest = rest.dropFirst(digits.count)
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// A JSON string with its quotes.
  private mutating func quoted() -> Text? {
    guard rest.first == UInt8(ascii: "\"") else { return nil }
    var end = rest.startIndex + 1
    while end < rest.endIndex, rest[end] != UInt8(ascii: "\"") {
      end += rest[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard end < rest.endIndex else { return nil }
    defer { rest = rest[(end + 1)...] }
    return rest[rest.startIndex...end]
  }
}

/// The id of the unit that a line of `units.jsonl` is about; nil if the line is none of ours.
package func unitID(ofLine line: String) -> String? {
  var line = line
  return line.withUTF8 { text in
    var scanner = HeadScanner(text)
    return scanner.take("{\"unit\":") ? scanner.string() : nil
  }
}
