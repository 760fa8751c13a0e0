// GaoshiTemplate: a notice and a template go in, a document comes out; laid out, it is a page.
internal import GaoshiCode
public import GaoshiCore
public import GaoshiModel

/// What a page is asked to be.
public struct PageRequest: Sendable {
  public var size: PageSize
  /// From how far the page is read; nil if its site does not say.
  public var distance: Length?
  /// Whether its readers need larger type, as in care homes.
  public var forOlderReaders: Bool
  /// The ink height of other scripts relative to that of Han.
  public var languageRatio: Double

  public init(
    size: PageSize, distance: Length? = nil, forOlderReaders: Bool = false,
    languageRatio: Double = 1
  ) {
    self.size = size
    self.distance = distance
    self.forOlderReaders = forOlderReaders
    self.languageRatio = languageRatio
  }
}

extension TemplateLibrary {
  /// Puts a notice into a template's blocks: texts and codes are final, places and sizes are not.
  ///
  /// - Returns: nil if the template names something that does not exist; the sink says what.
  public func compose(
    _ notice: Value, template: Template, theme: Theme, request: PageRequest,
    into sink: inout DiagnosticSink
  ) -> Document? {
    let scope = Scope(notice, page: request)
    let unit = scope.text("unit", "name")
    let language = scope.text("language")
    let languages = scope.texts("languages")
    let books = books(for: languages, into: &sink)
    let composer = Composer(
      template: template, theme: theme, art: art, unit: unit, language: language,
      languages: languages, ratio: request.languageRatio, books: books,
      readerScale: request.forOlderReaders ? 1.3 : 1)
    let body = template.body.compose(composer, scope)
    let words = composer.pieces(template.documentTitle, scope)?.map(\.text).joined() ?? ""
    let title = words.isEmpty ? template.title.chinese : words
    if request.size.mayNeedSlug { composer.use(SlugLine.face, for: SlugLine.words + title) }
    composer.noteMissing()
    sink.report(contentsOf: composer.sink.diagnostics)
    guard !composer.sink.hasErrors else { return nil }
    guard let root = body.first else {
      sink.report(emptyPage(template, unit: unit))
      return nil
    }
    return Document(
      template: template.name, title: title, unit: unit,
      language: language, request: request, ground: composer.ink(template.ground),
      body: root, characters: composer.characters, texts: composer.texts,
      origins: composer.origins)
  }
}

/// A page on which everything has gone away for lack of data.
private func emptyPage(_ template: Template, unit: String) -> Diagnostic {
  Diagnostic(
    .error, "nothing-to-show",
    Message(
      zh: "“\(unit)”没有“\(template.name)”要印的任何内容",
      en: "\(unit) has nothing of what “\(template.name)” shows"),
    at: nil,
    hint: Message(
      zh: "补上模板要用的内容，或不要这种物料", en: "write what the template uses, or do not ask for it"))
}

extension Scope {
  /// The names that a template starts with: the notice's and the page's.
  fileprivate init(_ notice: Value, page request: PageRequest) {
    guard case .record(var values) = notice else {
      preconditionFailure("a notice's value is a record")
    }
    let isLandscape = (request.size.width ?? .unbounded) > request.size.height
    let codes = if case .list(let codes)? = values["codes"] { codes } else { [Value]() }
    let languages = if case .list(let list)? = values["languages"] { list } else { [Value]() }
    values["page"] = .record([
      "landscape": .flag(isLandscape),
      "portrait": .flag(!isLandscape),
      "wide-code": .flag(request.takesHalf(codes)),
      "size": .text(Value.Text(request.size.name)),
      "bilingual": .flag(languages.count > 1),
    ])
    self.init(values)
  }

  /// The texts of a list.
  fileprivate func texts(_ path: String...) -> [String] {
    guard case .found(.list(let list)) = value(at: path) else { return [] }
    return list.compactMap { if case .text(let text) = $0 { text.text } else { nil } }
  }

  /// The text at a path; empty if there is none.
  fileprivate func text(_ path: String...) -> String {
    guard case .found(.text(let text)) = value(at: path) else { return "" }
    return text.text
  }
}

extension PageRequest {
  /// Whether the viewing distance makes one of the codes so large that little room is left beside
  /// it: wider than 45 % of the short side.
  fileprivate func takesHalf(_ codes: [Value]) -> Bool {
    guard let distance, let width = size.width else { return false }
    let shortSide = min(width, size.height)
    return codes.contains { entry in
      guard case .record(let record) = entry, case .code(let code)? = record["symbol"],
        let symbol = try? QRSymbol(encoding: code.payload)
      else { return false }
      let least = CodeRules.minimumWidth(modules: symbol.size, distance: distance, medium: .poster)
      return CodeRules.outerWidth(modules: symbol.size, width: least) > shortSide * 0.45
    }
  }
}
