/// How many columns of a terminal a character takes.
public enum DisplayWidth {
  /// 2 for wide and full-width characters, 0 for marks that sit on another character, else 1.
  ///
  /// Unicode Standard Annex 11, classes W and F; ambiguous characters count as narrow.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide(scalar.value) ? 2 : 1
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    return wide.contains { $0.contains(value) }
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x23E9...0x23EC, 0x2E80...0x303E, 0x3041...0x33FF,
    0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x1FA70...0x1FAFF,
    0x20000...0x3FFFD,
  ]
}

/// Text that a terminal shows as it is, whatever an author's file holds.
enum VisibleText {
  /// The character itself, or its code point for one that is invisible or steers the terminal.
  static func of(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
      return "<\(scalar.codePoint)>"
    default: return String(Character(scalar))
    }
  }

  /// The whole text with each such character replaced.
  static func of(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { $0 += of($1) }
  }
}
