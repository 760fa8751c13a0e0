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

  @Test(
    "text of other scripts is copied as it was written",
    arguments: [
      ("ug", "بىخەتەرلىك ئىشلەپچىقىرىش"),
      ("ug", "تېلېفون: 0991-5815739"),
      ("ug", "12350 ئالاقە، تولۇقلانغان بېكەت"),
      ("bo", "བདེ་འཇགས་སྐྱེད། 12350"),
      ("za", "Boux dwgƃouj ɵndaen"),
    ])
  func otherScripts(_ language: String, _ text: String) throws {
    let page = try Samples.page(texts: [text], language: language)
    let pdf = try Renderer().pdf([page], metadata: Samples.metadata)
    let found = try Tool.run("mutool", ["draw", "-q", "-F", "txt", "FILE"], on: pdf).text
    // Marks on Tibetan letters make programs see spaces that are not there.
    let joint = language == "bo" ? "" : " "
    func words(_ text: String) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: joint)
    }
    #expect(words(found) == words(text))
  }

  @Test("a number after Uyghur words stands left of them, its own parts from left to right")
  func numberInUyghur() throws {
    let page = try Samples.page(texts: ["تېلېفون (0991) 5815739 بېكەت"], language: "ug")
    let pdf = try Renderer().pdf([page], metadata: Samples.metadata)
    let found = try Tool.run("pdftotext", ["-bbox", "FILE", "-"], on: pdf).text
    let places = found.matches(of: /xMin="([0-9.]+)".*>(.+)<\/word>/).compactMap { word in
      Double(word.output.1).map { (x: $0, text: String(word.output.2)) }
    }
    // Letters from right to left come one by one; from the left they stand in the other order.
    let order = places.sorted { $0.x < $1.x }.map(\.text)
    #expect(order.joined() == "تەكېب(0991)5815739نوفېلېت")
  }

  @Test("columns are copied in reading order, with the characters that their author wrote")
  func columns() throws {
    let text = "举报电话12350，“谁举报、‘谁’受益”——2024年6月27日起奖励5万元至30万元……AB类见《办法》第100条"
    let page = try Samples.page(columns: text, emphasis: true)
    let pdf = try Renderer().pdf([page], metadata: Samples.metadata)
    let found = try Tool.run("pdftotext", ["-raw", "FILE", "-"], on: pdf).text
    #expect(found.filter { !$0.isWhitespace } == text)
  }

  @Test("readings are copied after the text that they belong to")
  func readings() throws {
    let page = try Samples.page(columns: "安全第一", ruby: ["ān", "quán", "dì", "yī"])
    let pdf = try Renderer().pdf([page], metadata: Samples.metadata)
    let found = try Tool.run("pdftotext", ["-raw", "FILE", "-"], on: pdf).text
    #expect(found.filter { !$0.isWhitespace } == "安全第一ānquándìyī")
  }

  @Test(
    "upright and turned text of a column is painted about its middle",
    arguments: ["国H8国", "HHHH", "8888"])
  func middle(_ text: String) throws {
    let page = try Samples.page(columns: text)
    let raster = try #require(Raster(png: try Renderer().png(page, dpi: 144)))
    let dark = (0..<raster.width).filter { x in
      (0..<raster.height).contains { raster[x, $0] < 0x80_0000 }
    }
    let left = try #require(dark.first)
    let right = try #require(dark.last)
    #expect(abs(Double(left + right + 1) / 2 - Double(raster.width) / 2) < 1.1)
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
