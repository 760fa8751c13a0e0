import GaoshiPaper
import Testing

@Suite struct PaperHTMLTests {
  @Test("whatever stands in a report is text, never markup")
  func escaped() {
    let hostile = "<script>alert(1)</script>&\"'"
    let paper = Paper(
      title: hostile, subtitle: hostile, footer: hostile,
      parts: [
        .heading(hostile), .text(hostile), .facts([PaperFact(hostile, hostile)]),
        .table(
          PaperTable(
            columns: [.init(hostile, share: 1)],
            rows: [
              .group(PaperText(hostile)), .cells([PaperText(hostile, .old)]),
              .cells([PaperText(hostile, .new)]), .cells([PaperText(hostile, .quiet)]),
            ])),
        .bars(
          PaperBars(
            title: hostile, rows: [.init(hostile, 1, text: hostile)]
          )),
        .pairs([
          PicturePair(
            caption: hostile, detail: PaperText(hostile),
            before: .init(caption: hostile, png: nil, absence: hostile),
            after: .init(caption: hostile, png: [1, 2, 3]))
        ]),
      ])
    let html = paper.html
    #expect(!html.contains("<script"))
    let shown = "&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;"
    #expect(html.ranges(of: shown).count == 22)
    #expect(html.contains("src=\"data:image/png;base64,AQID\""))
  }

  @Test("a bar is as long as its share of the longest")
  func bars() {
    let paper = Paper(
      title: "",
      parts: [
        .bars(PaperBars(title: "", rows: [.init("a", 8, text: "8"), .init("b", 2, text: "2")]))
      ])
    let html = paper.html
    #expect(html.contains("width:calc(.8*100.0%)"))
    #expect(html.contains("width:calc(.8*25.0%)"))
  }

  @Test("a report needs nothing from elsewhere, and says so to the browser")
  func selfContained() {
    let html = Paper(title: "t", parts: [.text("https://example.gov.cn")]).html
    #expect(
      html.contains("content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\""))
    #expect(html.ranges(of: "http").count == 2)
  }

  @Test("old and new values are told apart without colour")
  func marked() {
    let html = Paper(
      title: "t", parts: [.text(PaperText("1", .old) + " → " + PaperText("2", .new))]
    )
    .html
    #expect(html.contains("<p><del>1</del> → <ins>2</ins></p>"))
  }

  @Test("what differs in two pictures is framed in both")
  func framed() {
    let pair = PicturePair(
      caption: "", before: .init(caption: "", png: [1]), after: .init(caption: "", png: [2]),
      marks: [.init(x: 0.25, y: 0.5, width: 0.1, height: 0.0625)])
    let html = Paper(title: "t", parts: [.pairs([pair])]).html
    let box = "<i style=\"left:25.0%;top:50.0%;width:10.0%;height:6.3%\"></i>"
    #expect(html.ranges(of: box).count == 2)
  }
}
