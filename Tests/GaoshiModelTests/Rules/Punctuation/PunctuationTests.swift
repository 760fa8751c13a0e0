import Testing

@testable import GaoshiModel

/// One text, what becomes of it, and the rule and clause that say so.
private struct Row: Sendable, CustomTestStringConvertible {
  let rule: PunctuationRule
  let before: String
  let after: String
  let source: String
  var testDescription: String { "\(rule.rawValue): \(before)" }

  init(_ rule: PunctuationRule, _ before: String, _ after: String, _ source: String) {
    self.rule = rule
    self.before = before
    self.after = after
    self.source = source
  }
}

@Suite struct PunctuationTests {
  @Test("a slip is mended by its rule and nothing else is touched", arguments: mended)
  private func mends(_ row: Row) {
    #expect(Punctuation.mended(row.before) == row.after)
    let findings = Punctuation.findings(in: row.before)
    #expect(findings.contains { $0.rule == row.rule && $0.source.hasSuffix(row.source) })
    #expect(findings.allSatisfy { $0.replacement != nil })
  }

  @Test("what is right, or not Chinese, stays", arguments: untouched)
  private func leaves(_ text: String) {
    #expect(Punctuation.findings(in: text) == [])
  }

  @Test("what only the author can mend is reported and stays", arguments: reported)
  private func reports(_ row: Row) {
    #expect(Punctuation.mended(row.before) == row.before)
    #expect(
      Punctuation.findings(in: row.before).map { [$0.rule.rawValue, $0.found] }
        == [[row.rule.rawValue, row.after]])
  }

  @Test("a finding names the scalars that it is about")
  func place() {
    #expect(
      Punctuation.findings(in: "水利,\"安全\"ＡＢ") == [
        finding(.halfWidth, 2..<3, ",", "，", "GB/T 15834-2011, 4.4.2"),
        finding(.straightQuote, 3..<4, "\"", "“", "GB/T 15834-2011, 4.8.2"),
        finding(.straightQuote, 6..<7, "\"", "”", "GB/T 15834-2011, 4.8.2"),
        finding(.fullWidthText, 7..<9, "ＡＢ", "AB", "clreq, 3.2"),
      ])
  }

  private func finding(
    _ rule: PunctuationRule, _ range: Range<Int>, _ found: String, _ mended: String,
    _ source: String
  ) -> PunctuationFinding {
    PunctuationFinding(
      rule: rule, range: range, found: found, replacement: mended, source: source)
  }
}

private let mended: [Row] = [
  // Stops, GB/T 15834-2011, 4.1.2 to 4.7.2.
  Row(.halfWidth, "公布电话,加大宣传力度。", "公布电话，加大宣传力度。", "4.4.2"),
  Row(.halfWidth, "联系人:值班员", "联系人：值班员", "4.7.2"),
  Row(.halfWidth, "举报电话:0991-5815739", "举报电话：0991-5815739", "4.7.2"),
  Row(.halfWidth, "举报邮箱:aqjb@example.gov.cn", "举报邮箱：aqjb@example.gov.cn", "4.7.2"),
  Row(.halfWidth, "制作横幅和展板;悬挂展览", "制作横幅和展板；悬挂展览", "4.6.2"),
  Row(.halfWidth, "你举报,我奖励!", "你举报，我奖励！", "4.3.2"),
  Row(.halfWidth, "向谁举报?", "向谁举报？", "4.2.2"),
  Row(.halfWidth, "真的吗?!", "真的吗？！", "4.2.2"),
  Row(.halfWidth, "严格保护举报人信息.", "严格保护举报人信息。", "4.1.2"),
  Row(.halfWidth, "严格保护举报人信息.按季兑现", "严格保护举报人信息。按季兑现", "4.1.2"),
  Row(.halfWidth, "共3项,其中重大隐患2项", "共3项，其中重大隐患2项", "4.4.2"),
  Row(.halfWidth, "整改率100%,反馈率98%", "整改率100%，反馈率98%", "4.4.2"),
  Row(.halfWidth, "检测CO2,甲烷和H2S", "检测CO2，甲烷和H2S", "4.4.2"),
  Row(.halfWidth, "请拨打12350.", "请拨打12350。", "4.1.2"),
  Row(.halfWidth, "今天就拨打12350!", "今天就拨打12350！", "4.3.2"),
  Row(.halfWidth, "会用App吗?会用App?", "会用App吗？会用App？", "4.2.2"),
  Row(.halfWidth, "活动叫“安全生产月”,共30天", "活动叫“安全生产月”，共30天", "4.4.2"),
  Row(.halfWidth, "安全, 生产", "安全，生产", "4.4.2"),
  Row(.halfWidth, "安全 ,生产", "安全，生产", "4.4.2"),
  Row(.halfWidth, "详见https://www.mem.gov.cn/,谢谢", "详见https://www.mem.gov.cn/，谢谢", "4.4.2"),
  Row(.halfWidth, "一.总则", "一、总则", "4.5.2"),
  Row(.halfWidth, "十二.附则", "十二、附则", "4.5.2"),
  Row(.halfWidth, "水利厅｡", "水利厅。", "4.1.2"),
  Row(.halfWidth, "水利﹐应急", "水利，应急", "4.4.2"),
  Row(.halfWidth, "各地、州、市水利(务)局:", "各地、州、市水利（务）局：", "4.9.2"),
  // Brackets, 4.9.2.
  Row(.halfWidth, "(一)明确责任", "（一）明确责任", "4.9.2"),
  Row(.halfWidth, "(1)明确责任", "（1）明确责任", "4.9.2"),
  Row(.halfWidth, "应急管理部(MEM)发布", "应急管理部（MEM）发布", "4.9.2"),
  Row(.halfWidth, "0777-2693099(兼传真)", "0777-2693099（兼传真）", "4.9.2"),
  Row(.halfWidth, "一氧化碳(CO)和硫化氢(H2S)", "一氧化碳（CO）和硫化氢（H2S）", "4.9.2"),
  Row(.halfWidth, "12350(24小时)", "12350（24小时）", "4.9.2"),
  Row(.halfWidth, "方案（征求意见稿)", "方案（征求意见稿）", "4.9.2"),
  Row(.halfWidth, "方案(征求意见稿）", "方案（征求意见稿）", "4.9.2"),
  Row(.halfWidth, "水利(供水(含二次供水))", "水利（供水（含二次供水））", "4.9.2"),
  Row(.halfWidth, "水利 (务) 局", "水利（务）局", "4.9.2"),
  // Quotes, 4.8.2 and 4.8.3.
  Row(.straightQuote, "\"安全生产月\"活动", "“安全生产月”活动", "4.8.2"),
  Row(.straightQuote, "微信搜索'随手拍'小程序", "微信搜索‘随手拍’小程序", "4.8.2"),
  Row(.straightQuote, "\"我是'安全吹哨人'\"", "“我是‘安全吹哨人’”", "4.8.2"),
  Row(.straightQuote, "“我是\"安全吹哨人\"”", "“我是‘安全吹哨人’”", "4.8.2"),
  Row(.straightQuote, "“安全生产月\"活动", "“安全生产月”活动", "4.8.2"),
  Row(.straightQuote, "使用\"App\"举报", "使用“App”举报", "4.8.2"),
  Row(.straightQuote, "\"甲\"和\"乙\"", "“甲”和“乙”", "4.8.2"),
  Row(.straightQuote, "＂安全＂月", "“安全”月", "4.8.2"),
  Row(.straightQuote, "\"12350\",\"12345\"都可拨打", "“12350”，“12345”都可拨打", "4.8.2"),
  // The dash 4.10.2, the ellipsis 4.11.2, connecting marks 4.13.2, the interpunct 4.14.2.
  Row(.dash, "安全生产--举报有奖", "安全生产——举报有奖", "4.10.2"),
  Row(.dash, "安全生产―举报有奖是全社会共同参与的办法", "安全生产——举报有奖是全社会共同参与的办法", "4.10.2"),
  Row(.dash, "举报箱—一种接收群众来信的固定信箱", "举报箱——一种接收群众来信的固定信箱", "4.10.2"),
  Row(.dash, "安全生产──举报有奖", "安全生产——举报有奖", "4.10.2"),
  Row(.dash, "安全生产———举报有奖", "安全生产——举报有奖", "4.10.2"),
  Row(.dash, "安全生产 -- 举报有奖", "安全生产——举报有奖", "4.10.2"),
  Row(.dash, "6月1日--6月30日", "6月1日—6月30日", "4.13.2"),
  Row(.ellipsis, "来信、来访...", "来信、来访……", "4.11.2"),
  Row(.ellipsis, "来信、来访......均可", "来信、来访……均可", "4.11.2"),
  Row(.ellipsis, "来信、来访。。。", "来信、来访……", "4.11.2"),
  Row(.ellipsis, "来信、来访…", "来信、来访……", "4.11.2"),
  Row(.ellipsis, "来信、来访………", "来信、来访……", "4.11.2"),
  Row(.ellipsis, "来信、来访······", "来信、来访……", "4.11.2"),
  Row(.range, "3~5天", "3～5天", "4.13.2"),
  Row(.range, "工作日9:00~18:00", "工作日9:00～18:00", "4.13.2"),
  Row(.range, "周一~周五", "周一～周五", "4.13.2"),
  Row(.range, "周一 ~ 周五", "周一～周五", "4.13.2"),
  Row(.range, "奖励5%~10%", "奖励5%～10%", "4.13.2"),
  Row(.interpunct, "阿卜杜拉•买买提", "阿卜杜拉·买买提", "4.14.2"),
  Row(.interpunct, "阿卜杜拉・买买提", "阿卜杜拉·买买提", "4.14.2"),
  Row(.interpunct, "阿卜杜拉‧买买提", "阿卜杜拉·买买提", "4.14.2"),
  Row(.interpunct, "值班员阿卜杜拉.买买提接听", "值班员阿卜杜拉·买买提接听", "4.14.2"),
  Row(.interpunct, "“6•16”咨询日", "“6·16”咨询日", "4.14.2"),
  // Doubled stops.
  Row(.doubled, "按季兑现。。", "按季兑现。", "4.1.2"),
  Row(.doubled, "安全生产，，举报有奖", "安全生产，举报有奖", "4.4.2"),
  Row(.doubled, "安全生产,,举报有奖", "安全生产，举报有奖", "4.4.2"),
  Row(.doubled, "电话、、传真", "电话、传真", "4.5.2"),
  Row(.doubled, "举报电话：：12350", "举报电话：12350", "4.7.2"),
  Row(.doubled, "快举报！！！！！", "快举报！！！", "4.3.3"),
  Row(.doubled, "举报什么？？？？", "举报什么？？？", "4.2.3"),
  // Document numbers, GB/T 9704-2012, 7.2.5.
  Row(.documentNumber, "新安办[2023]14号", "新安办〔2023〕14号", "7.2.5"),
  Row(.documentNumber, "新安办(2023)14号文件", "新安办〔2023〕14号文件", "7.2.5"),
  Row(.documentNumber, "新安办（2023）14号", "新安办〔2023〕14号", "7.2.5"),
  Row(.documentNumber, "新安办【2023】14号", "新安办〔2023〕14号", "7.2.5"),
  Row(.documentNumber, "新安办﹝2023﹞14号", "新安办〔2023〕14号", "7.2.5"),
  Row(.documentNumber, "新安办［２０２３］１４号", "新安办〔2023〕14号", "7.2.5"),
  Row(.documentNumber, "新安办〔2023〕 14号", "新安办〔2023〕14号", "7.2.5"),
  // Widths and spaces, clreq 3.2.
  Row(.fullWidthText, "ＡＢＣ１２３", "ABC123", "3.2"),
  Row(.fullWidthText, "拨打１２３５０", "拨打12350", "3.2"),
  Row(.fullWidthText, "高３．１４米", "高3.14米", "3.2"),
  Row(.fullWidthText, "电话０９９１－５８１５７３９", "电话0991-5815739", "3.2"),
  Row(.typedSpace, "拨打 12350 举报", "拨打12350举报", "3.2"),
  Row(.typedSpace, "使用 App 举报", "使用App举报", "3.2"),
  Row(.typedSpace, "电话： 0991-5815739", "电话：0991-5815739", "3.2"),
  Row(.typedSpace, "安全第一， 预防为主", "安全第一，预防为主", "3.2"),
  Row(.typedSpace, "名为 “安全生产月” 的活动", "名为“安全生产月”的活动", "3.2"),
  Row(.typedSpace, "　　为进一步做好工作", "为进一步做好工作", "3.2"),
  Row(.typedSpace, "拨打　12350", "拨打12350", "3.2"),
]

private let untouched: [String] = [
  "", "水利厅", "全民参与、共治共享。",
  // Numbers, times, ratios, versions.
  "奖励1,000元", "直径3.14米", "8:30至18:00", "工作日12:30-18:00", "比例1:500", "1:50 000",
  "应用v1.2", "GB/T 15834-2011", "2024.6.27", "“5.12”防灾减灾日", "“6·16”咨询日", "100%", "3.5%",
  // Telephone numbers, links, mail, files.
  "(0991)5815739", "电话(0991)5815739", "电话(0991) 5815739", "0991-5815739", "+86 991 5815739",
  "https://www.mem.gov.cn/a,b?c=1;d!", "见https://example.gov.cn/举报?id=1", "www.mem.gov.cn",
  "aqjb@example.gov.cn", "附件通知.pdf", "通知.docx已上传", "../campaign.yaml", "水利厅.cn",
  // List numbers.
  "1.加大举报宣传力度", "附件1.工作要点", "1)加大宣传", "a)加大宣传", "A.加大宣传", "2023.工作要点",
  // Western text, also inside Chinese.
  "Report hazards. Call 12350, please!", "Welcome to 水利厅, Xinjiang!", "Ca(OH)2", "f(x)的值",
  "Fe(III)离子", "He said \"stop\".", "don't", "Xi'an分公司", "使用C++和C#", "Windows, Linux",
  "口号是“Safety first!”安全第一", "口号是“Safety first!”", "class=\"x\"", "MEM (2024)", "5'10\"",
  "git commit --fix", "加--fix选项", "9:00-18:00", "a...b", "~/notices", "https://a.cn/~user",
  "Water Resources Department", "E-mail:aqjb@example.gov.cn", "24\"",
  // Right already.
  "安全生产——举报有奖", "6月1日——6月30日", "受理—核查—整改—反馈", "北京—上海", "来信……", "来信…………",
  "3～5天", "真的吗？！", "快举报！！！", "“我是‘安全吹哨人’”", "新安办〔2023〕14号", "（一）明确责任",
  "《中华人民共和国安全生产法》（2021年修正）",
  // Spaces that align or divide.
  "安全生产 人人有责", "张　三", "电  话", "电话：0991-5815739   0991-5093123", "1. 加大宣传",
  "水利厅\n应急厅", "第一章........1",
  // Other scripts.
  "سۇ ئىشلىرى نازارىتى، (12350)", "ཆུ་བེད།", "Vahlingz 12350",
]

private let reported: [Row] = [
  Row(.unpaired, "“安全生产月活动", "“", ""),
  Row(.unpaired, "安全生产月”活动", "”", ""),
  Row(.unpaired, "\"安全生产月活动", "\"", ""),
  Row(.unpaired, "方案（征求意见稿", "（", ""),
  Row(.unpaired, "公开)方式", ")", ""),
  Row(.doubled, "安全生产，。举报有奖", "，。", ""),
  Row(.doubled, "安全生产。，举报有奖", "。，", ""),
  Row(.typedSpace, "安全生产领域改革发展的 实施方案，现予公布。", " ", ""),
]
