import GaoshiCore
import Testing

@testable import GaoshiText

/// Forms of Han characters and places of marks by region: one face of Noto CJK has them all, and the
/// language that goes to the shaper picks (OpenType `locl`).
@Suite struct RegionTests {
  /// The glyph numbers of a text in one language, of one library, so that they compare.
  private func glyphs(_ text: String, _ languages: [String], role: String) throws -> [[UInt32]] {
    let library = try Samples.library(for: text, role: role)
    var sink = DiagnosticSink()
    let runs = languages.map { language in
      var paragraph = Samples.paragraph(text, role: role)
      paragraph.texts[0].style.language = language
      let block = library.set(paragraph, measure: .pt(1000), into: &sink)
      return block.lines.flatMap { $0.runs.flatMap { $0.run.glyphs.map(\.id) } }
    }
    #expect(sink.diagnostics == [])
    return runs
  }

  @Test(
    "characters whose forms differ by region differ, in Hei and Song, after the cut",
    arguments: ["sans", "serif-black"])
  func forms(_ role: String) throws {
    for (character, differs) in [("骨", true), ("角", true), ("令", true), ("水", false)] {
      let ids = try glyphs(character, ["zh-Hans", "zh-Hant"], role: role)
      #expect((ids[0] != ids[1]) == differs, "\(character)")
    }
    // Noto draws 直 alike for the Mainland and Taiwan; Hong Kong's list has another form.
    for character in ["直", "骨"] {
      let ids = try glyphs(character, ["zh-Hant", "zh-HK", "zh-Hant-HK"], role: role)
      #expect(ids[0] != ids[1], "\(character)")
      #expect(ids[1] == ids[2], "\(character): both tags name Hong Kong")
    }
  }

  @Test(
    "stops stand at the lower left in Mainland text and in the middle in traditional text",
    arguments: ["，", "。", "、"])
  func stops(_ mark: String) throws {
    for (language, isCentred) in [("zh-Hans", false), ("zh-Hant", true), ("zh-HK", true)] {
      let ink = try ink(of: mark, language: language)
      if isCentred {
        // The em box reaches from 0.12 below the baseline to 0.88 above: its middle is at 0.38.
        #expect(abs((ink.left + ink.right) / 2 - 0.5) < 0.06, "\(language)")
        #expect(abs((ink.top + ink.bottom) / 2 - 0.38) < 0.06, "\(language)")
      } else {
        #expect(ink.right < 0.5 && ink.top < 0.3, "\(language)")
      }
    }
  }

  /// The ink of a mark's glyph as the shaper gives it.
  private func ink(
    of mark: String, language: String
  ) throws -> (left: Double, right: Double, bottom: Double, top: Double) {
    let library = try Samples.library(for: mark)
    var paragraph = Samples.paragraph(mark)
    paragraph.texts[0].style.language = language
    var sink = DiagnosticSink()
    let run = library.set(paragraph, measure: .pt(1000), into: &sink).lines.first?.runs.first?.run
    let glyph = try #require(run?.glyphs.first)
    return try #require(run?.face).ink(of: glyph.id)
  }

  @Test("the ink of letters is measured on their outlines, in em, whatever the size")
  func inkHeight() throws {
    let library = try Samples.library(for: "国Hp ")
    var sink = DiagnosticSink()
    func height(_ text: String, _ size: Double) -> Double {
      let style = TextStyle(role: FontCatalog.Role("sans"), size: .pt(size), ink: .black)
      return library.inkHeight(of: StyledText(text, style: style), into: &sink)
    }
    // Noto Sans CJK SC Regular: 国 reaches from -80 to 795 of 1000, H from 0 to 733, p to -229.
    #expect(abs(height("国", 10) - 0.875) < 0.001)
    #expect(abs(height("国", 33) - 0.875) < 0.001)
    #expect(abs(height("H", 10) - 0.733) < 0.001)
    #expect(abs(height("Hp", 10) - 0.962) < 0.001)
    #expect(height(" ", 10) == 0)
    #expect(sink.diagnostics == [])
  }
}
