import GaoshiCore
import GaoshiText
import Testing

/// How line ends are chosen over a whole paragraph.
@Suite struct LineChoiceTests {
  @Test(
    "first fit fills each line; the whole paragraph spares its last line",
    arguments: [
      ("人人讲安全会应急", 7.0, ["人人讲安全会应", "急"], ["人人讲安全会", "应急"]),
      ("安全生产举报有奖", 8.0, ["安全生产举报有奖"], ["安全生产举报有奖"]),
    ])
  func choices(_ text: String, _ em: Double, _ firstFit: [String], _ whole: [String]) throws {
    var paragraph = Samples.paragraph(text)
    paragraph.rules.lineChoice = .firstFit
    #expect(try Samples.set(paragraph, em: em).0.texts == firstFit)
    paragraph.rules.lineChoice = .whole
    #expect(try Samples.set(paragraph, em: em).0.texts == whole)
  }

  @Test("a justified line takes in one more mark by shrinking rather than being pulled apart")
  func pushIn() throws {
    let text = "举报（电话），举报人汉字汉字汉字汉字汉字汉"
    let (block, _) = try Samples.set(Samples.paragraph(text, alignment: .justify), em: 9)
    // 9.5 em as it is: （ and ， inside the line give up a quarter each.
    #expect(block.texts[0] == "举报（电话），举报人")
    #expect(abs(block.lines[0].width.points - 90) < 1e-6)
  }

  @Test(
    "a headline's lines are of nearly one length and end between words",
    arguments: [
      ("安全生产举报奖励公告牌", 8.0, ["安全生产举报", "奖励公告牌"]),
      ("新疆维吾尔自治区水利厅安全生产公告", 12.0, ["新疆维吾尔自治区", "水利厅安全生产公告"]),
      ("查找身边安全隐患", 6.0, ["查找身边", "安全隐患"]),
    ])
  func balanced(_ text: String, _ em: Double, _ lines: [String]) throws {
    var paragraph = Samples.paragraph(text)
    paragraph.rules.lineChoice = .balanced
    let (block, _) = try Samples.set(paragraph, em: em)
    #expect(block.texts == lines)
  }

  @Test("a mark hangs only where asked, alone, and only 、，。")
  func hanging() throws {
    var paragraph = Samples.paragraph("汉字汉字，汉字汉字")
    #expect(try Samples.set(paragraph, em: 4).0.texts == ["汉字汉", "字，汉字", "汉字"])
    paragraph.rules.hangsMarks = true
    let (block, _) = try Samples.set(paragraph, em: 4)
    #expect(block.texts == ["汉字汉字，", "汉字汉字"])
    #expect(block.inkWidth == .pt(40))
    for text in ["汉字汉字！汉字汉字", "汉字汉字；汉字汉字", "汉字汉）。汉字汉字"] {
      paragraph.texts[0].text = text
      let (block, _) = try Samples.set(paragraph, em: 4)
      #expect(block.lines.allSatisfy { $0.width.points < 40.001 }, "\(block.texts)")
    }
  }

  @Test(
    "lines after the first stand below the text behind a label",
    arguments: [
      ("一、汉字汉字汉字", 20.0), ("（一）汉字汉字汉字", 25.0), ("1.汉字汉字汉字", 8.33),
      ("（1）汉字汉字", 20.55), ("①汉字汉字汉字", 10), ("汉字汉字汉字", 0), ("1.5万元汉字汉字", 0),
    ])
  func labels(_ text: String, _ indent: Double) throws {
    var paragraph = Samples.paragraph(text)
    paragraph.hangingIndent = .label
    let (block, _) = try Samples.set(paragraph, em: 5)
    #expect(block.lines.count > 1)
    let found = block.lines.dropFirst().map { $0.runs[0].origin.x.points }
    #expect(found.allSatisfy { abs($0 - indent) < 0.1 }, "\(found)")
  }

  @Test("indents count from a typed line end anew")
  func paragraphs() throws {
    var paragraph = Samples.paragraph("汉字汉字汉\n汉字汉字", indent: 2)
    paragraph.hangingIndent = .em(1)
    let (block, _) = try Samples.set(paragraph, em: 4)
    #expect(block.texts == ["汉字", "汉字汉", "汉字", "汉字"])
    #expect(block.lines.map { $0.runs[0].origin.x.points } == [20, 10, 20, 10])
  }

  @Test(
    "names of people, dates and phones stay whole",
    arguments: [
      ("请找负责人：陈臣电话", 0.0, "陈臣"), ("汉字联系人 高旭欣，汉字", 0, "高旭欣"),
      ("汉字汉字2024年6月27日汉字", 0, "2024年6月27日"),
      ("汉字汉字(0991) 5815739汉字", 0, "(0991) 5815739"),
      ("汉字（0991）5815739汉字汉字", 0, "（0991）5815739"),
    ])
  func whole(_ text: String, _ unused: Double, _ part: String) throws {
    for em in stride(from: 8.5, through: 12, by: 0.5) {
      let (block, _) = try Samples.set(Samples.paragraph(text), em: em)
      #expect(block.texts.contains { $0.contains(part) }, "\(em): \(block.texts)")
    }
  }
}
