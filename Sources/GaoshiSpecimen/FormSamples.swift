internal import GaoshiCore
internal import GaoshiText

extension SampleSet {
  /// Columns down the page, regions, numbers.
  static let forms = [
    Sample(
      "竖排", "Down the page", "clreq：直排的中、西文混排配置；UTR #50",
      [
        .init("数字两三位并排，更长侧转", vertical, em: 19) { $0.writing = .vertical },
        .init("号码直立", "举报热线12350", size: 26, em: 9.5) {
          $0.writing = .vertical
          $0.rules.verticalNumbers = .upright
        },
      ]),
    Sample(
      "对联", "Couplet", "上联在右",
      [
        .init("", "人人讲安全\n个个会应急", size: 34, em: 5.2) {
          $0.texts[0].style.role = FontCatalog.Role("kai-bold")
          $0.texts[0].style.ink = Sheet.signal
          $0.writing = .vertical
          $0.leading = 2.4
        }
      ]),
    Sample(
      "地区字形", "Regional forms", "OpenType locl：字形和标点位置",
      [("大陆", "zh-Hans"), ("台湾", "zh-Hant-TW"), ("香港", "zh-Hant-HK")].map { name, language in
        .init(name, "骨角直，次。", size: 11.5, em: 6.2) { $0.texts[0].style.language = language }
      }),
    Sample(
      "字号拟合", "Fitting", "宽度里放得下的最大字号：一行、两行、三行",
      (1...3).map { lines in
        Sample.Setting("", "安全生产举报奖励公告", size: 12, em: 6.1, lines: lines) {
          $0.texts[0].style.role = FontCatalog.Role("serif-black")
          $0.rules.lineChoice = .balanced
          $0.leading = 1.25
        }
      }),
    Sample(
      "大号数字", "Large digits", "墨迹对齐，不是字框对齐",
      [("", true), ("按字框", false)].map { name, isRight in
        Sample.Setting(name, "12350", size: 38, em: 2.9, isRight: isRight) {
          $0.texts[0].style.role = FontCatalog.Role("sans-bold")
          $0.rules.opticalEdges = isRight
          $0.leading = 1.1
        }
      }),
    Sample(
      "等宽数字", "Tabular figures", "按原样分组",
      [
        .init("", "0991-581 5739\n0991-111 1111", em: 8.6) {
          $0.texts[0].style.features = ["tnum": 1]
        },
        .init("", "023-5865 9106\n400 812 3456", em: 8.6) {
          $0.texts[0].style.features = ["tnum": 1]
        },
      ]),
  ]

  private static let vertical =
    "自2024年6月27日起，发现“重大事故隐患”——瞒报、谎报……请在24小时内拨打0991-5815739，或登录App举报，最高奖励30万元。"
}
