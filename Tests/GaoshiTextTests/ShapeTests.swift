import GaoshiCore
import GaoshiText
import Testing

@Suite struct ShapeTests {
  @Test(
    "characters and marks are as wide as typesetters expect, in em",
    arguments: [
      ("举报奖励公告牌", 7.0), ("——", 2.0), ("……", 2.0), ("举——报", 4.0), ("0", 0.555),
    ])
  func widths(_ text: String, _ em: Double) throws {
    #expect(abs(try width(text, among: text) - em) < 0.0005)
  }

  @Test("a dash after a Western word is still a Chinese dash of two em")
  func dashAfterWord() throws {
    let all = "App——举报"
    let parts = try ["App", "——", "举报"].map { try width($0, among: all) }
    #expect(abs(try width(all, among: all) - parts.reduce(0, +)) < 0.0005)
  }

  private func width(_ text: String, among all: String) throws -> Double {
    let library = try Samples.library(for: all)
    var sink = DiagnosticSink()
    let width = library.width(of: Samples.paragraph(text), into: &sink)
    #expect(sink.diagnostics.isEmpty)
    return width / .pt(10)
  }
}
