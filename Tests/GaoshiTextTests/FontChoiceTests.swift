import GaoshiCore
import GaoshiText
import Testing

@Suite struct FontChoiceTests {
  /// Each run's text and its face's file.
  private func runs(_ text: String, role: String) throws -> [String] {
    let (block, diagnostics) = try Samples.set(Samples.paragraph(text, role: role), em: 100)
    #expect(diagnostics.isEmpty)
    return block.lines.flatMap { $0.runs.map { "\($0.run.text) \($0.run.face.name)" } }
  }

  @Test("Chinese punctuation stays in the face of the Han text around it")
  func punctuation() throws {
    #expect(
      try runs("拨打“12350”——App", role: "latin-first") == [
        "拨打“ NotoSansCJK-Regular.ttc#2", "12350 DejaVuSans.ttf#0",
        "”—— NotoSansCJK-Regular.ttc#2", "App DejaVuSans.ttf#0",
      ])
    #expect(try runs("it’s “so”", role: "latin-first") == ["it’s “so” DejaVuSans.ttf#0"])
  }

  @Test("a character that the first face lacks comes from the next one, and alone")
  func fallback() throws {
    #expect(
      try runs("汉Ԁ汉", role: "sans-then-dejavu") == [
        "汉 NotoSansCJK-Regular.ttc#2", "Ԁ DejaVuSans.ttf#0", "汉 NotoSansCJK-Regular.ttc#2",
      ])
  }

  @Test("a combining mark takes its base along into a face that has both")
  func combining() throws {
    // U+030F is in DejaVu Sans and not in Noto Sans CJK.
    #expect(
      try runs("ax\u{30F}b", role: "sans-then-dejavu") == [
        "a NotoSansCJK-Regular.ttc#2", "x\u{30F} DejaVuSans.ttf#0",
        "b NotoSansCJK-Regular.ttc#2",
      ])
  }

  @Test("a character that no font has is named with its place and left out")
  func missingGlyph() throws {
    var paragraph = Samples.paragraph("水\u{E123}利")
    let span = Span(file: "units/a.yaml", line: 3, column: 7)
    paragraph.texts[0].origin = TextOrigin(
      unit: "水利厅", field: "channels[2].owner", span: span)
    let (block, diagnostics) = try Samples.set(paragraph, em: 10)
    #expect(block.texts == ["水利"])
    #expect(
      diagnostics == [
        Diagnostic(
          .error, "missing-glyph",
          Message(
            zh: "单位“水利厅”的 channels[2].owner 中的字符“\u{E123}”（U+E123）没有字体可用",
            en: "no font has the character “\u{E123}” (U+E123) of channels[2].owner of the unit "
              + "“水利厅”"),
          at: span,
          hint: Message(
            zh: "换一个字，或在字体目录中为它登记字体；找过：NotoSansCJK-Regular.ttc",
            en: "use another character, or enter a font that has it in the catalog; "
              + "tried: NotoSansCJK-Regular.ttc"))
      ])
  }

  @Test("characters that show nothing need no glyph")
  func invisible() throws {
    let (block, diagnostics) = try Samples.set(
      Samples.paragraph("水\u{200B}利\u{FE00}厅\u{200D}"), em: 10)
    #expect(diagnostics.isEmpty)
    #expect(abs(block.inkWidth.points - 30) < 1e-9)
  }
}
