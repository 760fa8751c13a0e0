internal import CUnicode

/// A bidirectional class of UAX #9 by its short name.
enum BidiClass: UInt8 {
  // The order is that of cunicode.h.
  case l, r, en, es, et, an, cs, b, s, ws, on, lre, lro, al, rle, rlo, pdf, nsm, bn, fsi, lri
  case rli, pdi

  init(_ character: Unicode.Scalar) {
    self = BidiClass(rawValue: cunicode_bidi_class(character.value)) ?? .l
  }

  var isStrong: Bool { self == .l || self == .r || self == .al }

  var startsIsolate: Bool { self == .lri || self == .rli || self == .fsi }

  /// Whether X9 takes the character out.
  var isRemoved: Bool {
    switch self {
    case .lre, .lro, .rle, .rlo, .pdf, .bn: true
    default: false
    }
  }

  /// Whether L1 puts the character to the paragraph's level at a line's end.
  var isSpace: Bool { self == .ws || self == .pdi || startsIsolate }

  /// Whether L1 puts the character there wherever it stands.
  var isSeparator: Bool { self == .s || self == .b }

  /// Whether N1 and N2 give the character a direction.
  var isNeutral: Bool { isSpace || isSeparator || self == .on }

  /// Whether text of such characters alone, in a paragraph from left to right, has the level 0.
  var isPlain: Bool {
    switch self {
    case .l, .en, .es, .et, .cs, .nsm, .bn, .b, .s, .ws, .on, .pdf, .pdi: true
    case .r, .al, .an, .lre, .lro, .rle, .rlo, .lri, .rli, .fsi: false
    }
  }

  /// The class of a direction: that of an even or an odd level.
  static func direction(ofLevel level: UInt8) -> BidiClass { level % 2 == 0 ? .l : .r }
}
