import GaoshiCore
import Testing

@testable import GaoshiModel

@Suite struct ProofReadingTests {
  @Test(
    "document numbers carry their year in 〔〕",
    arguments: [
      RuleRow("安监总财〔2018〕19号"), RuleRow("黑龙江路146号"), RuleRow("2024年6号文件"),
      RuleRow("第202436次"), RuleRow("门牌2024号"),
      RuleRow("新安办202436号", "document-number"), RuleRow("新安办〔202436号", "document-number"),
      RuleRow("新安办2024〕36号", "document-number"), RuleRow("新安办（2024）36号"),
      RuleRow("依据应急202069号和安监总财201819号", "document-number", "document-number"),
    ])
  func documentNumbers(_ row: RuleRow) {
    #expect(checkDocumentNumbers(row.text).map(\.code) == row.codes)
  }

  @Test("the hint restores the brackets, and the span is the number's own")
  func documentNumberHint() throws {
    let finding = try #require(checkDocumentNumbers("按新安办202436号执行").first)
    #expect(finding.hint?.chinese == "是否应为“〔2024〕36号”？")
    #expect(finding.characters == 4..<11)
    let workspace = Workspace(["u.yaml": "unit: 水利厅\nheadline: 按新安办202436号执行"])
    #expect(
      try workspace.resolve().first("document-number")?.span
        == Span(file: "u.yaml", line: 2, column: 15, length: 7))
  }

  @Test(
    "a word of two characters or more does not stand twice in a row",
    arguments: [
      RuleRow("人人讲安全、个个会应急"), RuleRow("关于印发方案的通知"), RuleRow("一步一步整改"),
      RuleRow("高高兴兴上班"), RuleRow("0991-58155815"), RuleRow("哈哈哈哈"),
      RuleRow("关于印发关于印发方案的通知", "doubled-word"), RuleRow("安全安全生产", "doubled-word"),
      RuleRow("举报举报，整改整改", "doubled-word", "doubled-word"),
    ])
  func doubledWords(_ row: RuleRow) {
    #expect(checkDoubledWords(row.text).map(\.code) == row.codes)
  }

  @Test("the span of a doubled word is both of it")
  func doubledSpan() {
    #expect(checkDoubledWords("现关于印发关于印发").first?.characters == 1..<9)
    #expect(checkDoubledWords("举报举报，整改整改").map(\.characters) == [0..<4, 5..<9])
  }

  @Test(
    "residue of scraped pages is pointed out",
    arguments: [
      RuleRow("安全隐患随手拍"), RuleRow("snap_shot"), RuleRow("省略内容"),
      RuleRow("（省略713字）", "scraped-residue"),
    ])
  func residue(_ row: RuleRow) { #expect(checkResidue(row.text).map(\.code) == row.codes) }
}

@Suite struct RewardTests {
  @Test(
    "shares are from 0 to 100 %, and a floor is not above its cap",
    arguments: [
      RuleRow("按罚款金额的15%，最低3000元，最高30万元"), RuleRow("100%"), RuleRow("0%"),
      RuleRow("3000元至30万元"), RuleRow("3000—300000元"), RuleRow("3万—30万元"),
      RuleRow("3—30万元"), RuleRow("不低于三千元、不超过三十万元"), RuleRow("500元以上5000元以下"),
      RuleRow("每死亡1人奖励3万元"), RuleRow("3,000元起，30万元封顶"), RuleRow("5000元、3000元、1000元"),
      RuleRow("150%", "share-out-of-range"), RuleRow("罚款的100.5％", "share-out-of-range"),
      RuleRow("-5%", "share-out-of-range"),
      RuleRow("最低30万元，最高3000元", "reward-floor-above-cap"),
      RuleRow("30万元至3000元", "reward-floor-above-cap"),
      RuleRow("不低于三十万元、不超过三千元", "reward-floor-above-cap"),
      RuleRow("30—3万元", "reward-floor-above-cap"),
      RuleRow("5000元以上500元以下", "reward-floor-above-cap"),
      RuleRow("30,000元起，3000元封顶", "reward-floor-above-cap"),
      RuleRow("罚款的120%，最低3万元，最高3000元", "share-out-of-range", "reward-floor-above-cap"),
    ])
  func rewards(_ row: RuleRow) { #expect(checkReward(row.text).map(\.code) == row.codes) }

  @Test(
    "sums are read in digits and in characters",
    arguments: [
      ("3000元", 3000.0), ("3,000元", 3000), ("0.3万元", 3000), ("三千元", 3000), ("三十万元", 300_000),
      ("十万元", 100_000), ("三千五百元", 3500), ("1亿元", 100_000_000), ("2千元", 2000),
    ])
  func sums(text: String, yuan: Double) {
    #expect(sumsOfMoney(in: text).map(\.yuan) == [yuan])
  }
}
