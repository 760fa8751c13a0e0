internal import GaoshiCore
internal import GaoshiText

/// How a report looks: one face for the title, one family for all else, one signal colour.
struct PaperStyle {
  /// A BCP 47 tag.
  let language: String

  static let ink = Ink(red: 0x23, green: 0x1F, blue: 0x20)
  static let grey = Ink(red: 0x6B, green: 0x66, blue: 0x63)
  static let signal = Ink(red: 0xB3, green: 0x12, blue: 0x1C)
  static let line = Ink(red: 0xD9, green: 0xD2, blue: 0xCB)
  static let tint = Ink(red: 0xF6, green: 0xF2, blue: 0xEC)
  /// Around what differs: a colour that no board is in.
  static let mark = Ink(red: 0x0A, green: 0x5C, blue: 0xFF)
  /// What held before: a grey of its own, by which its lines are struck through.
  static let former = Ink(red: 0x6C, green: 0x66, blue: 0x63)

  static let roles = ["sans", "sans-bold", "serif-black"].map { FontCatalog.Role($0) }

  /// At the sides; a little more than six hundredths of an A4 page's short side.
  static let margin = Length.mm(16)
  /// Above and below what stands at every page's head and foot: six hundredths.
  static let edge = Length.mm(12.6)
  /// From the edge of a page to its text, with the running title between.
  static let head = Length.mm(22)
  /// From the text to the lower edge, with the page's number between.
  static let foot = Length.mm(24)

  static let thin = Length.pt(0.4)
  static let strong = Length.pt(1.2)

  func title(_ text: String) -> StyledText { styled(text, "serif-black", 22, Self.ink) }
  func subtitle(_ text: String) -> StyledText { styled(text, "sans", 10, Self.grey) }
  func heading(_ text: String) -> StyledText { styled(text, "sans-bold", 13, Self.signal) }
  func number(_ text: String) -> StyledText { styled(text, "sans-bold", 24, Self.signal) }
  func label(_ text: String) -> StyledText { styled(text, "sans", 8.5, Self.grey) }
  func strong(_ text: String) -> StyledText { styled(text, "sans-bold", 8.5, Self.ink) }
  func small(_ text: String) -> StyledText { styled(text, "sans", 8, Self.grey) }

  func body(_ text: PaperText) -> [StyledText] { text.runs.map { marked($0, 10) } }
  func cell(_ text: PaperText) -> [StyledText] { text.runs.map { marked($0, 8.5) } }
  func cell(_ text: String) -> StyledText { styled(text, "sans", 8.5, Self.ink) }

  private func marked(_ run: PaperText.Run, _ size: Double) -> StyledText {
    switch run.mark {
    case .plain: styled(run.text, "sans", size, Self.ink)
    case .old: styled(run.text, "sans", size, Self.former)
    case .new: styled(run.text, "sans-bold", size, Self.signal)
    case .quiet: styled(run.text, "sans", size, Self.grey)
    }
  }

  private func styled(_ text: String, _ role: String, _ size: Double, _ ink: Ink) -> StyledText {
    StyledText(
      text,
      style: TextStyle(
        role: FontCatalog.Role(role), size: .pt(size), ink: ink, language: language,
        features: ["tnum": 1]))
  }
}
