// GaoshiPaper: a report of headings, texts, tables, bars and pictures goes in; the pages of a PDF or
// one HTML file come out.
public import GaoshiCore
public import GaoshiPage
public import GaoshiText

/// A report for an office: a list of boards to print again, a quarter's summary.
public struct Paper: Sendable {
  public var title: String
  /// One line below the title; empty for none.
  public var subtitle: String
  /// What stands at the foot of every page, such as the unit and the date.
  public var footer: String
  /// Whether the pages lie on their side.
  public var isLandscape: Bool
  /// The language of the report's own words, such as those of a page's number.
  public var language: MessageLanguage
  public var parts: [Part]

  public init(
    title: String, subtitle: String = "", footer: String = "", isLandscape: Bool = false,
    language: MessageLanguage = .chinese, parts: [Part]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.footer = footer
    self.isLandscape = isLandscape
    self.language = language
    self.parts = parts
  }

  /// The characters that its pages need of each role; what a font library is made with.
  public var characters: [FontCatalog.Role: Set<Unicode.Scalar>] {
    let texts = [title, subtitle, footer, words.all] + parts.flatMap(\.texts)
    let all = texts.reduce(into: Set<Unicode.Scalar>()) { $0.formUnion($1.unicodeScalars) }
    return Dictionary(uniqueKeysWithValues: PaperStyle.roles.map { ($0, all) })
  }

  /// Sets the pages: A4, with running titles and numbers; a table's head stands again on each page that it
  /// goes on to, and no row is parted that fits a page.
  ///
  /// - Parameter fonts: a library with the roles and characters of `characters`.
  public func pages(with fonts: FontLibrary, into sink: inout DiagnosticSink) -> [Page] {
    var press = Press(self, fonts)
    press.setTitle()
    for part in parts { press.set(part) }
    let pages = press.finish()
    sink.report(contentsOf: press.sink.diagnostics)
    return pages
  }

  /// The report's own words.
  var words: PaperWords { PaperWords(language: language) }
}

/// A part of a report.
public enum Part: Sendable {
  case heading(String)
  case text(PaperText)
  /// What is to be seen first.
  case facts([PaperFact])
  case table(PaperTable)
  case bars(PaperBars)
  case pairs([PicturePair])

  /// Running text without marks.
  public static func text(_ text: String) -> Part { .text(PaperText(text)) }

  /// Everything that it prints.
  var texts: [String] {
    switch self {
    case .heading(let text): [text]
    case .text(let text): [text.plain]
    case .facts(let facts): facts.flatMap { [$0.number, $0.label] }
    case .table(let table): table.texts
    case .bars(let bars): bars.texts
    case .pairs(let pairs): pairs.flatMap(\.texts)
    }
  }
}

/// A number that is to be seen first, and what it counts.
public struct PaperFact: Hashable, Sendable {
  public let number: String
  public let label: String

  public init(_ number: String, _ label: String) {
    self.number = number
    self.label = label
  }
}
