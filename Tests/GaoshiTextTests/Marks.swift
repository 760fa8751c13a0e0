import GaoshiCore
import GaoshiText

/// The marks of Chinese text by what clreq says of them: “Usage of Punctuation Marks” and
/// “Punctuation Adjustment Space”.
enum MarkKind: CaseIterable {
  /// 点号: 、，；：。
  case pause
  /// 叹号、问号.
  case exclamation
  /// 开始夹注符号: brackets, quotation marks and book title marks that open.
  case opening
  /// 结束夹注符号.
  case closing
  /// 间隔号.
  case interpunct
  /// 连接号.
  case connector
  /// 破折号、省略号, each of 2 em.
  case twoEm
  /// 分隔号.
  case solidus

  var marks: [String] {
    switch self {
    case .pause: ["、", "，", "；", "：", "。"]
    case .exclamation: ["！", "？"]
    case .opening: ["“", "‘", "（", "《", "〈", "「", "『", "【", "〔", "［", "｛", "〖"]
    case .closing: ["”", "’", "）", "》", "〉", "」", "』", "】", "〕", "］", "｝", "〗"]
    case .interpunct: ["·"]
    case .connector: ["～", "–", "—"]
    case .twoEm: ["——", "……", "⸺", "⋯⋯"]
    case .solidus: ["/", "／"]
    }
  }

  /// Whether a line may start with it.
  func mayStart(at level: SettingRules.LineEdges) -> Bool {
    switch (self, level) {
    case (_, .none), (.opening, _): true
    // 点号、结束引号、结束括号、结束双书名号、连接号、间隔号、分隔号不能出现在一行的开头.
    case (.pause, _), (.exclamation, _), (.closing, _), (.connector, _), (.interpunct, _),
      (.solidus, _):
      false
    // 严格处理: 破折号、省略号不能出现在一行的开头.
    case (.twoEm, let level): level != .strict
    }
  }

  /// Whether a line may end with it.
  func mayEnd(at level: SettingRules.LineEdges) -> Bool {
    switch (self, level) {
    case (_, .none): true
    // 开始引号、开始括号、开始单双书名号等符号，不能出现在一行的结尾.
    case (.opening, _): false
    // GB法: 分隔号也不能出现在一行的结尾.
    case (.solidus, let level): level == .basic
    default: true
    }
  }

  static func of(_ mark: String) -> MarkKind? { allCases.first { $0.marks.contains(mark) } }
}

extension Samples {
  /// Rules that let nothing but the one under test decide where lines end.
  static func plainRules(_ lineEdges: SettingRules.LineEdges = .gb) -> SettingRules {
    SettingRules(
      lineEdges: lineEdges, foldsTypedSpaces: false, keeps: [], lineChoice: .firstFit,
      avoidsOrphans: false)
  }

  /// The width of one unbroken line, in em.
  static func width(
    _ text: String, role: String = "sans", rules: SettingRules = SettingRules()
  ) throws -> Double {
    var paragraph = paragraph(text, role: role, wraps: false)
    paragraph.rules = rules
    return try set(paragraph, em: 1000).0.lines[0].width / .pt(10)
  }

  /// The same texts' glyph origins on each line, in em from the measure's start.
  static func places(_ block: TextBlock) -> [[Double]] {
    block.lines.map { line in
      line.runs.flatMap { placed in
        placed.run.glyphs.map { (placed.origin.x + $0.x) / .pt(10) }
      }
    }
  }
}
