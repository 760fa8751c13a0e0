import GaoshiPaper
import Testing

@Suite struct PaperHTMLTests {
  @Test("whatever stands in a report is text, never markup")
  func escaped() {
    let hostile = "<script>alert(1)</script>&\"'"
    let paper = Paper(
      title: hostile, subtitle: hostile, footer: hostile,
      parts: [
        .heading(hostile), .text(hostile),
        .table(PaperTable(columns: [.init(hostile, share: 1)], rows: [[hostile]])),
        .bars(PaperBars(title: hostile, rows: [.init(hostile, 1, text: hostile)])),
        .pairs([
          PicturePair(
            caption: hostile, before: .init(caption: hostile, png: nil),
            after: .init(caption: hostile, png: [1, 2, 3]))
        ]),
      ])
    let html = paper.html(language: "zh-Hans")
    #expect(!html.contains("<script"))
    let shown = "&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;"
    #expect(html.ranges(of: shown).count == 14)
    #expect(html.contains("src=\"data:image/png;base64,AQID\""))
  }

  @Test("a bar is as long as its share of the longest")
  func bars() {
    let paper = Paper(
      title: "",
      parts: [
        .bars(PaperBars(title: "", rows: [.init("a", 8, text: "8"), .init("b", 2, text: "2")]))
      ])
    let html = paper.html(language: "en")
    #expect(html.contains("width:100.0%"))
    #expect(html.contains("width:25.0%"))
  }
}
