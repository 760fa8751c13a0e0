import GaoshiPage
import GaoshiRender
import Testing

@Suite struct LookTests {
  private func looks(_ page: Page, _ metadata: Metadata) throws -> [String] {
    let renderer = Renderer()
    return [
      Look.ofPDF(try renderer.pdf([page], metadata: metadata)),
      Look.ofSVG(try renderer.svg(page, metadata: metadata)),
      Look.ofPNG(try renderer.png(page, dpi: 50)),
    ]
  }

  @Test("another date, title or author keeps the look")
  func metadata() throws {
    let page = try Samples.textBoard()
    let looks = try looks(page, Samples.metadata)
    var other = Samples.metadata
    other.date = "2031-01-01"
    other.title = "另一块很长很长的公告牌 (1)"
    other.author = ""
    #expect(try self.looks(page, other) == looks)
  }

  @Test("another letter, code or place changes every look")
  func pages() throws {
    let first = try looks(Samples.page(texts: ["电话：12350"]), Samples.metadata)
    for text in ["电话：12351", "电话： 12350"] {
      let second = try looks(Samples.page(texts: [text]), Samples.metadata)
      for (one, other) in zip(first, second) { #expect(one != other) }
    }
  }
}
