internal import GaoshiCore
internal import GaoshiText

extension SampleSet {
  /// Lines and paragraphs.
  static let lines = [
    Sample(
      "两端对齐", "Justified", "clreq：挤压、拉伸处理的优先顺序",
      [
        .init("通盘选行，先挤后拉", justified, em: 8.6) { $0.alignment = .justify },
        .init("逐行填满", justified, em: 8.6, isRight: false) {
          $0.alignment = .justify
          $0.rules.lineChoice = .firstFit
        },
      ]),
    Sample(
      "孤字", "No lone character", "clreq：孤行与孤字处理",
      [
        .init("", "人人讲安全，会应急。", em: 8.6),
        .init("逐行填满", "人人讲安全，会应急。", em: 8.6, isRight: false) {
          $0.rules.lineChoice = .firstFit
        },
      ]),
    Sample(
      "标题均衡", "Balanced headline", "按词断行",
      [
        .init("", "安全生产举报奖励公告", em: 8.6) {
          $0.alignment = .center
          $0.rules.lineChoice = .balanced
        },
        .init("逐行填满", "安全生产举报奖励公告", em: 8.6, isRight: false) {
          $0.alignment = .center
          $0.rules.lineChoice = .firstFit
        },
      ]),
    Sample(
      "点号悬挂", "Hanging marks", "clreq：行尾点号悬挂（可选）",
      [
        .init("悬挂", "发现隐患，立即举报，属实有奖。", em: 4) { $0.rules.hangsMarks = true },
        .init("不悬挂", "发现隐患，立即举报，属实有奖。", em: 4, isRight: false),
      ]),
    Sample(
      "缩进与编号", "Indents", "clreq：段首缩排；GB/T 9704—2012，7.3.3",
      [
        .init("首行空二字", "举报人应当对举报内容的真实性负责。", em: 8.6) { $0.indent = 2 },
        .init("编号悬挂", "一、重大事故隐患逾期未改\n（一）擅自停用报警设备\n1.瞒报、谎报事故", em: 8.6) {
          $0.hangingIndent = .label
        },
      ]),
    Sample(
      "着重号与注音", "Dots, readings", "GB/T 15834—2011，4.14；clreq：行间注",
      [
        .init("", "谁受理，谁奖励", em: 8.6) { $0.texts[0].emphasis = true },
        .init("", "举报有奖", size: 15, em: 7) {
          $0.texts[0].ruby = ["jǔ", "bào", "yǒu", "jiǎng"]
        },
      ]),
  ]

  private static let justified =
    "经核查属实的，按罚款金额的15%给予奖励，最低3000元，最高不超过30万元；举报人可登录https://dctjfx.mem.gov.cn/aqscjb查询。"
}
