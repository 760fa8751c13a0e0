import GaoshiCode
import GaoshiCore
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
  let theme = try #require(library.theme(named: theme, into: &sink))
  let request = PageRequest(size: try #require(PageSize(size)), distance: distance)
  guard
    let document = library.compose(
      notice.value, template: template, theme: theme, request: request, into: &sink)
  else { return (nil, sink.diagnostics) }
  let fonts = try FontLibrary(
    testCatalog(), in: productSurroundings().fontFolders, characters: document.characters)
  let page = document.layout(with: fonts, into: &sink)
  return (page, sink.diagnostics)
}

@Suite struct LayoutTests {
  static let sizes = [
    "600x900", "900x600", "800x1200", "1200x800", "A2", "A2-landscape", "A3", "A3-landscape", "A4",
    "A4-landscape",
  ]
  static let contents = [
    SampleNotice(), SampleNotice(channels: 2, matters: 0, rewards: 0, flow: 0, promises: 0),
    SampleNotice(channels: 10, matters: 8), SampleNotice(channels: 10, codes: 3, matters: 8),
    SampleNotice(channels: 2, codes: 3, matters: 0, rewards: 2, flow: 0),
    SampleNotice(channels: 5, matters: 6, rewards: 0, flow: 5),
  ]

  @Test("the board is right at every size and with little and much on it", arguments: sizes)
  func boards(_ size: String) throws {
    for content in Self.contents {
      let (page, diagnostics) = try lay(content, "board", size)
      #expect(
        diagnostics.map(\.message.english) == [],
        "\(content.channels) channels, \(content.codes) codes, \(content.matters) matters")
      guard let found = page else { continue }
      #expect(found.itemsOutside() == [])
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
}
