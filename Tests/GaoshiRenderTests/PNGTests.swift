import CCairo
import GaoshiCode
import GaoshiCore
import GaoshiPage
import Testing

@testable import GaoshiRender

@Suite struct PNGTests {
  @Test(
    "decoded again, the file is the page as Cairo paints it whole", arguments: [72.0, 150, 301])
  func lossless(dpi: Double) throws {
    let page = try Samples.board()
    let decoded = try #require(Raster(png: try Renderer().png(page, dpi: dpi)))
    let grid = try PixelGrid(page.size, dpi: dpi)
    let surface = try Surface.raster(width: grid.width, height: grid.height)
    let canvas = try Canvas(on: surface)
    canvas.cover(with: .white)
    try canvas.scaled(x: grid.scaleX, y: grid.scaleY) { () throws(RenderProblem) in
      try Renderer().paint(page.items, on: canvas, as: .pixels(squares: 1), region: page.bounds)
    }
    #expect(decoded == Raster(surface.pointer))
  }

  @Test("a page painted in many tiles is the page painted in one", arguments: [41, 90, 200])
  func tiles(side: Int) throws {
    let page = try Samples.board()
    let grid = try PixelGrid(page.size, dpi: 100, tileSide: side, tileArea: side * 60)
    #expect(grid.tiles.count > 4)
    let pixels = try Renderer().draw(page, on: grid)
    let tiled = try encodePNG(pixels, dpi: 100)
    let (parts, whole) = (
      try #require(Raster(png: tiled)),
      try #require(Raster(png: try Renderer().png(page, dpi: 100)))
    )
    // Cairo cuts slanted edges at a tile's border and rounds there: a shade at most.
    #expect(parts.greatestDifference(to: whole) <= 12)
  }

  @Test(
    "modules are equal squares of whole pixels inside the symbol's square",
    arguments: [72.0, 97, 150])
  func modules(dpi: Double) throws {
    let symbol = try QRSymbol(encoding: Samples.link)
    let raster = try #require(
      Raster(png: try Renderer().png(Samples.page([try Samples.code()]), dpi: dpi)))
    #expect(Set(raster.pixels) == [0, 0xFF_FFFF])
    let dark = raster.pixels.indices.filter { raster.pixels[$0] == 0 }
    let left = try #require(dark.map { $0 % raster.width }.min())
    let top = try #require(dark.map { $0 / raster.width }.min())
    let right = try #require(dark.map { $0 % raster.width }.max())
    let pixels = (right + 1 - left) / symbol.size
    #expect(pixels == Int(Samples.codeSquare.width.points / 72 * dpi / Double(symbol.size)))
    var differing = 0
    for row in 0..<symbol.size * pixels {
      for column in 0..<symbol.size * pixels {
        let isDark = raster[left + column, top + row] == 0
        if isDark != symbol[row / pixels, column / pixels] { differing += 1 }
      }
    }
    #expect(differing == 0)
    let edge = Samples.codeSquare.minX.points / 72 * dpi
    #expect(Double(left) >= edge - 0.5 && Double(left) <= edge + Double(pixels * symbol.size))
    #expect(raster.codes == [Samples.link])
  }

  @Test("a code turned inside a group is read again")
  func turned() throws {
    for quarterTurns in 0...3 {
      let items = [
        Item.group(
          [
            .code(
              try QRSymbol(encoding: Samples.link), in: Samples.square(-15, -15, 30), dark: .black)
          ],
          at: Point(x: .mm(30), y: .mm(45)), quarterTurns: quarterTurns, clip: nil)
      ]
      let raster = try #require(Raster(png: try Renderer().png(Samples.page(items), dpi: 96)))
      #expect(raster.codes == [Samples.link])
    }
  }

  @Test("quarter turns go clockwise about the moved origin")
  func turns() throws {
    let mark = Item.fill(.rect(Samples.square(2, 0, 10)), .black)
    let middles = [(37, 50), (25, 52), (23, 40), (35, 38)]
    for (quarterTurns, middle) in middles.enumerated() {
      let group = Item.group(
        [mark], at: Point(x: .mm(30), y: .mm(45)), quarterTurns: quarterTurns, clip: nil)
      let raster = try #require(Raster(png: try Renderer().png(Samples.page([group]), dpi: 25.4)))
      #expect(raster[middle.0, middle.1] == 0, "\(quarterTurns)")
      #expect(raster.pixels.filter { $0 == 0 }.count == 100)
    }
  }

  @Test("few colours make a palette, many make RGB; both say their resolution and no time")
  func chunks() throws {
    let flat = try Renderer().png(Samples.page([try Samples.code()]), dpi: 150)
    #expect(names(flat) == ["IHDR", "pHYs", "PLTE", "IDAT", "IEND"])
    #expect(flat[41..<50].elementsEqual([0, 0, 0x17, 0x12, 0, 0, 0x17, 0x12, 1]))
    let stripes = (0..<300).map { index in
      Item.fill(
        .rect(Rect(x: .mm(Double(index) / 5), y: .zero, width: .mm(0.2), height: .mm(90))),
        Ink(red: UInt8(index % 256), green: UInt8(index / 256), blue: 7))
    }
    #expect(names(try Renderer().png(Samples.page(stripes), dpi: 300)).contains("PLTE") == false)
  }

  private func names(_ png: [UInt8]) -> [String] {
    var names: [String] = []
    var index = 8
    while index + 8 <= png.count {
      let length = png[index..<index + 4].reduce(0) { $0 << 8 | Int($1) }
      names.append(String(decoding: png[index + 4..<index + 8], as: UTF8.self))
      index += length + 12
    }
    return names
  }

  @Test("a picture over the limit is refused with the resolution that fits")
  func limit() throws {
    let banner = Page(size: Size(width: .mm(20_000), height: .mm(900)), items: [])
    let problem = #expect(throws: RenderProblem.self) { try Renderer().png(banner, dpi: 150) }
    #expect(problem?.code == "raster-too-large")
    #expect(problem?.hint.english == "use --dpi 65 or less")
    #expect(throws: Never.self) { try PixelGrid(banner.size, dpi: 65) }
    #expect(throws: RenderProblem.self) { try PixelGrid(banner.size, dpi: 66) }
  }
}
