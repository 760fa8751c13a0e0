import GaoshiCode
import GaoshiCore
import GaoshiModel
import GaoshiPage
import GaoshiText
import TestKit
import Testing

@testable import GaoshiTemplate

/// Lays a notice out on a page of a template; what was reported comes with it.
func lay(
  _ notice: SampleNotice, _ material: String, _ size: String, theme: String = "red-gold",
  distance: Length? = nil
) throws -> (Page?, [Diagnostic]) {
  var sink = DiagnosticSink()
  let library = TemplateLibrary(productSurroundings())
  let template = try #require(library.template(named: material, into: &sink))
  return try lay(
    notice.value, template, size, theme: theme, distance: distance, from: library, sink)
}

/// Lays a notice out on a page of a template that was read by the library, or in a test.
func lay(
  _ notice: Value, _ template: Template, _ size: String, theme: String = "red-gold",
  distance: Length? = nil, from library: TemplateLibrary, _ found: DiagnosticSink
) throws -> (Page?, [Diagnostic]) {
  var sink = found
  let theme = try #require(library.theme(named: theme, into: &sink))
  let request = PageRequest(size: try #require(PageSize(size)), distance: distance)
  let document = library.compose(
    notice, template: template, theme: theme, request: request, into: &sink)
  let composed = sink.diagnostics
  guard let document else { return (nil, composed) }
  return try SharedFonts.lend { fonts in
    var sink = DiagnosticSink()
    let page = document.layout(with: fonts, into: &sink)
    return (page, composed + sink.diagnostics)
  }
}

@Suite struct LayoutTests {
  static let contents = [
    SampleNotice(), SampleNotice(channels: 2, matters: 0, rewards: 0, flow: 0, promises: 0),
    SampleNotice(channels: 10, matters: 8), SampleNotice(channels: 10, codes: 3, matters: 8),
    SampleNotice(channels: 2, codes: 3, matters: 0, rewards: 2, flow: 0),
    SampleNotice(channels: 5, matters: 6, rewards: 0, flow: 5),
  ]

  /// The sizes that a template says it is tested at.
  private static func sizes(of material: String) -> [String] {
    var sink = DiagnosticSink()
    let library = TemplateLibrary(productSurroundings())
    return library.template(named: material, into: &sink)?.sizes.map(\.name) ?? []
  }

  @Test(
    "each template names the sizes that it is tested at", arguments: ["board", "poster", "banner"])
  func hasSizes(_ material: String) {
    #expect(Self.sizes(of: material).count >= 5)
  }

  @Test(
    "the board is right at every size and with little and much on it",
    arguments: sizes(of: "board"))
  func boards(_ size: String) throws {
    try expectWhole("board", size, Self.contents)
  }

  @Test(
    "the poster is right at every size and with little and much on it",
    arguments: sizes(of: "poster"))
  func posters(_ size: String) throws {
    try expectWhole("poster", size, Self.contents)
  }

  @Test("the banner is right at every size", arguments: sizes(of: "banner"))
  func banners(_ size: String) throws {
    try expectWhole("banner", size, [SampleNotice()])
  }

  @Test(
    "a board read from further away has a code to match, and still shows everything",
    arguments: [("600x900", 1500.0), ("800x1200", 2000), ("900x600", 1500), ("1200x800", 2000)])
  func distances(_ size: String, _ distance: Double) throws {
    let (page, diagnostics) = try lay(SampleNotice(), "board", size, distance: .mm(distance))
    #expect(diagnostics.filter { $0.severity == .error } == [])
    let sheet = try #require(page)
    #expect(sheet.itemsOutside() == [])
    let widths = sheet.allItems.compactMap { item in
      if case .code(_, let rect, _) = item { rect.width.millimetres } else { nil }
    }
    #expect(widths.count == 1 && widths.allSatisfy { $0 + 0.001 >= distance / 10 })
    for words in ["12350", "0991-5093123", "sltanquan@163.com", "存在重大事故隐患未整改", "奖励"] {
      #expect(sheet.words.contains(words), "\(words)")
    }
  }

  @Test(
    "another theme changes the inks and nothing else", arguments: ["board", "poster", "banner"])
  func themes(_ material: String) throws {
    let size = material == "banner" ? "6000x700" : "A3"
    let (red, _) = try lay(SampleNotice(), material, size)
    let (blue, diagnostics) = try lay(SampleNotice(), material, size, theme: "blue-white")
    #expect(diagnostics == [])
    func withoutInks(_ page: Page?) -> String? {
      page?.debugText.replacing(/#[0-9a-fA-F]{6}/, with: "#")
    }
    #expect(red != blue)
    #expect(withoutInks(red) == withoutInks(blue))
  }

  private func expectWhole(
    _ material: String, _ size: String, _ contents: [SampleNotice],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for content in contents {
      let (page, diagnostics) = try lay(content, material, size)
      #expect(
        diagnostics.map(\.message.english) == [],
        "\(content.channels) channels, \(content.codes) codes, \(content.matters) matters",
        sourceLocation: sourceLocation)
      #expect(page?.itemsOutside() ?? [] == [], sourceLocation: sourceLocation)
    }
  }
}

extension Page {
  /// Texts and codes that stand, in part, outside the page.
  func itemsOutside() -> [String] {
    items.flatMap { outside($0, by: .zero) }
  }

  private func outside(_ item: Item, by delta: Point) -> [String] {
    switch item {
    case .text(let run, let point):
      let x = point.x + delta.x
      let y = point.y + delta.y
      let isInside =
        x >= .zero && x + run.advance <= size.width + .pt(0.01) && y - run.size * 0.88 >= .pt(-0.01)
        && y + run.size * 0.12 <= size.height + .pt(0.01)
      return isInside ? [] : [run.text]
    case .code(let symbol, let rect, _):
      let isInside =
        rect.minX >= .zero && rect.minY >= .zero && rect.maxX <= size.width
        && rect.maxY <= size.height
      return isInside ? [] : [symbol.payload]
    case .group(let items, let point, _, _):
      return items.flatMap { outside($0, by: Point(x: point.x + delta.x, y: point.y + delta.y)) }
    case .fill, .stroke, .art, .link: return []
    }
  }

  /// All items, those of groups too.
  var allItems: [Item] {
    func flat(_ items: [Item]) -> [Item] {
      items.flatMap { item in
        if case .group(let inner, _, _, _) = item { flat(inner) } else { [item] }
      }
    }
    return flat(items)
  }

  /// The text runs in order.
  var runs: [GlyphRun] {
    allItems.compactMap { if case .text(let run, _) = $0 { run } else { nil } }
  }

  /// All that is written on the page.
  var words: String { runs.map(\.text).joined() }

  /// What the page's codes say.
  var payloads: [String] {
    allItems.compactMap { if case .code(let symbol, _, _) = $0 { symbol.payload } else { nil } }
  }

  /// The drawings on the page.
  var drawings: [String] {
    allItems.compactMap { if case .art(let art, _) = $0 { art.name } else { nil } }
  }
}
