import GaoshiCore
import Testing

@testable import GaoshiText

@Suite struct OtherScriptTests {
  @Test("Tibetan lines end after tsheg and space, and never before a shad or a tsheg")
  func tibetanLineEnds() throws {
    let text = "བདེ་འཇགས་ཐོན་སྐྱེད་སྙན་ཞུའི་ཁ་པར། 12350 བརྒྱུད་ནས་སྐྱོན་བརྗོད་བྱེད་རོགས། །བསྒྲུབས་པ།"
    var ends: Set<Character> = []
    for em in stride(from: 4.0, to: 20, by: 0.25) {
      let block = try set(text, "bo", em: em)
      #expect(block.texts.joined() == text)
      for line in block.texts.dropLast() { ends.formUnion(line.suffix(1)) }
      for line in block.texts { #expect(!"་།".contains(line.first ?? "་"), "\(block.texts)") }
    }
    #expect(ends == ["་", " "])
  }

  @Test(
    "the ink of lines stays in the block and clear of other lines, however tight they are asked for",
    arguments: [
      ("བསྒྲུབས་ བརྒྱུད་ སྐྱོན་ བརྗོད་ བསྒྲུབས་ བརྒྱུད་ སྐྱོན་ བརྗོད་", "bo", 1.6),
      ("ئۇيغۇرچە خەت يېزىش قائىدىلىرى ۋە تىنىش بەلگىلىرى", "ug", 1.0),
    ])
  func clearLines(_ text: String, _ language: String, _ least: Double) throws {
    let block = try set(text, language, em: 5, leading: 1)
    #expect(block.lines.count > 2)
    var bottom = 0.0
    for line in block.lines {
      let edges = line.inkEdges
      #expect(edges.top > bottom)
      bottom = edges.bottom
    }
    #expect(bottom < block.size.height.points)
    #expect(block.size.height.points >= least * 10 * Double(block.lines.count))
  }

  @Test("lines of Han characters keep the leading that was asked for")
  func hanLeading() throws {
    let block = try set("举报电话举报电话", "zh-Hans", em: 4, leading: 1.1)
    #expect(abs(block.size.height.points - 22) < 1e-9)
  }

  @Test("Mongolian runs down the page, turned, with its letters joined and its lines from the left")
  func mongolian() throws {
    var paragraph = Samples.paragraph(
      "ᠮᠣᠩᠭᠣᠯ ᠤᠲᠠᠰᠤ ᠮᠣᠩᠭᠣᠯ 水利厅", role: "many", language: "mn-Mong")
    paragraph.writing = .verticalFromLeft
    let (block, diagnostics) = try Samples.set(paragraph, em: 7)
    #expect(diagnostics.isEmpty)
    #expect(block.texts == ["ᠮᠣᠩᠭᠣᠯ ᠤᠲᠠᠰᠤ ", "ᠮᠣᠩᠭᠣᠯ 水利厅"])
    let (first, second) = (block.lines[0].runs[0], block.lines[1].runs)
    #expect(first.quarterTurns == 1)
    #expect(first.origin.x < second[0].origin.x)
    // Han characters stay upright, below the word.
    #expect(second.last?.quarterTurns == 0)
    #expect(second.last?.run.text == "水利厅")
    // ᠤ has one shape at the start of a word and another at its end.
    let word = try set("ᠤᠲᠠᠰᠤ", "mn-Mong", em: 9).lines[0].runs[0].run.glyphs
    #expect(word.first?.id != word.last?.id)
  }

  @Test("old Zhuang letters take the Western text around them along into their face")
  func zhuang() throws {
    let text = "Boux dwgƃouj ɵndaen 12350 水利厅"
    let block = try set(text, "za", em: 40)
    let runs = block.lines[0].runs.map(\.run)
    #expect(runs.map(\.face.name) == ["NotoSans-Regular.ttf#0", "NotoSansCJK-Regular.ttc#2"])
    #expect(runs.map(\.text) == ["Boux dwgƃouj ɵndaen 12350 ", "水利厅"])
  }

  @Test("Zhuang words are never divided, and no hyphen is added")
  func zhuangLineEnds() throws {
    let text = "ancienz swnghcanj gijgoq dienhvah vunzlai"
    for em in stride(from: 5.0, to: 16, by: 0.5) {
      let block = try set(text, "za", em: em)
      #expect(block.texts.joined() == text)
      #expect(block.texts.dropLast().allSatisfy { $0.hasSuffix(" ") })
    }
  }

  private func set(
    _ text: String, _ language: String, em: Double, leading: Double = 1.5
  ) throws -> TextBlock {
    let (block, diagnostics) = try Samples.set(
      Samples.paragraph(text, role: "many", leading: leading, language: language), em: em)
    #expect(diagnostics.isEmpty)
    return block
  }
}

extension TextLine {
  /// The ink's upper and lower edge, in points from the block's top.
  fileprivate var inkEdges: (top: Double, bottom: Double) {
    var edges = (top: Double.infinity, bottom: -Double.infinity)
    for placed in runs {
      for glyph in placed.run.glyphs {
        let ink = placed.run.face.ink(of: glyph.id)
        if ink.top == ink.bottom { continue }
        let origin = (placed.origin.y + glyph.y).points
        edges.top = min(edges.top, origin - ink.top * placed.run.size.points)
        edges.bottom = max(edges.bottom, origin - ink.bottom * placed.run.size.points)
      }
    }
    return edges
  }
}
