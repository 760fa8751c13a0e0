/// What a character is to the rules of line edges and spacing (clreq).
enum Mark: Hashable, Sendable {
  /// A letter or symbol as wide as an em: Han, kana, Hangul syllables.
  case wide
  /// A letter, digit or sign of Western text and of every other script with words.
  case western
  /// Brackets and stops of Western text, half an em or less wide.
  case westernOpening, westernClosing, westernStop
  /// Everything else that keeps to itself.
  case other
  case space
  /// 、 and ，, which may hang outside the measure
  case comma
  /// ； and ：, which may not
  case colon
  /// 。 and ．
  case fullStop
  /// ！ and ？, which are stops and may be doubled.
  case exclamation
  /// Opening marks: （《“ and their like.
  case opening
  /// Closing marks: ）》” and their like.
  case closing
  /// The interpunct ·
  case interpunct
  /// A connector: ～ – and a single —
  case connector
  /// One of the halves of ——, or a whole ⸺
  case dash
  /// One of the halves of ……
  case ellipsis
  case solidus

  /// The class of a character by itself; what hangs on neighbours is settled in `read`.
  init(_ character: Unicode.Scalar) {
    self =
      switch character {
      case "、", "，": .comma
      case "；", "：": .colon
      case "。", "．": .fullStop
      case "！", "？", "‼", "⁇", "⁈", "⁉": .exclamation
      case "“", "‘", "「", "『", "（", "【", "《", "〈", "〔", "［", "｛", "〖", "〘", "〚", "﹁", "﹃": .opening
      case "”", "’", "」", "』", "）", "】", "》", "〉", "〕", "］", "｝", "〗", "〙", "〛", "﹂", "﹄": .closing
      case "·", "‧", "・": .interpunct
      case "～", "〜", "–": .connector
      case "—", "⸺": .dash
      case "…", "⋯": .ellipsis
      case "/", "／": .solidus
      case "(", "[", "{": .westernOpening
      case ")", "]", "}": .westernClosing
      case ",", ".", ";", ":", "!", "?": .westernStop
      case "a"..."z", "A"..."Z", "0"..."9": .western
      case "%", "‰", "+", "=", "#", "&", "@", "$", "€", "£", "¥", "°", "±", "×", "÷", "<",
        ">", "~", "^", "*", "_", "§":
        .western
      // Signs of numbers that are drawn an em wide: no gap is due beside them, on either side.
      case "℃", "℉", "№", "￥", "￡", "￠": .other
      case "\0"..."~": character.properties.isWhitespace ? .space : .other
      default: Mark(beyondASCII: character)
      }
  }

  private init(beyondASCII character: Unicode.Scalar) {
    self =
      if character.properties.isWhitespace {
        .space
      } else if character.isWide {
        .wide
      } else {
        character.properties.isAlphabetic ? .western : .other
      }
  }

  /// Whether it is punctuation of Chinese text.
  var isHanPunctuation: Bool {
    switch self {
    case .comma, .colon, .fullStop, .exclamation, .opening, .closing, .interpunct, .connector,
      .dash, .ellipsis:
      true
    case .wide, .western, .other, .space, .solidus, .westernOpening, .westernClosing,
      .westernStop:
      false
    }
  }

  /// Whether it is a bracket or quotation mark, of whatever width.
  var isBracket: Bool {
    switch self {
    case .opening, .closing, .westernOpening, .westernClosing: true
    default: false
    }
  }

  /// Whether it is punctuation, of whatever width.
  var isPunctuation: Bool {
    isHanPunctuation || isBracket || self == .westernStop || self == .solidus
  }

  /// Whether its glyph has an empty half behind the ink.
  var hasBlankAfter: Bool {
    switch self {
    case .comma, .colon, .fullStop, .exclamation, .closing: true
    default: false
    }
  }

  /// Whether a line that ends in it may hang it outside the measure: 、，。 and no other.
  var mayHang: Bool { self == .comma || self == .fullStop }

  /// Whether it counts as a character where a line of one is to be avoided.
  var isLetter: Bool { self == .wide || self == .western }
}

extension Unicode.Scalar {
  /// Punctuation that stands in the face and script of the Chinese text around it, though other
  /// faces may have it too.
  var isHanPunctuation: Bool { Mark(self).isHanPunctuation }
}
