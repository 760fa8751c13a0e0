import GaoshiCore
import GaoshiText

/// Paragraphs of all classes of characters, in several styles and by all rules; the same at every
/// run.
struct RandomParagraphs {
  /// Han characters that are no units, so that a line may always end between two of them.
  static let plain = Array("安全生产举报奖励电话隐患查")
  private static let han = plain + Array("元号年月日第万个")
  private static let western = Array("aBmxyé0123456789%")
  private static let marks = MarkKind.allCases.flatMap(\.marks) + ["’", "‘", "”", "“", "——", "……"]
  private static let words = [
    "App", "12350", "0991-581 5739", "15%", "30万元", "2024年6月27日", "8:30—18:00", "(a)", " ",
    " ", "〔2024〕36号", "sltanquan@163.com", "https://a.gov.cn/b-c", "3～5", "6·16", "it’s", "A/B",
  ]
  private static let roles = [FontCatalog.Role("sans"), FontCatalog.Role("serif-black")]

  private var random: Steady

  init(seed: UInt64) { random = Steady(state: seed) }

  /// A library with all that the paragraphs may hold.
  static func library() throws -> FontLibrary {
    let parts = [String(han), String(western), marks.joined(), words.joined()]
    let characters = Set(parts.joined().unicodeScalars)
    return try FontLibrary(
      Samples.catalog, in: Samples.folders,
      characters: Dictionary(uniqueKeysWithValues: roles.map { ($0, characters) }))
  }

  /// A paragraph and its measure.
  mutating func next() -> (Paragraph, Length) {
    let texts = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      StyledText(text(), style: style())
    }
    var paragraph = Paragraph(texts, rules: rules())
    paragraph.alignment = pick(Paragraph.Alignment.allCases)
    paragraph.indent = pick([0, 0, 2])
    paragraph.hangingIndent = pick([.none, .none, .em(1.5), .label])
    let em = texts.map(\.style.size.points).max() ?? 10
    return (paragraph, .pt(em * Double.random(in: 4...25, using: &random)))
  }

  private mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[Int.random(in: choices.indices, using: &random)]
  }

  private mutating func text() -> String {
    (0..<Int.random(in: 0...20, using: &random)).map { _ in
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<5: String(pick(Self.han))
      case 5: String(pick(Self.western))
      case 6..<9: pick(Self.marks)
      default: pick(Self.words)
      }
    }.joined()
  }

  private mutating func style() -> TextStyle {
    TextStyle(
      role: pick(Self.roles), size: .pt(pick([10, 10, 14, 7.5])), ink: pick([.black, .white]),
      tracking: pick([0, 0, 0, 0.1]))
  }

  private mutating func rules() -> SettingRules {
    SettingRules(
      lineEdges: pick(SettingRules.LineEdges.allCases), squeezesNeighbours: pick([true, false]),
      trimsLineStart: pick([true, false]), trimsLineEnd: pick([true, false]),
      hanWesternGap: pick([0.25, 0.125, 0]), foldsTypedSpaces: pick([true, false]),
      keeps: Set(SettingRules.Keep.allCases.filter { _ in Bool.random(using: &random) }),
      lineChoice: pick(SettingRules.LineChoice.allCases), avoidsOrphans: pick([true, false]),
      hangsMarks: pick([false, false, true]))
  }
}

/// A small generator with a fixed start, so that every run tests the same paragraphs.
struct Steady: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
