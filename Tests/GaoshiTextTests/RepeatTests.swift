import GaoshiCore
import Testing

@testable import GaoshiText

@Suite struct RepeatTests {
  private let text = "经核查属实的，按罚款金额的15%给予奖励——最高30万元。"

  /// A block as text: every glyph with its place.
  private func description(_ block: TextBlock) -> [String] {
    block.lines.flatMap { line in
      line.runs.flatMap { placed in
        placed.run.glyphs.map { glyph in
          "\(glyph.id) \(placed.origin.x.points + glyph.x.points) \(line.baseline.points)"
        }
      }
    }
  }

  @Test("the same paragraph comes out the same in every run and at every repetition")
  func same() throws {
    let blocks = try (0..<3).flatMap { _ in
      let library = try Samples.library(for: text)
      return (0..<2).map { _ in
        var sink = DiagnosticSink()
        return description(
          library.set(
            Samples.paragraph(text, alignment: .justify), measure: .pt(93), into: &sink))
      }
    }
    #expect(Set(blocks).count == 1)
  }

  @Test("a text is shaped once for all its sizes and measures")
  func shapedOnce() throws {
    let library = try Samples.library(for: text)
    var sink = DiagnosticSink()
    _ = library.width(of: Samples.paragraph(text), into: &sink)
    let misses = library.galleys.misses
    for size in 5...20 {
      _ = library.set(
        Samples.paragraph(text, size: Double(size)), measure: .pt(100), into: &sink)
    }
    #expect(library.galleys.misses == misses)
  }

  @Test("clusters account for every byte and every glyph of their run")
  func clusters() throws {
    let (block, _) = try Samples.set(
      Samples.paragraph(text + "fi ffl Ԁ", role: "sans-then-dejavu"), em: 9)
    for run in block.lines.flatMap(\.runs).map(\.run) {
      #expect(run.clusters.reduce(0) { $0 + $1.bytes } == run.text.utf8.count)
      #expect(run.clusters.reduce(0) { $0 + $1.glyphs } == run.glyphs.count)
    }
  }
}
