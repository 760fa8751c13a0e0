/// What a character is to the rules of line edges and spacing (clreq).
enum Mark: Hashable, Sendable {
  /// A letter or symbol as wide as an em: Han, kana, Hangul syllables.
  case wide
  /// A letter, digit or sign of Western text.
  case western
  /// Punctuation of Western text and everything else that keeps to itself.
  case other
  case space
  /// Stops of Chinese text: 、，；：。
  case stop
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
  /// One of the halves of —— and ……, or a whole ⸺
  case dash
  case solidus

  /// The class of a character by itself; what hangs on neighbours is settled in `read`.
  init(_ character: Unicode.Scalar) {
    self =
      switch character {
      case "、", "，", "；", "：", "。", "．", "‼", "⁇", "⁈", "⁉": .stop
      case "！", "？": .exclamation
      case "“", "‘", "「", "『", "（", "【", "《", "〈", "〔", "［", "｛", "〖", "〘", "〚": .opening
      case "”", "’", "」", "』", "）", "】", "》", "〉", "〕", "］", "｝", "〗", "〙", "〛": .closing
      case "·", "‧", "・": .interpunct
      case "～", "〜", "–": .connector
      case "—", "…", "⸺", "⋯": .dash
      case "/", "／": .solidus
      case "a"..."z", "A"..."Z", "0"..."9": .western
      case "%", "‰", "+", "=", "#", "&", "@", "$", "€", "£", "¥", "°", "℃", "±", "×", "÷", "<",
        ">", "~", "^", "*", "_", "§", "№":
        .western
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
    case .stop, .exclamation, .opening, .closing, .interpunct, .connector, .dash: true
    case .wide, .western, .other, .space, .solidus: false
    }
  }
}

extension Unicode.Scalar {
  /// Punctuation that stands in the face and script of the Chinese text around it, though other
  /// faces may have it too.
  var isHanPunctuation: Bool { Mark(self).isHanPunctuation }
}
