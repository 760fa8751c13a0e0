import GaoshiCore
import GaoshiPage
import GaoshiRender
import Testing

@Suite struct ArtTests {
  private func drawing(_ content: String, box: String = "0 0 10 10", style: String = "") -> Art {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='\(box)'>\(content)</svg>"
    return Art(name: "a.svg", format: .svg, bytes: Array(svg.utf8), stylesheet: style)
  }

  private func raster(_ art: Art, in rect: Rect) throws -> Raster {
    // One pixel a millimetre.
    try #require(
      Raster(png: try Renderer().png(Samples.page([.art(art, in: rect)]), dpi: 25.4)))
  }

  @Test("a drawing keeps its proportions in the middle of its place, in the theme's inks")
  func proportions() throws {
    let art = drawing(
      "<rect class='main' width='20' height='10'/>", box: "0 0 20 10",
      style: ".main { fill: #c8102e }")
    let raster = try raster(art, in: Samples.square(10, 20, 40))
    #expect(raster[30, 40] == 0xC8_102E)
    #expect(raster[11, 31] == 0xC8_102E && raster[48, 48] == 0xC8_102E)
    #expect(raster[30, 28] == 0xFF_FFFF && raster[30, 51] == 0xFF_FFFF)
  }

  @Test("a drawing stays a drawing in the PDF")
  func vectors() throws {
    let art = drawing("<circle cx='5' cy='5' r='4'/>")
    let page = Samples.page([.art(art, in: Samples.square(0, 0, 50))])
    let pdf = try Renderer().pdf([page], metadata: Samples.metadata)
    let images = try Tool.run("pdfimages", ["-list", "FILE"], on: pdf)
    #expect(images.text.split(separator: "\n").count == 2)
  }

  @Test("nothing outside the drawing is loaded")
  func outside() throws {
    for path in ["file:///usr/share/pixmaps/debian-logo.png", "../a.png", "/etc/hostname"] {
      let art = drawing(
        "<image href='\(path)' width='10' height='10'/>"
          + "<use href='\(path)#a'/><rect width='5' height='5'/>")
      let raster = try raster(art, in: Samples.square(0, 0, 40))
      #expect(raster[10, 10] == 0)
      #expect(raster[30, 30] == 0xFF_FFFF)
    }
  }

  @Test("a PNG keeps its edges, its proportions and its transparency")
  func png() throws {
    let small = Page(
      size: Size(width: .mm(20), height: .mm(10)),
      items: [.fill(.rect(Samples.square(0, 0, 20)), Samples.red)])
    let art = Art(
      name: "a.png", format: .png, bytes: try Renderer().png(small, dpi: 25.4))
    let raster = try raster(art, in: Samples.square(10, 20, 40))
    #expect(raster[10, 30] == 0xC8_102E && raster[49, 49] == 0xC8_102E)
    #expect(raster[30, 29] == 0xFF_FFFF && raster[9, 40] == 0xFF_FFFF)
  }

  @Test("a JPEG goes into the PDF as it is, and looks the same on the raster")
  func jpeg() throws {
    let art = Art(name: "a.jpg", format: .jpeg, bytes: try jpegFile())
    let page = Samples.page([.art(art, in: Samples.square(10, 20, 40))])
    let pdf = try Renderer().pdf([page], metadata: Samples.metadata)
    let images = try Tool.run("pdfimages", ["-list", "FILE"], on: pdf).text
    #expect(images.contains(" jpeg "))
    let found = try raster(art, in: Samples.square(10, 20, 40))[30, 40]
    #expect(abs(Int(found >> 16) - 200) < 6 && abs(Int(found >> 8 & 255) - 16) < 6)
  }

  /// A JPEG of a red page, made by poppler.
  private func jpegFile() throws -> [UInt8] {
    let page = Samples.page([.fill(.rect(Samples.square(0, 0, 90)), Samples.red)])
    let pdf = try Renderer().pdf([page], metadata: Samples.metadata)
    return try Tool.run("pdftoppm", ["-jpeg", "-r", "25", "-singlefile", "FILE"], on: pdf).output
  }
}
