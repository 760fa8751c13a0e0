import GaoshiCore
import GaoshiPage
import GaoshiText

extension Samples {
  static let role = FontCatalog.Role("sans")

  static let catalog = FontCatalog(chains: [
    role: [
      FontCatalog.Face(
        file: "NotoSansCJK-Regular.ttc", index: 2, package: "fonts-noto-cjk", sha256: ""),
      FontCatalog.Face(
        file: "DejaVuSans.ttf", index: 0, package: "fonts-dejavu-core", sha256: ""),
      FontCatalog.Face(
        file: "NotoSerifTibetan-Regular.ttf", index: 0, package: "fonts-noto-core", sha256: ""),
    ]
  ])

  /// Faces cut to the characters of texts, and to further ones.
  static func library(_ texts: [String], extras: String = "") throws -> FontLibrary {
    try FontLibrary(
      catalog, in: ["/usr/share/fonts"], characters: [role: Set(texts.joined().unicodeScalars)],
      extras: Set(extras.unicodeScalars))
  }

  /// A page with a line for each text; all are of one language.
  static func page(texts: [String], language: String = "zh-Hans") throws -> Page {
    page(texts: texts, language: language, with: try library(texts))
  }

  /// The same, in faces that were cut before.
  static func page(texts: [String], language: String, with library: FontLibrary) -> Page {
    var sink = DiagnosticSink()
    var items: [Item] = []
    for (index, text) in texts.enumerated() {
      let style = TextStyle(role: role, size: .pt(9), ink: .black, language: language)
      let block = library.set(
        Paragraph([StyledText(text, style: style)], wraps: false), measure: .unbounded, into: &sink)
      items += block.items(at: Point(x: .mm(3), y: .mm(5 + 8 * Double(index))))
    }
    return page(items)
  }

  /// A page with one paragraph in columns from right to left, 200 points high.
  static func page(columns text: String, ruby: [String] = [], emphasis: Bool = false) throws -> Page
  {
    let characters = Set((text + ruby.joined()).unicodeScalars)
    let library = try FontLibrary(
      catalog, in: ["/usr/share/fonts"], characters: [role: characters])
    var sink = DiagnosticSink()
    let style = TextStyle(role: role, size: .pt(20), ink: .black)
    let block = library.set(
      Paragraph(
        [StyledText(text, style: style, emphasis: emphasis, ruby: ruby)], writing: .vertical),
      measure: .pt(200), into: &sink)
    return Page(size: block.size, items: block.items())
  }

  /// The board with lines of text over it.
  static func textBoard() throws -> Page {
    var page = try board()
    page.items += try Samples.page(texts: ["举报奖励公告牌", "电话：12350 ✓"]).items
    return page
  }
}
