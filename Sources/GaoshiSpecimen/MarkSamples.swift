internal import GaoshiCore
internal import GaoshiText

extension SampleSet {
  /// Line edges, marks and gaps.
  static let marks = [
    Sample(
      "避头尾", "Line edges", "clreq：行首行尾禁则；GB/T 15834—2011，5.1",
      SettingRules.LineEdges.allCases.map { level in
        Sample.Setting(
          levelNames[level] ?? "", "举报人写/发信或电话，来访……保密。", size: 10, em: 5.2,
          isRight: level == .gb
        ) {
          $0.rules.lineEdges = level
          $0.rules.lineChoice = .firstFit
        }
      }),
    Sample(
      "连续标点", "Adjacent marks", "clreq：连续标点符号的调整",
      [
        .init("挤压", adjacent, em: 8.5),
        .init("不挤压", adjacent, em: 8.5, isRight: false) {
          $0.rules.squeezesNeighbours = false
        },
      ]),
    Sample(
      "行首行尾标点", "Marks at line edges", "GB/T 15834—2011，5.1.10",
      [
        .init("各占半字", quoted, em: 7) { $0.alignment = .justify },
        .init("各占一字", quoted, em: 7, isRight: false) {
          $0.alignment = .justify
          $0.rules.trimsLineStart = false
          $0.rules.trimsLineEnd = false
        },
      ]),
    Sample(
      "引号随文", "Quotes by context", "中文里占一字，西文里占半字",
      [
        .init("", "拨打“12350”", em: 8.5),
        .init("", "read “safety first” twice", size: 11, em: 10.2) {
          $0.texts[0].style.language = "en"
        },
      ]),
    Sample(
      "中西文间距", "Han and Western", "clreq：横排的中、西文混排配置",
      [
        .init("四分之一字", "拨打12350或用App扫码", em: 8.5),
        .init("打了空格也一样", "拨打 12350 或用 App 扫码", em: 8.5),
      ]),
    Sample(
      "不可拆分", "Kept whole", "clreq：符号分离禁则；GB/T 15835—2011",
      [
        .init("", kept, em: 8.5),
        .init("可拆分", kept, em: 8.5, isRight: false) {
          $0.rules.keeps = []
          $0.rules.lineChoice = .firstFit
        },
      ]),
    Sample(
      "分散对齐", "Even spacing", "clreq：均排",
      ["电话", "传真机", "电子邮箱", "微信公众号"].map { label in
        .init("", label, size: 10, em: 5) { $0.alignment = .spread }
      }),
  ]

  private static let levelNames: [SettingRules.LineEdges: String] = [
    .none: "不限", .basic: "基本", .gb: "国标（默认）", .strict: "严格",
  ]
  private static let adjacent = "按（《安全生产法》），“举报有奖”。"
  private static let quoted = "“吹哨人”说：“发现隐患，就要举报。”"
  private static let kept = "奖励3000～5000元，依据应急〔2020〕69号，致电(0991) 581 5739。"
}
