import GaoshiConfig
import GaoshiCore

/// What a program and its templates say of themselves in one language, such as 电话 in Uyghur;
/// read from `wording/LANGUAGE.yaml` in the template folders.
struct WordBook: Sendable {
  /// BCP 47.
  var language: String
  /// What people call the language, by message language.
  var title: Message
  /// Ordinary letters of the script, the highest and the deepest among them: what its ink height
  /// is measured on.
  var letters: String
  /// The least distance between baselines that the script needs, in em of its own size.
  var leading: Double
  /// What stands for a template's words, by the Chinese that the template writes.
  var words: [String: Wording]

  /// A language of which only the tag is known.
  init(of language: String) {
    self.language = language
    title = Message(zh: language, en: language)
    letters = ""
    leading = 1
    words = [:]
  }

  /// Reads a file; what is wrong with it is reported.
  init?(_ node: YAMLNode, into sink: inout DiagnosticSink) {
    let reader = TemplateReader()
    var fields = BlockFields(node, reader)
    language = fields.word("language") ?? ""
    title = fields.title("names")
    letters = fields.word("letters") ?? ""
    leading = fields.number("leading") ?? 1
    words = [:]
    for (name, wording) in fields.wordings("words") {
      reader.checkNames(of: wording, for: name)
      words[name] = wording
    }
    fields.finish()
    sink.report(contentsOf: reader.sink.diagnostics)
    if reader.sink.hasErrors { return nil }
  }

  /// The book with what another one has beside it; where both say something, this one's stands.
  func merged(over other: WordBook) -> WordBook {
    var book = self
    book.words.merge(other.words) { own, _ in own }
    if title.chinese.isEmpty || title.chinese == language { book.title = other.title }
    if letters.isEmpty { book.letters = other.letters }
    book.leading = max(leading, other.leading)
    return book
  }

  /// What stands for a text with names in it.
  func wording(for pattern: Wording) -> Wording? { words[pattern.source] }

  /// What stands for a text without names; `#` in the book is any number: 邮编# serves 邮编830000.
  func text(for text: String) -> String? {
    if let exact = words[text] { return exact.literalText }
    let (pattern, numbers) = text.splitNumbers
    guard !numbers.isEmpty, let known = words[pattern]?.literalText else { return nil }
    var rest = numbers[...]
    return known.reduce(into: "") { $0 += $1 == "#" ? rest.popFirst() ?? "" : String($1) }
  }
}

extension TemplateReader {
  /// A translation must have the names of what it translates, each as often as it likes.
  fileprivate func checkNames(of wording: Wording, for source: String) {
    guard let pattern = try? Wording(source, at: wording.span), pattern.names != wording.names
    else { return }
    sink.error(
      "wording-names",
      Message(
        zh: "“\(source)”的译文里名称不同", en: "the translation of “\(source)” has other names"),
      at: wording.span,
      hint: Message(
        zh: "照原文写上：\(pattern.names.map { "{{ \($0) }}" }.sorted().joined(separator: " "))",
        en: "use those of the text: "
          + pattern.names.map { "{{ \($0) }}" }.sorted().joined(separator: " ")))
  }
}

extension Wording {
  /// The text as it is written, names in one form: the key in word books.
  var source: String {
    parts.map { part in
      switch part {
      case .literal(let text): text
      case .name(let path): "{{ \(path.joined(separator: ".")) }}"
      }
    }.joined()
  }

  fileprivate var names: Set<String> {
    Set(
      parts.compactMap { part in
        if case .name(let path) = part { path.joined(separator: ".") } else { nil }
      })
  }
}

extension String {
  /// The text with `#` for each number in it, and the numbers.
  fileprivate var splitNumbers: (pattern: String, numbers: [String]) {
    var pattern = ""
    var numbers: [String] = []
    for character in self {
      guard ("0"..."9").contains(character) else {
        pattern.append(character)
        continue
      }
      if pattern.last != "#" {
        pattern.append("#")
        numbers.append("")
      }
      numbers[numbers.count - 1].append(character)
    }
    return (pattern, numbers)
  }
}
