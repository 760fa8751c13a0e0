import GaoshiCore
import GaoshiPage
import Testing

@testable import GaoshiRender

@Suite struct SVGTests {
  @Test("the size is in millimetres, the title is the document's")
  func head() throws {
    var metadata = Samples.metadata
    metadata.title = "A & \"B\" <C>"
    let svg = String(
      decoding: try Renderer().svg(Samples.board(), metadata: metadata), as: UTF8.self)
    #expect(svg.contains("width=\"60mm\" height=\"90mm\" viewBox=\"0 0 60 90\""))
    #expect(svg.contains("xml:lang=\"zh-Hans\""))
    #expect(svg.contains("<title>A &amp; &quot;B&quot; &lt;C&gt;</title>"))
  }

  @Test("the same page gives the same bytes however often it is drawn")
  func sameBytes() throws {
    let page = try Samples.textBoard()
    let first = try Renderer().svg(page, metadata: Samples.metadata)
    #expect(try Renderer().svg(page, metadata: Samples.metadata) == first)
    #expect(String(decoding: first, as: UTF8.self).contains("id=\"i0\""))
  }

  @Test("ids are renamed where they are given and where they are used")
  func identifiers() {
    let svg = "<g id=\"surface31\"><use href=\"#glyph0-1\"/><path clip-path=\"url(#clip7)\"/></g>"
    let renamed = "<g id=\"i0\"><use href=\"#i1\"/><path clip-path=\"url(#i2)\"/></g>"
    #expect(renameIdentifiers(in: Array(svg.utf8)) == Array(renamed.utf8))
    #expect(renameIdentifiers(in: Array(renamed.utf8)) == Array(renamed.utf8))
  }

  @Test("painted by librsvg, it is the page of the PNG")
  func picture() throws {
    let page = try Samples.board()
    #expect(try redrawn(page).codes == [Samples.link])
    // Without the code, which stands on whole pixels in the PNG only.
    var plain = page
    plain.items.removeAll { if case .code = $0 { true } else { false } }
    let painted = try #require(Raster(png: try Renderer().png(plain, dpi: 100)))
    #expect(try redrawn(plain).share(differingFrom: painted) < 0.005)
  }

  /// The page's SVG painted on a page of the same size.
  private func redrawn(_ page: Page) throws -> Raster {
    let svg = try Renderer().svg(page, metadata: Samples.metadata)
    let art = Item.art(Art(name: "a.svg", format: .svg, bytes: svg), in: page.bounds)
    return try #require(Raster(png: try Renderer().png(Samples.page([art]), dpi: 100)))
  }
}
