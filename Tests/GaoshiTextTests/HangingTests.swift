import GaoshiCore
import GaoshiText
import Testing

// clreq, “Hanging Punctuation Marks at Line End”: not usual in Chinese; one 、 ， or 。 only, and
// never one of a run of marks.
@Suite struct HangingTests {
  private func lines(_ text: String, hangs: Bool) throws -> TextBlock {
    var paragraph = Samples.paragraph(text)
    paragraph.rules = Samples.plainRules()
    paragraph.rules.hangsMarks = hangs
    return try Samples.set(paragraph, em: 4).0
  }

  @Test("a lone mark that finds no room hangs outside", arguments: ["、", "，", "。"])
  func hang(_ mark: String) throws {
    let block = try lines("汉汉汉汉\(mark)字字字字", hangs: true)
    #expect(block.texts == ["汉汉汉汉\(mark)", "字字字字"])
    #expect(block.inkWidth == .pt(40))
  }

  @Test(
    "no other mark hangs, nor one of several, nor any unless asked",
    arguments: [
      ("；", true), ("：", true), ("！", true), ("？", true), ("）", true), ("”", true), ("·", true),
      ("，”", true), ("”。", true), ("。。", true), ("，", false), ("。", false),
    ])
  func stays(_ marks: String, _ hangs: Bool) throws {
    let block = try lines("汉汉汉汉\(marks)字字字字", hangs: hangs)
    #expect(block.texts[0] == "汉汉汉", "\(block.texts)")
    #expect(block.lines.allSatisfy { $0.width.points <= 40 + 1e-6 })
  }

  @Test("a mark that has the room stands inside, by its half em")
  func inside() throws {
    var paragraph = Samples.paragraph("汉汉汉，字字字")
    paragraph.rules = Samples.plainRules()
    paragraph.rules.hangsMarks = true
    let (block, _) = try Samples.set(paragraph, em: 3.5)
    #expect(block.texts[0] == "汉汉汉，")
    #expect(abs(block.lines[0].width.points - 35) < 0.01)
  }
}
