public import GaoshiCore

/// How a stretch of text looks.
public struct TextStyle: Hashable, Sendable {
  /// The role whose fallback chain gives the faces.
  public var role: FontCatalog.Role
  /// The em size.
  public var size: Length
  public var ink: Ink
  /// Extra space after each character, in em; never before a line's end.
  public var tracking: Double
  /// A BCP 47 tag, handed to the shaper.
  public var language: String
  /// OpenType features by tag, such as `tnum`: 1.
  public var features: [String: UInt32]

  public init(
    role: FontCatalog.Role, size: Length, ink: Ink, tracking: Double = 0,
    language: String = "zh-Hans", features: [String: UInt32] = [:]
  ) {
    self.role = role
    self.size = size
    self.ink = ink
    self.tracking = tracking
    self.language = language
    self.features = features
  }
}

/// A stretch of text in one style, and where its author wrote it.
public struct StyledText: Hashable, Sendable {
  public var text: String
  public var style: TextStyle
  /// Where a message about a character of it points.
  public var origin: TextOrigin
  /// Whether the text is parted only where it would not fit a line of its own, such as the owner
  /// of a number.
  public var staysTogether: Bool
  /// Whether a dot stands at every character (着重号): below it, in vertical text right of it
  /// (GB/T 15834-2011, 4.14 and 5.2.5).
  public var emphasis: Bool
  /// A reading such as pinyin for each character, in order; nothing, or an empty one, for none.
  ///
  /// It stands above its character in half the size, in vertical text right of it and turned. Its
  /// characters are set in the text's role. Where text is copied or searched, the readings follow
  /// the whole paragraph.
  public var ruby: [String]

  public init(
    _ text: String, style: TextStyle, origin: TextOrigin = TextOrigin(),
    staysTogether: Bool = false, emphasis: Bool = false, ruby: [String] = []
  ) {
    self.text = text
    self.style = style
    self.origin = origin
    self.staysTogether = staysTogether
    self.emphasis = emphasis
    self.ruby = ruby
  }
}

/// Text to be set into lines.
public struct Paragraph: Hashable, Sendable {
  /// Where lines stand in their measure.
  public enum Alignment: String, Hashable, Sendable, CaseIterable {
    /// Ragged right.
    case start
    case center
    case end
    /// Both edges straight; the last line ragged.
    case justify
    /// Even spacing (分散对齐): every line, the last one too, fills the measure.
    case spread
  }

  /// The direction of lines, and of the block that they make.
  public enum Writing: String, Hashable, Sendable, CaseIterable {
    /// Lines across the page, the first on top.
    case horizontal
    /// Lines down the page, the first at the right: Chinese 竖排.
    case vertical
    /// Lines down the page, the first at the left: traditional Mongolian.
    case verticalFromLeft = "vertical-from-left"
  }

  /// How lines after the first stand (clreq, “Paragraph Indent”).
  public enum HangingIndent: Hashable, Sendable {
    /// At the edge.
    case none
    /// So many em of the first text from the edge.
    case em(Double)
    /// Below the text behind a label such as 一、（一）1.（1）; at the edge where there is none.
    case label
  }

  public var texts: [StyledText]
  public var alignment: Alignment
  /// First-line indent, in em of the first text; after a typed line end too.
  public var indent: Double
  /// Distance between baselines, in em of the largest text; more where dots or readings stand
  /// between the lines.
  public var leading: Double
  /// Whether lines may be broken.
  ///
  /// A paragraph that may not is one line, however wide.
  public var wraps: Bool
  /// Indent of the lines after the first.
  public var hangingIndent: HangingIndent
  public var writing: Writing
  public var direction: Direction
  public var rules: SettingRules

  public init(
    _ texts: [StyledText], alignment: Alignment = .start, indent: Double = 0,
    leading: Double = 1.5, wraps: Bool = true, hangingIndent: HangingIndent = .none,
    writing: Writing = .horizontal, direction: Direction = .byLanguage,
    rules: SettingRules = SettingRules()
  ) {
    self.texts = texts
    self.alignment = alignment
    self.indent = indent
    self.leading = leading
    self.wraps = wraps
    self.hangingIndent = hangingIndent
    self.writing = writing
    self.direction = direction
    self.rules = rules
  }
}
