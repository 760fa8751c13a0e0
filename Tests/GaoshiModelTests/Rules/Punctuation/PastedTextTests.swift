import Testing

@testable import GaoshiModel

/// Sentences of notices as they were pasted from web pages, and as they should be.
private struct Excerpt: Sendable {
  let before: String
  let after: String
  let count: Int
}

@Suite struct PastedTextTests {
  @Test("sentences of real notices come out as a printer would accept them", arguments: excerpts)
  private func excerpt(_ excerpt: Excerpt) {
    #expect(Punctuation.mended(excerpt.before) == excerpt.after)
    #expect(Punctuation.findings(in: excerpt.before).count == excerpt.count)
  }
}

private let excerpts = [
  Excerpt(
    before: "各地、州、市水利(务)局,塔里木河流域管理局,自治区水文局,厅直属流域(水库)单位,新疆水利发展投资(集团)有限公司:",
    after: "各地、州、市水利（务）局，塔里木河流域管理局，自治区水文局，厅直属流域（水库）单位，新疆水利发展投资（集团）有限公司：",
    count: 11),
  Excerpt(
    before: "举报电话:0991—5815739(水利厅)   0991-5093123(自治区)",
    after: "举报电话：0991—5815739（水利厅）   0991-5093123（自治区）", count: 5),
  Excerpt(before: "举报邮箱:sltanquan@163.com", after: "举报邮箱：sltanquan@163.com", count: 1),
  Excerpt(before: "1.加大举报宣传力度", after: "1.加大举报宣传力度", count: 0),
  Excerpt(
    before: "邮箱:qnqaj@126.com。联系电话:0777-2693099(兼传真),",
    after: "邮箱：qnqaj@126.com。联系电话：0777-2693099（兼传真），", count: 5),
  Excerpt(
    before: "发布时间:2018-11-05 14:42", after: "发布时间：2018-11-05 14:42", count: 1),
  Excerpt(
    before: "进一步推动全乡安全生产举报奖励工作走深走实，恒合府发〔2023〕14号",
    after: "进一步推动全乡安全生产举报奖励工作走深走实，恒合府发〔2023〕14号", count: 0),
  Excerpt(
    before: "活动方案》的通知(平安委办发〔2019〕32号)文件要求,结合我局实际,特制定本方案。",
    after: "活动方案》的通知（平安委办发〔2019〕32号）文件要求，结合我局实际，特制定本方案。", count: 4),
  Excerpt(before: "6月1日——6月30日", after: "6月1日——6月30日", count: 0),
  Excerpt(
    before: "利用“6·16”安全生产宣传咨询日在七一广场开展宣传活动。",
    after: "利用“6·16”安全生产宣传咨询日在七一广场开展宣传活动。", count: 0),
  Excerpt(
    before: "建立“受理—核查—整改—反馈—奖励”闭环,确保24小时受理举报;",
    after: "建立“受理—核查—整改—反馈—奖励”闭环，确保24小时受理举报；", count: 2),
  Excerpt(
    before: "“随手拍”小程序,公布“12345”政务服务热线", after: "“随手拍”小程序，公布“12345”政务服务热线", count: 1),
]
