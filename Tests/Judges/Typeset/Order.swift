import GaoshiCore
import GaoshiText

/// A paragraph to be set; what is not named is as `Paragraph` and `SettingRules` have it.
struct Order: Decodable {
  let text: String
  /// In em; one unbroken line if there is none.
  let measure: Double?
  let font: String?
  let alignment: String?
  /// In em.
  let indent: Double?
  let hangingIndent: Double?
  let language: String?
  let rules: Rules?

  /// Some of `SettingRules`, by the same names.
  struct Rules: Decodable {
    let lineEdges: String?
    let squeezesNeighbours: Bool?
    let trimsLineStart: Bool?
    let trimsLineEnd: Bool?
    let hanWesternGap: Double?
    let foldsTypedSpaces: Bool?
    let keeps: [String]?
    let lineChoice: String?
    let avoidsOrphans: Bool?
    let hangsMarks: Bool?
  }

  /// A size at which points read as thousandths of an em.
  static let size = Length.pt(1000)

  var role: FontCatalog.Role { FontCatalog.Role(font ?? "sans") }
  var characters: Set<Unicode.Scalar> { Set(text.unicodeScalars) }

  func paragraph() throws -> Paragraph {
    let style = TextStyle(
      role: role, size: Order.size, ink: .black, language: language ?? "zh-Hans")
    return Paragraph(
      [StyledText(text, style: style)],
      alignment: try value(alignment, else: .start), indent: indent ?? 0, wraps: measure != nil,
      hangingIndent: hangingIndent.map { .em($0) } ?? .none, rules: try settingRules())
  }

  private func settingRules() throws -> SettingRules {
    var result = SettingRules()
    guard let rules else { return result }
    result.lineEdges = try value(rules.lineEdges, else: result.lineEdges)
    result.squeezesNeighbours = rules.squeezesNeighbours ?? result.squeezesNeighbours
    result.trimsLineStart = rules.trimsLineStart ?? result.trimsLineStart
    result.trimsLineEnd = rules.trimsLineEnd ?? result.trimsLineEnd
    result.hanWesternGap = rules.hanWesternGap ?? result.hanWesternGap
    result.foldsTypedSpaces = rules.foldsTypedSpaces ?? result.foldsTypedSpaces
    if let keeps = rules.keeps { result.keeps = Set(try keeps.map { try value($0, else: .names) }) }
    result.lineChoice = try value(rules.lineChoice, else: result.lineChoice)
    result.avoidsOrphans = rules.avoidsOrphans ?? result.avoidsOrphans
    result.hangsMarks = rules.hangsMarks ?? result.hangsMarks
    return result
  }

  private func value<Choice: RawRepresentable>(
    _ name: String?, else standard: Choice
  ) throws -> Choice where Choice.RawValue == String {
    guard let name else { return standard }
    guard let choice = Choice(rawValue: name) else { throw UnknownName(name: name) }
    return choice
  }

  struct UnknownName: Error { let name: String }
}
