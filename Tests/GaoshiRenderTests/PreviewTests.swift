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

  @Test("letters stand at even distances, though these are no whole numbers of pixels")
  func evenDistances() throws {
    let page = try Samples.page(texts: ["11111111111111"])
    let png = try Renderer().preview(page, longest: 390)
    let centres = Self.inkCentres(try #require(Raster(png: png)))
    #expect(centres.count == 14)
    let distance = (centres[13] - centres[0]) / 13
    #expect(abs(distance - distance.rounded()) > 0.2)
    // On whole pixels they would be up to half a pixel off to either side.
    let offsets = centres.enumerated().map { $1 - Double($0) * distance }
    let spread = try #require(offsets.max()) - (try #require(offsets.min()))
    #expect(spread < 0.6)
  }

  /// The middles of the dark columns that white columns part, in pixels.
  private static func inkCentres(_ raster: Raster) -> [Double] {
    let gray = raster.gray
    let darkness = (0..<raster.width).map { column in
      (0..<raster.height).reduce(0) { $0 + 255 - Int(gray[$1 * raster.width + column]) }
    }
    return darkness.indices.split { darkness[$0] == 0 }.map { columns in
      let ink = columns.reduce(0) { $0 + darkness[$1] }
      return Double(columns.reduce(0) { $0 + $1 * darkness[$1] }) / Double(ink)
    }
  }
}
