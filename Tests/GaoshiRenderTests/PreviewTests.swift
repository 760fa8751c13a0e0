import GaoshiCore
import GaoshiPage
import GaoshiRender
import Testing

@Suite struct PreviewTests {
  @Test("a small picture is so many pixels on its long side, and the page's inks are exact in it")
  func size() throws {
    let page = try Samples.textBoard()
    let png = try Renderer().preview(page)
    let raster = try #require(Raster(png: png))
    #expect(raster.width == 240 && raster.height == 360)
    #expect(raster[120, 20] == 0xC8_102E)
    #expect(raster[120, 350] == 0xFF_FFFF)
    #expect(try Renderer().preview(page, longest: 90).count < png.count)
  }

  @Test("it is as dark as the page, in a file a good deal smaller than one of all colours")
  func colours() throws {
    let page = try Samples.textBoard()
    let small = try Renderer().preview(page)
    let whole = try Renderer().png(page, dpi: 360 * 25.4 / 90)
    let (a, b) = (try #require(Raster(png: small)), try #require(Raster(png: whole)))
    #expect(abs(a.darkness - b.darkness) < b.darkness / 100)
    #expect(small.count < whole.count)
  }
}
