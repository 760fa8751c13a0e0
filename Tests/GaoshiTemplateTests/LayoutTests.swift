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
    "each template names the sizes that it is tested at",
    arguments: ["board", "poster", "banner", "couplet"])
  func hasSizes(_ material: String) {
    #expect(Self.sizes(of: material).count >= (material == "couplet" ? 3 : 5))
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
    "the couplet is right at every size and with one, two and three slogans",
    arguments: sizes(of: "couplet"))
  func couplets(_ size: String) throws {
    let slogans = [["人人讲安全、个个会应急"], ["人人举报除隐患", "事事留心保平安"], SampleNotice().slogans + ["安全有我"]]
    let contents = slogans.map { slogans in
      var notice = SampleNotice()
      notice.slogans = slogans
      return notice
    }
    try expectWhole("couplet", size, contents)
  }

  @Test("of a couplet the upper line stands at the right")
  func upperLine() throws {
    var notice = SampleNotice()
    notice.slogans = ["人人举报除隐患", "事事留心保平安"]
    let (page, _) = try lay(notice, "couplet", "900x2400")
    let lines = page?.allItems.compactMap { item in
      if case .text(let run, let place) = item, run.isUpright { (run.text, place.x) } else { nil }
    }
    let order = lines?.sorted { $0.1 > $1.1 }.map(\.0)
    #expect(order == notice.slogans)
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

extension GlyphRun {
  /// The em boxes of the run's characters as one rectangle, from its origin; the blank half of a
  /// mark at the end of a column may stand out.
  fileprivate var emBoxes: Rect {
    let blank = text.last?.isPunctuation ?? false ? size / 2 : .zero
    return isUpright
      ? Rect(x: .zero - size / 2, y: .zero, width: size, height: advance - blank)
      : Rect(x: .zero, y: size * -0.88, width: advance, height: size)
  }
}

extension Page {
  /// Texts and codes that stand, in part, outside the page.
  func itemsOutside() -> [String] {
    items.flatMap { outside($0) { $0 } }
  }

  /// `place` turns a point of the item's group into one of the page.
  private func outside(_ item: Item, _ place: (Point) -> Point) -> [String] {
    switch item {
    case .text(let run, let point):
      return holds(run.emBoxes.moved(by: point), place) ? [] : [run.text]
    case .code(let symbol, let rect, _):
      return holds(rect, place) ? [] : [symbol.payload]
    case .group(let items, let origin, let turns, _):
      return items.flatMap { item in
        outside(item) { point in
          let turned = turns == 1 ? Point(x: .zero - point.y, y: point.x) : point
          return place(turned.moved(by: origin))
        }
      }
    case .fill, .stroke, .art, .link: return []
    }
  }

  private func holds(_ rect: Rect, _ place: (Point) -> Point) -> Bool {
    let corners = [rect.origin, Point(x: rect.maxX, y: rect.maxY)].map(place)
    let hair = Length.pt(0.01)
    return corners.allSatisfy {
      $0.x >= .zero - hair && $0.x <= size.width + hair && $0.y >= .zero - hair
        && $0.y <= size.height + hair
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
