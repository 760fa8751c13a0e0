/// JSON put together as text, with its keys in the order in which they are given.
public enum JSONText {
  /// The text in quotes, with everything escaped that JSON demands or that a terminal would obey.
  public static func quoted(_ text: String) -> String {
    var quoted = "\""
    quoted.reserveCapacity(text.utf8.count + 2)
    for scalar in text.unicodeScalars {
      if isPlain(scalar) { quoted.unicodeScalars.append(scalar) } else { quoted += escaped(scalar) }
    }
    return quoted + "\""
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

  /// Whether a character surely needs no escape: what nearly all texts are made of.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x21, 0x23...0x5B, 0x5D...0x7E, 0x3001...0x9FFF: true
    default: false
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
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
