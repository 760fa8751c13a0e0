import GaoshiCore
import GaoshiText
import Testing

@Suite struct FitTests {
  @Test(
    "the size found fits and two hundredths of a point more do not",
    arguments: [
      ("安全生产举报奖励公告牌", 600.0, 200.0, true),
      ("安全生产举报奖励公告牌", 600.0, 200.0, false),
      ("经核查属实的，按罚款金额的15%给予奖励，最低3000元，最高不超过30万元。", 300.0, 170.0, true),
      ("sltanquan@163.com", 123.4, 50.0, false),
      ("Safety production month 安全生产月", 222.2, 99.0, true),
    ])
  func maximal(_ text: String, _ width: Double, _ height: Double, _ wraps: Bool) throws {
    let library = try Samples.library(for: text)
    var sink = DiagnosticSink()
    let box = Size(width: .pt(width), height: .pt(height))
    let paragraph = Samples.paragraph(text, leading: 1.4, wraps: wraps)
    let found = library.fit(paragraph, in: box, from: .pt(1), to: .pt(1000), into: &sink)
    let fit = try #require(found)
    #expect(fit.block.inkWidth <= box.width + .pt(1e-6))
    #expect(fit.block.size.height <= box.height + .pt(1e-6))
    #expect(fit.block.texts.joined() == text)

    var bigger = paragraph
    bigger.texts[0].style.size = fit.size + .pt(0.02)
    let block = library.set(bigger, measure: box.width, into: &sink)
    #expect(block.inkWidth > box.width || block.size.height > box.height)
  }

  @Test("random texts in random boxes fit at the size found and at no bigger one")
  func random() throws {
    let alphabet = Array("安全生产举报奖励、，。：（）《》“”——……·～/12350%元号 App.@！？")
    let library = try Samples.library(for: String(alphabet))
    var sink = DiagnosticSink()
    var random = Steady(state: 12345)
    for _ in 0..<200 {
      let length = Int.random(in: 1...60, using: &random)
      let text = String((0..<length).compactMap { _ in alphabet.randomElement(using: &random) })
      let box = Size(
        width: .pt(Double.random(in: 50...400, using: &random)),
        height: .pt(Double.random(in: 30...300, using: &random)))
      var paragraph = Samples.paragraph(text)
      let found = library.fit(paragraph, in: box, from: .pt(1), to: .pt(900), into: &sink)
      let fit = try #require(found)
      #expect(fit.block.inkWidth <= box.width + .pt(1e-6), "\(text) in \(box)")
      #expect(fit.block.size.height <= box.height + .pt(1e-6), "\(text) in \(box)")
      paragraph.texts[0].style.size = fit.size + .pt(0.02)
      let block = library.set(paragraph, measure: box.width, into: &sink)
      #expect(
        block.inkWidth > box.width || block.size.height > box.height, "\(text) in \(box)")
    }
  }

  @Test("a block that was fitted is the block set at that size")
  func sameAsSet() throws {
    let text = "依据安监总财〔2018〕19号，奖励3000元至30万元。"
    let library = try Samples.library(for: text)
    var sink = DiagnosticSink()
    var paragraph = Samples.paragraph(text, size: 8)
    let box = Size(width: .pt(100), height: .pt(80))
    let fit = try #require(
      library.fit(paragraph, in: box, from: .pt(4), to: .pt(40), into: &sink))
    paragraph.texts[0].style.size = fit.size
    let block = library.set(paragraph, measure: box.width, into: &sink)
    #expect(block.texts == fit.block.texts)
    #expect(abs(block.inkWidth.points - fit.block.inkWidth.points) < 1e-6)
    #expect(fit.block.lines[0].runs[0].run.size == fit.size)
  }

  @Test("the limits hold: never bigger than the upper, nothing below the lower")
  func limits() throws {
    let library = try Samples.library(for: "汉字")
    var sink = DiagnosticSink()
    let paragraph = Samples.paragraph("汉字", leading: 1, wraps: false)
    func size(_ side: Double, from: Double, to: Double) -> Double? {
      let box = Size(width: .pt(side), height: .pt(side))
      return library.fit(paragraph, in: box, from: .pt(from), to: .pt(to), into: &sink)?
        .size.points
    }
    #expect(size(100, from: 5, to: 30) == 30)
    #expect(size(100, from: 5, to: 80) == 50)
    #expect(size(100, from: 50, to: 80) == 50)
    #expect(size(100, from: 50.01, to: 80) == nil)
    #expect(size(33.333, from: 16.6665, to: 16.6665) == 16.6665)
  }

  @Test("smaller texts of a paragraph keep their proportion to the largest")
  func proportion() throws {
    let library = try Samples.library(for: "汉字")
    var sink = DiagnosticSink()
    var paragraph = Samples.paragraph("汉", size: 20, leading: 1, wraps: false)
    paragraph.texts += Samples.paragraph("字", size: 10).texts
    let box = Size(width: .pt(60), height: .pt(60))
    let fit = try #require(
      library.fit(paragraph, in: box, from: .pt(1), to: .pt(100), into: &sink))
    #expect(fit.size == .pt(40))
    #expect(fit.block.lines[0].runs.map(\.run.size) == [.pt(40), .pt(20)])
  }
}
