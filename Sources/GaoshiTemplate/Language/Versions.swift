import GaoshiCore
import GaoshiModel

extension Composer {
  /// A text of the template in one of the notice's languages.
  ///
  /// Nil if it goes away for lack of data, if nothing in it needs another language (a number, a
  /// link), or if some of it is there in Chinese only, which is noted.
  func pieces(
    _ pattern: Wording, _ scope: Scope, in language: String
  ) -> [TextBox.Piece]? {
    if language == self.language { return pieces(pattern, scope) }
    guard pieces(pattern, scope) != nil else { return nil }
    let own = books[language]?.wording(for: pattern)
    guard let words = own ?? pattern.withoutHan else {
      miss(pattern.source, in: language, at: pattern.span)
      return nil
    }
    var isTranslated = own != nil
    var pieces: [TextBox.Piece] = []
    for part in words.parts {
      switch part {
      case .literal(let text): pieces.append(literal(text, pattern))
      case .name(let path):
        guard case .text(let value) = value(at: Sourced(path, at: pattern.span), scope),
          !value.text.isEmpty
        else { continue }
        guard let (text, origin) = version(of: value, in: language) else {
          miss(value.text, in: language, at: value.origin.span)
          return nil
        }
        isTranslated = isTranslated || text != value.text
        pieces.append(TextBox.Piece(text: text, origin: origin))
      }
    }
    return isTranslated ? pieces : nil
  }

  /// A value in another language: its author's, else the word book's; a text without Han serves
  /// every language.
  private func version(
    of value: Value.Text, in language: String
  ) -> (text: String, origin: TextOrigin)? {
    if let written = value.translations.first(where: { $0.language == language }) {
      return (written.text, written.origin)
    }
    if let known = books[language]?.text(for: value.text) { return (known, value.origin) }
    return value.hasHan ? nil : (value.text, value.origin)
  }

  /// A name's text with its versions in all the notice's languages, for a part that it is given to.
  func argument(_ pattern: Wording, _ scope: Scope) -> Value.Text {
    func text(_ language: String) -> String? {
      pieces(pattern, scope, in: language)?.map(\.text).joined()
    }
    let origin = TextOrigin(unit: unit, field: template.name, span: pattern.span)
    return Value.Text(
      text(language) ?? "", origin: origin,
      translations: languages.filter { $0 != language }.compactMap { language in
        text(language).map { Value.Translation(language: language, text: $0, origin: origin) }
      })
  }

  /// The template's words in the notice's kind of Chinese; templates are written in zh-Hans.
  func chinese(_ pattern: Wording) -> Wording {
    guard language != Self.source, pattern.withoutHan == nil else { return pattern }
    if let known = books[language]?.wording(for: pattern) { return known }
    miss(pattern.source, in: language, at: pattern.span)
    return pattern
  }

  /// A value in the notice's kind of Chinese: an author's goes through untouched.
  func chinese(_ value: Value.Text) -> String {
    guard language != Self.source, value.isStandard, value.hasHan else { return value.text }
    if let known = books[language]?.text(for: value.text) { return known }
    miss(value.text, in: language, at: nil)
    return value.text
  }

  /// The language that templates are written in.
  private static let source = "zh-Hans"

  /// One note for each language with all that is there in Chinese only.
  func noteMissing() {
    for (language, texts) in missing.sorted(by: { $0.key < $1.key }) {
      let title = books[language]?.title ?? Message(zh: language, en: language)
      let shown = texts.prefix(6).map { "“\($0.text.prefix(16))”" }
      let rest = texts.count > 6 ? "…" : ""
      sink.note(
        "translation-missing",
        Message(
          zh: "“\(unit)”的“\(template.name)”有 \(texts.count) 处没有\(title.chinese)（\(language)），"
            + "只印汉语：\(shown.joined(separator: "、"))\(rest)",
          en: "“\(template.name)” of \(unit) has \(texts.count) texts without "
            + "\(title.english) (\(language)), printed in Chinese alone: "
            + "\(shown.joined(separator: ", "))\(rest)"),
        at: texts.compactMap(\.span).first,
        hint: Message(
          zh: "单位的文字按语言分写：{zh-Hans: …, \(language): …}；"
            + "模板的用语写进工作区的 Templates/wording/\(language).yaml",
          en: "give the unit’s texts by language, {zh-Hans: …, \(language): …}; "
            + "enter the template’s words in Templates/wording/\(language).yaml of the workspace"))
    }
  }
}

extension Wording {
  /// The text itself if its own words have no Han in them, so that they serve every language; the
  /// full-width space becomes two plain ones.
  fileprivate var withoutHan: Wording? {
    guard !Value.Text(literalText).hasHan else { return nil }
    var copy = self
    copy.parts = parts.map { part in
      guard case .literal(let text) = part else { return part }
      return .literal(text.replacing("\u{3000}", with: "  "))
    }
    return copy
  }
}
