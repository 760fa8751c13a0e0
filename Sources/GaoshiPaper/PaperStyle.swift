internal import GaoshiCore
internal import GaoshiText

/// How a report looks: one face for the title, one family for all else, one signal colour.
enum PaperStyle {
  static let ink = Ink(red: 0x23, green: 0x1F, blue: 0x20)
  static let grey = Ink(red: 0x6B, green: 0x66, blue: 0x63)
  static let signal = Ink(red: 0xB3, green: 0x12, blue: 0x1C)
  static let line = Ink(red: 0xD9, green: 0xD2, blue: 0xCB)
  static let tint = Ink(red: 0xF6, green: 0xF2, blue: 0xEC)

  static let roles = ["sans", "sans-bold", "serif-black"].map { FontCatalog.Role($0) }

  /// Six hundredths of an A4 page's short side, and a little more for a binding.
  static let margin = Length.mm(16)
  static let foot = Length.mm(14)

  static func title(_ text: String) -> StyledText { styled(text, "serif-black", 22, ink) }
  static func subtitle(_ text: String) -> StyledText { styled(text, "sans", 10, grey) }
  static func heading(_ text: String) -> StyledText { styled(text, "sans-bold", 13, signal) }
  static func body(_ text: String) -> StyledText { styled(text, "sans", 10, ink) }
  static func cell(_ text: String) -> StyledText { styled(text, "sans", 8.5, ink) }
  static func cellHead(_ text: String) -> StyledText { styled(text, "sans-bold", 8.5, ink) }
  static func small(_ text: String) -> StyledText { styled(text, "sans", 8, grey) }

  private static func styled(
    _ text: String, _ role: String, _ size: Double, _ ink: Ink
  ) -> StyledText {
    StyledText(
      text,
      style: TextStyle(
        role: FontCatalog.Role(role), size: .pt(size), ink: ink, features: ["tnum": 1]))
  }
}
