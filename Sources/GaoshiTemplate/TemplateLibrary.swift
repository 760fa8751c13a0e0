internal import GaoshiConfig
public import GaoshiCore

/// The templates, themes and art of a run, read when first asked for.
///
/// Folders are searched in order, so a workspace's own template hides the product's of that name.
public final class TemplateLibrary {
  private let surroundings: Surroundings
  private var templates: [String: Template] = [:]
  private var themes: [String: Theme] = [:]
  private let notes: ReadNotes
  let art: ArtShelf

  public init(_ surroundings: Surroundings) {
    notes = ReadNotes(surroundings.readFile)
    self.surroundings = notes.noting(surroundings)
    art = ArtShelf(self.surroundings, notes)
  }

  /// The first file that is there and could not be read; nothing that was made since counts, since
  /// another folder's file may have been taken for it.
  public var failure: FileProblem? { notes.failure }

  /// Forgets what was noted so far.
  public func startNoting() { notes.noted = [] }

  /// The paths of all files that what was asked for since `startNoting` was made from, and of those
  /// that were looked for and were not there.
  public var noted: Set<String> { notes.noted }

  /// The template of a material such as `board`: `NAME/template.yaml` in a template folder.
  public func template(named name: String, into sink: inout DiagnosticSink) -> Template? {
    notes.note("template \(name)") {
      if let known = templates[name] { return known }
      let template = read("\(name)/template.yaml", called: name, into: &sink) {
        Template($0, into: &$1)
      }
      templates[name] = template
      return template
    }
  }

  /// The theme of a name such as `red-gold`: `themes/NAME.yaml` in a template folder.
  public func theme(named name: String, into sink: inout DiagnosticSink) -> Theme? {
    notes.note("theme \(name)") {
      if let known = themes[name] { return known }
      let theme = read("themes/\(name).yaml", called: name, into: &sink) { Theme($0, into: &$1) }
      themes[name] = theme
      return theme
    }
  }

  /// The word books of languages, a workspace's own words over the product's and those of zh-HK
  /// over those of zh-Hant; empty for a language that has none.
  func books(for languages: [String], into sink: inout DiagnosticSink) -> [String: WordBook] {
    var books: [String: WordBook] = [:]
    for language in languages {
      var book = WordBook(of: language)
      for tag in fallbacks(of: language) {
        for folder in surroundings.templateFolders {
          let path = "\(folder)/wording/\(tag).yaml"
          guard let bytes = try? surroundings.readFile(path),
            let node = YAMLDocument.parse(bytes, file: path, into: &sink),
            let found = WordBook(node, into: &sink)
          else { continue }
          book = book.merged(over: found)
        }
      }
      books[language] = book
    }
    return books
  }

  private func read<Made>(
    _ file: String, called name: String, into sink: inout DiagnosticSink,
    _ make: (YAMLNode, inout DiagnosticSink) -> Made?
  ) -> Made? {
    // A name is one folder's, never a path.
    let isPlain = !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    for folder in isPlain ? surroundings.templateFolders : [] {
      let path = "\(folder)/\(file)"
      guard let bytes = try? surroundings.readFile(path) else { continue }
      var own = DiagnosticSink()
      let made = YAMLDocument.parse(bytes, file: path, into: &own).flatMap { make($0, &own) }
      sink.report(contentsOf: own.diagnostics)
      return own.hasErrors ? nil : made
    }
    sink.error(
      "template-missing",
      Message(zh: "找不到“\(name)”（\(file)）", en: "cannot find “\(name)” (\(file))"), at: nil,
      hint: Message(
        zh: "找过的文件夹：\(surroundings.templateFolders.joined(separator: "、"))",
        en: "searched in: \(surroundings.templateFolders.joined(separator: ", "))"))
    return nil
  }
}

/// The tags under which a language's words may stand, the narrowest first: zh-Hant-HK, zh-Hant.
private func fallbacks(of language: String) -> [String] {
  // A tag is one file's name, never a path.
  guard language.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) else { return [] }
  var parts = language.split(separator: "-").map(String.init)
  var tags: [String] = []
  while !parts.isEmpty {
    tags.append(parts.joined(separator: "-"))
    parts.removeLast()
  }
  // Without a script a region says which characters are written (CLDR, likely subtags).
  if ["zh-HK", "zh-MO", "zh-TW"].contains(language) { tags.insert("zh-Hant", at: 1) }
  return tags
}
