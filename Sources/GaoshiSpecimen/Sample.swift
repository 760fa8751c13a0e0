internal import GaoshiCore
internal import GaoshiText

/// One rule on the sheet.
struct Sample {
  /// What the rule is called.
  let name: Message
  /// Where it comes from.
  let source: String
  /// The same text set in ways to compare.
  let settings: [Setting]

  init(_ chinese: String, _ english: String, _ source: String, _ settings: [Setting]) {
    name = Message(zh: chinese, en: english)
    self.source = source
    self.settings = settings
  }

  /// One of a sample's settings.
  struct Setting {
    /// What is different here; may be empty.
    let caption: String
    let paragraph: Paragraph
    /// The measure in points.
    let measure: Length
    /// So many lines, in the largest size at which they fit the measure; nil for the size as it is.
    let lines: Int?
    /// Whether it is what the rule asks for; the others are grey.
    let isRight: Bool
  }

  /// All that is set, for the choice of fonts.
  var texts: [StyledText] {
    settings.flatMap { $0.paragraph.texts + [Sheet.caption($0.caption)] }
      + [Sheet.name(name.chinese), Sheet.english(name.english), Sheet.source(source)]
  }
}

extension Sample.Setting {
  /// A text of one style.
  ///
  /// - Parameters:
  ///   - size: in points.
  ///   - em: the measure in em.
  init(
    _ caption: String, _ text: String, size: Double = 13, em: Double, lines: Int? = nil,
    isRight: Bool = true,
    _ change: (inout Paragraph) -> Void = { _ in }
  ) {
    let ink = isRight ? Sheet.ink : Sheet.grey
    let style = TextStyle(role: FontCatalog.Role("sans"), size: .pt(size), ink: ink)
    var paragraph = Paragraph([StyledText(text, style: style)], leading: 1.55)
    change(&paragraph)
    self.init(
      caption: caption, paragraph: paragraph, measure: .pt(size * em), lines: lines,
      isRight: isRight)
  }
}
