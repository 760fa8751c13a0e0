/// A kind of slip in the writing of Chinese punctuation; the raw value is its diagnostic code.
public enum PunctuationRule: String, Hashable, Sendable, CaseIterable {
  /// A mark of the keyboard beside Han: `,` for ，.
  case halfWidth = "punctuation-half-width"
  /// A straight quote in Chinese text: `"` for “ or ”.
  case straightQuote = "punctuation-straight-quote"
  /// A quote or round bracket without its other half; only reported.
  case unpaired = "punctuation-unpaired"
  /// A dash of one em, or of hyphens, where ——belongs.
  case dash = "punctuation-dash"
  /// Dots or half an ellipsis where …… belongs.
  case ellipsis = "punctuation-ellipsis"
  /// A tilde of the keyboard in a range: `3~5天`.
  case range = "punctuation-range"
  /// A stop written twice, or two that exclude each other.
  case doubled = "punctuation-doubled"
  /// A bullet or full stop where the interpunct · belongs.
  case interpunct = "punctuation-interpunct"
  /// The year of a document number in other brackets than 〔 〕.
  case documentNumber = "document-number"
  /// Latin letters or digits of the width of a Han.
  case fullWidthText = "full-width-text"
  /// A space between Han and Western text, or beside a full-width mark.
  case typedSpace = "typed-space"
}

/// One slip: where it stands, what stands there, what should, and which rule says so.
public struct PunctuationFinding: Hashable, Sendable {
  public let rule: PunctuationRule
  /// The Unicode scalars meant, counted from the start of the text.
  public let range: Range<Int>
  /// What stands there.
  public let found: String
  /// What should stand there; nil where only a person can tell.
  public let replacement: String?
  /// The clause of the standard.
  public let source: String
}

/// Finds what typing and copying do to Chinese punctuation; needs no fonts and asks nobody.
///
/// Numbers, times, telephone numbers, links, mail addresses, file names, and Western text inside
/// Chinese text stay as they are.
public enum Punctuation {
  /// The slips of a text in the order of their places; none overlap.
  public static func findings(in text: String) -> [PunctuationFinding] { known(text) }

  private static let known = Memo(find)

  @Sendable private static func find(in text: String) -> [PunctuationFinding] {
    var draft = Draft(text)
    // One change may show that another mark stands in Chinese text: again, until nothing changes.
    for _ in 0..<rounds {
      let before = draft.scalars
      draft.beginRound()
      for pass in passes { draft.apply(pass(draft)) }
      if draft.scalars == before { break }
    }
    return draft.findings
  }

  /// The text with every slip mended that can be.
  public static func mended(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    for finding in findings(in: text).reversed() {
      guard let replacement = finding.replacement else { continue }
      scalars.replaceSubrange(finding.range, with: replacement.unicodeScalars)
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Far more than any text has needed; two are usual.
  private static let rounds = 16

  /// Each rule sees what those before it have mended: letters before marks, brackets and quotes
  /// before the marks beside them, and spaces last.
  private static let passes: [@Sendable (Draft) -> [Edit]] = [
    foldFullWidth, findDocumentNumbers, findEllipses, findDashes, findRanges, findInterpuncts,
    findQuotes, findBrackets, findHalfWidthMarks, findDoubled, findSpaces,
  ]
}
