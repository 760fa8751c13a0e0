import GaoshiCore
import Testing

@testable import GaoshiText

@Suite struct AnnotationTests {
  private func set(
    _ text: String, em: Double = 40, emphasis: Bool = false, ruby: [String] = [],
    leading: Double = 1.5, writing: Paragraph.Writing = .horizontal
  ) throws -> TextBlock {
    var paragraph = Samples.paragraph(text, leading: leading)
    paragraph.writing = writing
    paragraph.texts[0].emphasis = emphasis
    paragraph.texts[0].ruby = ruby
    let library = try Samples.library(for: text + ruby.joined() + " ")
    var sink = DiagnosticSink()
    let block = library.set(paragraph, measure: .pt(em * 10), into: &sink)
    #expect(sink.diagnostics.isEmpty)
    return block
  }

  @Test(
    "dots stand in the middle of characters, not at marks and spaces",
    arguments: [
      ("安全", [5.0, 15]), ("安，全", [5, 25]), ("（安）", [10]), ("安 全", [5, 17.2]),
    ])
  func dots(text: String, places: [Double]) throws {
    let line = try set(text, emphasis: true).lines[0]
    #expect(line.dots.map { ($0.centre.x.points * 10).rounded() / 10 } == places)
  }

  @Test(
    "dots stand below the em box across the page, right of it down the page",
    arguments: Paragraph.Writing.allCases)
  func side(writing: Paragraph.Writing) throws {
    let block = try set("安", emphasis: true, writing: writing)
    let dot = try #require(block.lines[0].dots.first)
    let middle = block.lines[0].baseline
    let (edge, place) =
      writing == .horizontal ? (middle + .pt(1.2), dot.centre.y) : (middle + .pt(5), dot.centre.x)
    #expect(place - dot.diameter / 2 > edge)
    #expect(place + dot.diameter / 2 < edge + .pt(2.5))
  }

  @Test(
    "between lines with dots there is half an em at least",
    arguments: [(1.0, 30.0), (1.5, 30), (2, 40)])
  func leading(written: Double, height: Double) throws {
    let block = try set("安全", em: 1, emphasis: true, leading: written)
    #expect(block.size.height == .pt(height))
  }

  @Test("a reading is half as large as its character and stands over its middle")
  func reading() throws {
    let line = try set("安全", ruby: ["", "quán"]).lines[0]
    let reading = try #require(line.readings.first)
    #expect(reading.run.text == "quán" && reading.run.size == .pt(5))
    let middle = reading.origin.x + reading.run.advance / 2
    let base = line.runs[0].origin.x + line.runs[0].run.glyphs[1].x + .pt(5)
    #expect(abs((middle - base).points) < 0.01)
  }

  @Test("readings stay apart, and inside their line", arguments: Paragraph.Writing.allCases)
  func apart(writing: Paragraph.Writing) throws {
    let ruby = ["zhuāng", "shuāng", "è", "zhuāng"]
    let line = try set("装双恶装", ruby: ruby, writing: writing).lines[0]
    let starts = line.readings.map {
      (writing == .horizontal ? $0.origin.x : $0.origin.y).points
    }
    let ends = zip(starts, line.readings).map { $0 + $1.run.advance.points }
    #expect(line.readings.map(\.run.text) == ruby)
    #expect((starts.first ?? -1) > -0.01)
    #expect((ends.last ?? .infinity) < line.width.points + 0.01)
    for (end, start) in zip(ends, starts.dropFirst()) { #expect(start - end > 1.24) }
  }

  @Test("a wide reading reaches over the mark beside it, but not over a character")
  func overhang() throws {
    func width(_ text: String) throws -> Double {
      try set(text, ruby: ["", "zhuāng"]).lines[0].width.points
    }
    let (beside, mark) = (try width("安装安"), try width("、装安"))
    #expect(abs(beside - mark - 2.5) < 0.01)
  }

  @Test("readings of the first line stay inside the block", arguments: [1.0, 1.5, 2])
  func inside(leading: Double) throws {
    let line = try set("全", ruby: ["quán"], leading: leading).lines[0]
    let reading = try #require(line.readings.first)
    let top = reading.run.glyphs.map { reading.run.face.ink(of: $0.id).top * 5 }.max() ?? 0
    #expect(reading.origin.y.points - top >= 0)
  }

  @Test("lines break by the room that readings take")
  func breaking() throws {
    let plain = try set("装双恶装", em: 4).texts
    let read = try set("装双恶装", em: 4, ruby: ["zhuāng", "shuāng", "è", "zhuāng"]).texts
    #expect(plain == ["装双恶装"])
    #expect(read == ["装双", "恶装"])
  }
}
