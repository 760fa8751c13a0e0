import GaoshiCore
import Testing

@testable import GaoshiText

@Suite struct VerticalTests {
  private func set(
    _ text: String, em: Double, role: String = "sans", _ writing: Paragraph.Writing = .vertical,
    rules: SettingRules = SettingRules()
  ) throws -> TextBlock {
    var paragraph = Samples.paragraph(text, role: role)
    paragraph.writing = writing
    paragraph.rules = rules
    return try Samples.set(paragraph, em: em).0
  }

  @Test(
    "columns follow one another from the right, or from the left where asked",
    arguments: [
      (Paragraph.Writing.vertical, [22.5, 7.5]), (.verticalFromLeft, [7.5, 22.5]),
    ])
  func columns(writing: Paragraph.Writing, centres: [Double]) throws {
    let block = try set("安全生产举报", em: 4, writing)
    #expect(block.texts == ["安全生产", "举报"])
    #expect(block.lines.map(\.baseline.points) == centres)
    #expect(block.size == Size(width: .pt(30), height: .pt(40)))
  }

  @Test("characters stand an em below one another")
  func pitch() throws {
    let run = try set("安全生产", em: 4).lines[0].runs[0].run
    let places = run.glyphs.map { ($0.y.points * 100).rounded() / 100 }
    #expect(places == [8.8, 18.8, 28.8, 38.8])
    #expect(Set(run.glyphs.map(\.x.points)) == [-5])
  }

  @Test("a word is turned, what stands upright is not")
  func turns() throws {
    let line = try set("第AB条12和3", em: 12).lines[0]
    #expect(line.runs.map(\.run.text) == ["第", "AB", "条12和3"])
    #expect(line.runs.map(\.quarterTurns) == [0, 1, 0])
  }

  @Test(
    "the ink of whatever stands in a column is centred on it",
    arguments: [
      "国", "H", "8", "88", "888", "HH", "8888", "——", "……", "～", "–", "8–9", "国H国", "国HH国8888",
    ],
    ["sans", "serif-black"])
  func centred(text: String, role: String) throws {
    let line = try set(text, em: 20, role: role).lines[0]
    for placed in line.runs {
      let ink = placed.inkAcross
      let middle = (ink.lowerBound + ink.upperBound) / 2
      // A Han character's own ink is not quite symmetric in its box.
      #expect(abs(middle - line.baseline.points) < 0.25, "\(placed.run.text)")
    }
  }

  @Test(
    "two or three digits keep inside one em", arguments: ["12", "88", "365"],
    ["sans", "serif-black"])
  func abreast(digits: String, role: String) throws {
    let line = try set(digits, em: 10, role: role).lines[0]
    let ink = line.runs[0].inkAcross
    #expect(ink.upperBound - ink.lowerBound <= 10)
    #expect(line.width.points.rounded() == 10)
  }

  @Test("a narrower figure is never less than four fifths high")
  func condensed() throws {
    let run = try set("365", em: 10).lines[0].runs[0].run
    #expect(run.size == .pt(8))
    #expect(run.widthScale > 0.7 && run.widthScale < 1)
  }

  @Test(
    "a mark in a column gives up the blank above or below its ink",
    arguments: [
      ("「安全」，", 3.5),  // the bracket at the line's start, between 」 and ，, the stop at the end
      ("《安》（全）", 4.5),  // 》（ keep one blank between them
      ("安：全", 3), ("安；全", 3), ("真的？！", 4),  // clreq: these always keep their em
      ("甲·乙", 2.5),  // GB/T 15834-2011, 5.1
    ])
  func squeezed(text: String, ems: Double) throws {
    let line = try set(text, em: 10).lines[0]
    #expect((line.width.points * 100).rounded() / 1000 == ems)
  }

  @Test(
    "quotation marks show as corner brackets, and are copied as they were written",
    arguments: [("“安”", "『安』"), ("‘安’", "「安」")])
  func quotes(written: String, shown: String) throws {
    let both = try [written, shown].map { text in
      let library = try Samples.library(for: written + shown)
      var paragraph = Samples.paragraph(text)
      paragraph.writing = .vertical
      var sink = DiagnosticSink()
      return library.set(paragraph, measure: .pt(100), into: &sink).lines[0]
    }
    #expect(both[0].text == written)
    #expect(both[0].runs.map { $0.run.glyphs } == both[1].runs.map { $0.run.glyphs })
  }

  @Test("the box of a fitted text is filled along its columns")
  func fit() throws {
    let library = try Samples.library(for: "安全生产")
    var paragraph = Samples.paragraph("安全生产", wraps: false)
    paragraph.writing = .vertical
    var sink = DiagnosticSink()
    let box = Size(width: .pt(100), height: .pt(200))
    let fitted = try #require(
      library.fit(paragraph, in: box, from: .pt(1), to: .pt(500), into: &sink))
    #expect(fitted.size == .pt(50))
    #expect(fitted.block.size.height == box.height)
  }
}

extension TextLine.Placed {
  /// From where to where the run's ink reaches across its column, in points from the block's left.
  fileprivate var inkAcross: ClosedRange<Double> {
    let edges = run.glyphs.flatMap { glyph in
      let ink = run.face.ink(of: glyph.id)
      let size = run.size.points
      return quarterTurns == 0
        ? [ink.left, ink.right].map {
          origin.x.points + glyph.x.points + $0 * size * run.widthScale
        }
        : [ink.bottom, ink.top].map { origin.x.points - glyph.y.points + $0 * size }
    }
    return (edges.min() ?? 0)...(edges.max() ?? 0)
  }
}
