/// JSON put together as text, with its keys in the order in which they are given.
public enum JSONText {
  /// The text in quotes, with everything escaped that JSON demands or that a terminal would obey.
  public static func quoted(_ text: String) -> String {
    // Most texts are names and hashes: those of a million rows should not be taken apart.
    if text.utf8.allSatisfy(isPlain) { return "\"" + text + "\"" }
    return text.unicodeScalars.reduce(into: "\"") { $0 += escaped($1) } + "\""
  }

  /// An object of members whose values are JSON already.
  public static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(quoted($0.0)):\($0.1)" }.joined(separator: ",") + "}"
  }

  /// A list of elements that are JSON already.
  public static func array(_ elements: [String]) -> String {
    "[" + elements.joined(separator: ",") + "]"
  }

  /// Members for those texts that are there.
  public static func present(_ members: [(String, String?)]) -> [(String, String)] {
    members.compactMap { name, text in text.map { (name, quoted($0)) } }
  }

  /// Whether a byte is a character of ASCII that stands for itself.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    // From the radicals of Han to the syllables of Hangul nothing is a control; looking it up is slow.
    case "\u{2E80}"..."\u{D7FF}": return String(Character(scalar))
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      return Character(scalar).utf16.map(unit).joined()
    default: return String(Character(scalar))
    }
  }

  private static func unit(_ value: UInt16) -> String {
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
