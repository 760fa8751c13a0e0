internal import CUnicode

// What Unicode says about a character, asked of ICU.
extension Unicode.Scalar {
  /// The script as a packed ISO 15924 name (UAX #24).
  var script: UInt32 { cunicode_script(value) }

  /// Whether it is a combining mark, which belongs to the character before it.
  var isMark: Bool { cunicode_is_mark(value) != 0 }

  /// Whether it shows nothing by itself: a joiner, a variation selector, a direction mark.
  var isIgnorable: Bool { cunicode_is_ignorable(value) != 0 }

  /// Whether it is a control character such as a line feed.
  var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

  var isRightToLeft: Bool {
    let found = BidiClass(self)
    return found == .r || found == .al
  }

  /// What it looks like in text from right to left: ) for (.
  var mirrored: Unicode.Scalar { Unicode.Scalar(cunicode_mirror(value)) ?? self }

  /// Whether it is Wide or Fullwidth (UAX #11).
  var isWide: Bool { cunicode_is_wide(value) != 0 }

  var isWesternDigit: Bool { (0x30...0x39).contains(value) }
}

/// Script names as packed by `Unicode.Scalar.script`.
enum Script {
  static let common = tag("Zyyy")
  static let inherited = tag("Zinh")
  static let han = tag("Hani")
  static let latin = tag("Latn")
  static let greek = tag("Grek")
  static let cyrillic = tag("Cyrl")
  static let arabic = tag("Arab")
  static let mongolian = tag("Mong")
  static let tibetan = tag("Tibt")

  /// Whether letters of the script join, so that no space may come between them.
  static func isJoined(_ script: UInt32) -> Bool { script == arabic || script == mongolian }

  /// Whether space, digits and marks beside letters of the script stand in the letters' face.
  ///
  /// Those beside Han and European letters need not: every face of a chain has its own.
  static func keepsCommonCharacters(_ script: UInt32) -> Bool {
    switch script {
    case common, inherited, han, latin, greek, cyrillic: false
    default: true
    }
  }
}
