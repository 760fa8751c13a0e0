/// What a character is to the rules of line edges and spacing (clreq, section 3.1).
enum Mark: Hashable, Sendable {
  /// A letter or symbol as wide as an em: Han, kana, Hangul syllables.
  case wide
  /// A letter, digit or sign of Western text.
  case western
  /// Punctuation of Western text and everything else that keeps to itself.
  case other
  case space
  /// 、，；：。！？
  case stop
  /// （《“ and their like.
  case opening
  /// ）》” and their like.
  case closing
  /// The interpunct ·
  case interpunct
  /// ～ – and a single —
  case connector
  /// One of the halves of —— and ……, or a whole ⸺
  case dash
  case solidus

  /// Whether it is punctuation of Chinese text.
  var isHanPunctuation: Bool {
    switch self {
    case .stop, .opening, .closing, .interpunct, .connector, .dash: true
    case .wide, .western, .other, .space, .solidus: false
    }
  }
}

extension Mark {
  /// Stops of Chinese text: never at a line's start.
  static let stops = Set("、，；：。！？．‼⁇⁈⁉".unicodeScalars)
  /// Opening marks: never at a line's end.
  static let openings = Set("「『（【《〈〔［｛〖〘〚“‘".unicodeScalars)
  /// Closing marks: never at a line's start.
  static let closings = Set("」』）】》〉〕］｝〗〙〛”’".unicodeScalars)
  /// U+00B7, U+2027, U+30FB.
  static let interpuncts = Set("·‧・".unicodeScalars)
  /// Connectors: never at a line's start.
  ///
  /// A single em dash is one as well, a double is a dash.
  static let connectors = Set("～〜–".unicodeScalars)
  static let dashes = Set("—…⸺⋯".unicodeScalars)
  static let solidi = Set("/／".unicodeScalars)
}

extension Unicode.Scalar {
  /// Punctuation that stands in the face and script of the Chinese text around it, though other
  /// faces may have it too.
  var isHanPunctuation: Bool { Mark(self).isHanPunctuation }
}

extension Mark {
  /// The class of a character by itself; what depends on neighbours is settled in `read`.
  init(_ character: Unicode.Scalar) {
    self =
      if Mark.stops.contains(character) {
        .stop
      } else if Mark.openings.contains(character) {
        .opening
      } else if Mark.closings.contains(character) {
        .closing
      } else if Mark.interpuncts.contains(character) {
        .interpunct
      } else if Mark.connectors.contains(character) {
        .connector
      } else if Mark.dashes.contains(character) {
        .dash
      } else if Mark.solidi.contains(character) {
        .solidus
      } else {
        Mark(plain: character)
      }
  }

  private init(plain character: Unicode.Scalar) {
    self =
      if character.properties.isWhitespace {
        .space
      } else if character.isWide {
        .wide
      } else if character.properties.isAlphabetic || character.isWesternDigit
        || Mark.signs.contains(character)
      {
        .western
      } else {
        .other
      }
  }

  /// Signs that read as part of a Western word or number.
  private static let signs = Set("%‰+=#&@$€£¥°℃±×÷<>~^*_§№".unicodeScalars)
}
