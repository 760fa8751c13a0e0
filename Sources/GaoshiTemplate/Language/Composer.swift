import GaoshiCore
import GaoshiModel

/// Turns patterns into boxes for one notice, in one theme.
final class Composer {
  let template: Template
  let theme: Theme
  let art: ArtShelf
  let unit: String
  /// The notice's kind of Chinese.
  let language: String
  /// All its languages in the order in which they stand, Chinese among them.
  let languages: [String]
  /// The ink height of other scripts relative to that of Han.
  let ratio: Double
  let books: [String: WordBook]
  /// How much the lower limits of text sizes rise for the readers of the unit's places.
  let readerScale: Double
  var sink = DiagnosticSink()
  /// Every character that the document sets, by the face role that shows it.
  private(set) var characters: [FontCatalog.Role: Set<Unicode.Scalar>] = [:]
  /// Every text that the document sets, in the order of composing.
  private(set) var texts: [String] = []
  /// Where the author's texts among them were written.
  private(set) var origins: Set<TextOrigin> = []

  init(
    template: Template, theme: Theme, art: ArtShelf, unit: String, language: String,
    languages: [String], ratio: Double, books: [String: WordBook], readerScale: Double
  ) {
    self.template = template
    self.theme = theme
    self.art = art
    self.unit = unit
    self.language = language
    self.languages = languages
    self.ratio = ratio
    self.books = books
    self.readerScale = readerScale
  }

  /// What is there in Chinese only, by language; each text once.
  private(set) var missing: [String: [(text: String, span: Span?)]] = [:]

  /// Notes that a text is not there in a language.
  func miss(_ text: String, in language: String, at span: Span?) {
    guard !missing[language, default: []].contains(where: { $0.text == text }) else { return }
    missing[language, default: []].append((text, span))
  }

  private var keys = 0

  /// A number that no other text of the document has.
  func nextKey() -> Int {
    keys += 1
    return keys
  }

  /// Notes that a face role must show a text.
  func use(_ face: FontCatalog.Role, for text: String) {
    texts.append(text)
    characters[face, default: []].formUnion(text.unicodeScalars)
  }

  /// The theme's ink; every theme has all names, which reading the template has checked.
  func ink(_ name: InkName?) -> Ink? { name.flatMap { theme.inks[$0.name] } }

  /// The value that a name stands for; an unknown name is reported and counts as nothing.
  func value(at path: Sourced<[String]>, _ scope: Scope) -> Value {
    switch scope.value(at: path.value) {
    case .found(let value): return value
    case .unknown(let name, let known):
      sink.error(
        "unknown-name",
        Message(
          zh: "模板里的名称“\(path.value.joined(separator: "."))”不存在：没有“\(name)”",
          en: "the name “\(path.value.joined(separator: "."))” is unknown: there is no “\(name)”"),
        at: path.span, hint: NearestName.hint(to: name, in: known))
      return .nothing
    }
  }

  /// The entries of a list; none if the name has no data.
  func entries(of path: Sourced<[String]>, _ scope: Scope) -> [Value] {
    guard case .list(let entries) = value(at: path, scope) else { return [] }
    return entries
  }

  /// The scope itself, or one for each entry of a repeat's list.
  func scopes(for each: (list: Sourced<[String]>, name: String)?, _ scope: Scope) -> [Scope] {
    guard let each else { return [scope] }
    let entries = entries(of: each.list, scope)
    return entries.enumerated().map { index, entry in
      scope.with(each.name, entry)
        .with("first", .flag(index == 0))
        .with("last", .flag(index == entries.count - 1))
        .with("index", .text(Value.Text(String(index + 1))))
    }
  }

  /// Whether a condition holds.
  func holds(_ condition: Sourced<Condition>, _ scope: Scope) -> Bool {
    switch condition.value {
    case .present(let path): return !value(at: Sourced(path, at: condition.span), scope).isEmpty
    case .not(let inner): return !holds(Sourced(inner, at: condition.span), scope)
    case .and(let a, let b):
      return holds(Sourced(a, at: condition.span), scope)
        && holds(Sourced(b, at: condition.span), scope)
    case .or(let a, let b):
      return holds(Sourced(a, at: condition.span), scope)
        || holds(Sourced(b, at: condition.span), scope)
    case .count(let path, let comparison, let number):
      let entries = entries(of: Sourced(path, at: condition.span), scope)
      return comparison.holds(entries.count, number)
    case .equals(let path, let word):
      guard case .text(let text) = value(at: Sourced(path, at: condition.span), scope) else {
        return false
      }
      return text.text == word
    }
  }

  /// The pieces of a text: literals in the template's name, values with their origins.
  ///
  /// Nil if it has names and none of them has data: then the text goes away, its literals too.
  func pieces(_ pattern: Wording, _ scope: Scope) -> [TextBox.Piece]? {
    var pieces: [TextBox.Piece] = []
    var names = 0
    var filled = 0
    for part in chinese(pattern).parts {
      switch part {
      case .literal(let text): pieces.append(literal(text, pattern))
      case .name(let path):
        names += 1
        let value = value(at: Sourced(path, at: pattern.span), scope)
        guard case .text(let text) = value, !text.text.isEmpty else { continue }
        filled += 1
        origins.insert(text.origin)
        pieces.append(TextBox.Piece(text: chinese(text), origin: text.origin))
      }
    }
    return names > 0 && filled == 0 ? nil : pieces
  }

  /// Words of the template itself.
  func literal(_ text: String, _ pattern: Wording) -> TextBox.Piece {
    TextBox.Piece(
      text: text, origin: TextOrigin(unit: unit, field: template.name, span: pattern.span))
  }
}
