/// The rules of Chinese setting that a caller may switch.
///
/// Each property is one rule; the clause that it comes from stands with it. Section names are
/// those of *Requirements for Chinese Text Layout* (clreq).
public struct SettingRules: Hashable, Sendable {
  /// Which marks keep away from line edges (clreq, “Prohibition Rules for Line Start and Line End”).
  public enum LineEdges: String, Hashable, Sendable, CaseIterable {
    /// Lines end anywhere between two characters, but never inside a unit.
    case none
    /// Stops, closing marks, connectors, interpuncts and solidi never start a line; opening marks
    /// never end one. clreq's recommended level.
    case basic
    /// As `basic`, and a solidus never ends a line (GB/T 15834-2011, 5.1).
    case gb
    /// As `gb`, and —— and …… never start a line.
    case strict
  }

  /// What stays on one line though the rules of line edges would part it.
  public enum Keep: String, Hashable, Sendable, CaseIterable {
    /// A number with its unit, sign or prefix: 30万元, 15%, 第19号.
    case numbers
    /// 2024年6月27日, 2024-06-27, 6·16, 8:30—18:00.
    case dates
    /// 0991-581 5739, (0991) 5815739, 400 812 3456.
    case phones
    /// 新安办〔2024〕36号: the number with its brackets.
    case documents
    /// Addresses of the web and of mail.
    case addresses
    /// Names of two to four characters behind 联系人, 负责人 and their like: 联系人：陈臣.
    case names
  }

  /// How the ends of lines are chosen.
  public enum LineChoice: String, Hashable, Sendable, CaseIterable {
    /// Each line takes in what it can.
    case firstFit
    /// The whole paragraph is weighed: least looseness and tightness, no last line of one
    /// character; ragged lines end between words where they stay about full.
    case whole
    /// Lines of nearly equal length that end between words: for headlines.
    case balanced
  }

  /// How numbers stand in vertical text (clreq, “Mixed Text Composition in Vertical Writing Mode”).
  public enum VerticalNumbers: String, Hashable, Sendable, CaseIterable {
    /// Two or three digits side by side within one em, longer numbers turned.
    case abreast
    /// Every digit upright, one below another, as signs show a number to dial.
    case upright
    /// All turned but a single digit.
    case turned
  }

  public var lineEdges: LineEdges
  /// Whether the blanks between neighbouring marks go (clreq, “Adjustment of adjacent punctuation marks”).
  public var squeezesNeighbours: Bool
  /// Whether an opening mark at a line's start, the indented one too, gives up its left half.
  public var trimsLineStart: Bool
  /// Whether a mark at a line's end gives up its right half (GB/T 15834-2011, 5.1.10).
  public var trimsLineEnd: Bool
  /// Space between Han and Western characters in em of the smaller of the two: a quarter by
  /// default, never less than an eighth unless it is 0 (clreq, “Mixed Text Composition in Horizontal Writing Mode”).
  public var hanWesternGap: Double
  /// Whether a space that was typed between Han and Western characters counts as that gap.
  public var foldsTypedSpaces: Bool
  public var keeps: Set<Keep>
  public var lineChoice: LineChoice
  /// Whether a last line of one character is avoided (clreq, “Handling of Widows and Orphans”).
  public var avoidsOrphans: Bool
  /// Whether a lone 、，。 that finds no room may hang outside the measure (clreq, “Hanging
  /// Punctuation at Line End”): not usual in Chinese.
  public var hangsMarks: Bool
  public var verticalNumbers: VerticalNumbers
  /// Whether Western letters and digits stand at line edges with their ink.
  ///
  /// For numbers in display sizes; off where digits are to stand below one another.
  public var opticalEdges: Bool

  public init(
    lineEdges: LineEdges = .gb, squeezesNeighbours: Bool = true, trimsLineStart: Bool = true,
    trimsLineEnd: Bool = true, hanWesternGap: Double = 0.25, foldsTypedSpaces: Bool = true,
    keeps: Set<Keep> = Set(Keep.allCases), lineChoice: LineChoice = .whole,
    avoidsOrphans: Bool = true, hangsMarks: Bool = false,
    verticalNumbers: VerticalNumbers = .abreast, opticalEdges: Bool = false
  ) {
    self.lineEdges = lineEdges
    self.squeezesNeighbours = squeezesNeighbours
    self.trimsLineStart = trimsLineStart
    self.trimsLineEnd = trimsLineEnd
    self.hanWesternGap = hanWesternGap
    self.foldsTypedSpaces = foldsTypedSpaces
    self.keeps = keeps
    self.lineChoice = lineChoice
    self.avoidsOrphans = avoidsOrphans
    self.hangsMarks = hangsMarks
    self.verticalNumbers = verticalNumbers
    self.opticalEdges = opticalEdges
  }
}
