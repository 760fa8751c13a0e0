import GaoshiCore
import GaoshiPage
import GaoshiRender
import GaoshiText
import Testing

@Suite struct TextTests {
  @Test("the text of the PDF is the text of the page, fallback characters and all")
  func extraction() throws {
    let texts = ["举报电话：0991-5815739", "“安全生产”——如实举报、有奖！", "12350 sltanquan@163.com ①✓"]
    let page = try Samples.page(texts: texts)
    let pdf = try Renderer().pdf([page], metadata: Samples.metadata)
    let found = try Tool.run("pdftotext", ["-layout", "FILE", "-"], on: pdf).text
    for text in texts { #expect(found.contains(text)) }
  }

  @Test("every font is embedded, cut and maps back to characters")
  func fonts() throws {
    let pdf = try Renderer().pdf(
      [Samples.page(texts: ["举报电话 12350 ✓"])], metadata: Samples.metadata)
    let rows = try Tool.run("pdffonts", ["FILE"], on: pdf).text.split(separator: "\n").dropFirst(2)
    #expect(!rows.isEmpty)
    for row in rows { #expect(row.contains(/\syes yes yes +\d+ +\d+$/), "\(row)") }
  }

  @Test("no character loses its ink: 如 of the regular weight is as dark in the PDF as in the PNG")
  func ink() throws {
    let page = try Samples.page(texts: ["如如如如如如"])
    let pdf = try Renderer().pdf([page], metadata: Samples.metadata)
    let shown = try #require(
      Raster(png: try Tool.run("pdftoppm", ["-png", "-r", "96", "FILE"], on: pdf).output))
    let painted = try #require(Raster(png: try Renderer().png(page, dpi: 96)))
    let (a, b) = (shown.darkness, painted.darkness)
    #expect(b > 100)
    #expect(abs(a - b) < b / 50)
  }

  @Test("text gives the same bytes from two renderers")
  func sameBytes() throws {
    let page = try Samples.textBoard()
    let first = try Renderer().pdf([page], metadata: Samples.metadata)
    #expect(try Renderer().pdf([page], metadata: Samples.metadata) == first)
    #expect(try Renderer().png(page, dpi: 50) == Renderer().png(page, dpi: 50))
  }
}
