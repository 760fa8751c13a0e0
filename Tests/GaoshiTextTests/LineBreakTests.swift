import GaoshiCore
import GaoshiText
import Testing

@Suite struct LineBreakTests {
  @Test(
    "lines end where a typesetter would end them",
    arguments: [
      Row("汉字汉字汉字", 4, ["汉字汉字", "汉字"]),
      // Marks stay off line edges.
      Row("安全生产、举报有奖", 4, ["安全生", "产、举报", "有奖"]),
      Row("水利厅（监督处）", 4, ["水利厅", "（监督处）"]),
      Row("拨打“12350”举报电话", 6.4, ["拨打“12350”", "举报电话"]),
      Row("应急管理“双加密”措施", 5.5, ["应急管理", "“双加密”", "措施"]),
      Row("六月——生产月", 3, ["六月", "——生", "产月"]),
      Row("请等待……然后", 4, ["请等待", "……然后"]),
      Row("和/或单位", 2.4, ["和/或", "单位"]),
      // Numbers stay whole and keep their units and prefixes.
      Row("最高三十万即30万元整", 6.5, ["最高三十万即", "30万元整"]),
      Row("罚款的15%给予", 4.5, ["罚款的", "15%给予"]),
      Row("市政府第19号文", 4.7, ["市政府", "第19号文"]),
      Row("应急〔2020〕69号文", 5, ["应急", "〔2020〕69", "号文"]),
      Row("自己应急〔2020〕69号文", 6.5, ["自己应急", "〔2020〕69号", "文"]),
      Row("请拨打电话0991-5815739举报", 7, ["请拨打电话", "0991-5815739", "举报"]),
      Row("热线电话400 812 3456转接", 6.5, ["热线电话", "400 812 3456", "转接"]),
      Row("奖励金额3000～5000元整", 7.8, ["奖励金额", "3000～5000元整"]),
      Row("咨询日6·16当天", 4.5, ["咨询日", "6·16当天"]),
      // Western words stay whole; a line may end after a space, which then hangs.
      Row("Safety production month", 7, ["Safety ", "production ", "month"]),
      Row("下载App后", 3.4, ["下载", "App后"]),
      Row("it’s the unit’s", 5, ["it’s the ", "unit’s"]),
      // Addresses are broken only where they cannot be whole, and then without a doubt.
      Row("邮箱sltanquan@163.com。", 11, ["邮箱", "sltanquan@163.com。"]),
      Row("https://dctjfx.mem.gov.cn/aqscjb", 8, ["https://dctjfx", ".mem.gov.cn/", "aqscjb"]),
      // The author's own line ends.
      Row("第一行\n第二行", 9, ["第一行", "第二行"]),
    ])
  func lines(_ row: Row) throws {
    let (block, diagnostics) = try Samples.set(Samples.paragraph(row.text), em: row.measure)
    #expect(block.texts == row.lines)
    #expect(diagnostics.isEmpty)
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let text: String
    let measure: Double
    let lines: [String]

    init(_ text: String, _ measure: Double, _ lines: [String]) {
      self.text = text
      self.measure = measure
      self.lines = lines
    }

    var testDescription: String { "\(text) in \(measure) em" }
  }

  @Test(
    "these never start a line",
    arguments: Array("、，；：。！？～·/）》〉」』】〕”’％"))
  func notAtStart(_ mark: Character) throws {
    for (text, block) in try around(mark) {
      #expect(!block.texts.contains { $0.first == mark }, "\(block.texts)")
      #expect(block.texts.joined() == text)
    }
  }

  @Test("these never end a line", arguments: Array("（《〈「『【〔“‘/"))
  func notAtEnd(_ mark: Character) throws {
    for (_, block) in try around(mark) {
      #expect(!block.texts.contains { $0.last == mark }, "\(block.texts)")
    }
  }

  /// Texts with the mark at each place near a line's end, set in four em.
  private func around(_ mark: Character) throws -> [(String, TextBlock)] {
    let library = try Samples.library(for: "汉字\(mark)")
    return (3...7).map { before in
      var sink = DiagnosticSink()
      let text = String(repeating: "汉", count: before) + "\(mark)" + "字字字字"
      return (text, library.set(Samples.paragraph(text), measure: .pt(40), into: &sink))
    }
  }

  @Test(
    "no character stands alone on the last line if another division exists",
    arguments: [
      ("人人讲安全会应急", 7.0, ["人人讲安全会", "应急"]),
      ("人人讲安全会应急。", 7.0, ["人人讲安全会", "应急。"]),
      ("汉字汉", 2.0, ["汉字", "汉"]),
      ("个个会应急12350", 5.0, ["个个会应急", "12350"]),
    ])
  func orphans(_ text: String, _ em: Double, _ lines: [String]) throws {
    #expect(try Samples.set(Samples.paragraph(text), em: em).0.texts == lines)
  }
}
