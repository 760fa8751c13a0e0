internal import GaoshiConfig
internal import GaoshiCore

/// The words that people write for the fixed words of the config, in one place.
enum ValueWords {
  /// By key: the config's word, and what people write for it, what an export writes first.
  private static let table: [String: [(word: String, written: [String])]] = [
    "level": [
      ("national", ["国家", "国家级", "中央"]), ("region", ["省级", "省", "自治区", "自治区级", "直辖市"]),
      ("prefecture", ["地级", "市", "市级", "州", "地州", "地州市"]),
      ("county", ["县级", "县", "区", "区级", "区县", "旗"]), ("township", ["乡镇", "乡", "镇", "街道", "乡级"]),
      ("village", ["村", "社区", "村级"]), ("unit", ["企事业单位", "企业", "单位", "事业单位"]),
    ],
    "mount": [
      ("pasted", ["粘贴", "张贴"]), ("hung", ["悬挂", "挂"]), ("screen", ["屏幕", "屏幕显示", "电子屏"]),
    ],
    "readers": [
      ("general", ["一般读者", "一般"]), ("older", ["老年读者", "老年", "老年人"]),
    ],
    "audience": [
      ("public", ["公开", "公众"]), ("staff", ["本单位职工", "职工"]), ("internal", ["内部", "不公开"]),
    ],
    "materials": [
      ("board", ["公告牌", "举报公告牌", "举报奖励公告牌"]), ("poster", ["海报", "宣传海报"]),
      ("banner", ["横幅", "条幅"]), ("couplet", ["对联"]), ("panel", ["展板"]),
      ("sticker", ["贴", "贴纸", "不干胶"]), ("card", ["卡片", "卡"]), ("leaflet", ["折页", "宣传折页"]),
      ("screen", ["屏幕", "屏"]), ("sms", ["短信"]), ("badge", ["网站挂件"]),
    ],
    "code": [("true", ["是", "有"]), ("false", ["否"])],
    "kind": SiteKind.allCases.map { ($0.rawValue, [$0.name.chinese]) },
  ]

  /// Keys whose values are fixed words.
  static let keys = Set(table.keys)

  private static let read = table.mapValues { words in
    Dictionary(
      words.flatMap { word, written in written.map { ($0, word) } },
      uniquingKeysWith: { first, _ in first })
  }

  private static let shown = table.mapValues { words in
    Dictionary(
      words.compactMap { word, written in written.first.map { (word, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The config's word for what a person wrote; that itself where there is none.
  static func word(_ text: String, for key: String) -> String {
    if let word = read[key]?[text] { return word }
    // 厂区东大门 is a gate in the kind's column too.
    return key == "kind" && SiteKind(rawValue: text) == nil
      ? SiteKind(tellingFrom: text)?.rawValue ?? text : text
  }

  /// What an export writes for a word of the config.
  static func shown(_ word: String, for key: String) -> String { shown[key]?[word] ?? word }

  /// What a cell says when there is nothing to say.
  static let nothing: Set<String> = [
    "无", "暂无", "没有", blankLine, "／", "-", "—", "——", "－", "N/A", "n/a",
  ]

  /// A line of a list that says nothing in its language.
  static let blankLine = "/"

  /// The units that stand in the brackets of a heading, and behind a number.
  static let lengths: [String: String] = [
    "米": "m", "m": "m", "厘米": "cm", "公分": "cm", "cm": "cm", "毫米": "mm", "mm": "mm",
  ]

  /// What is counted: 2块, 3张.
  static let measures = ["块", "张", "个", "份", "幅", "条", "面", "套", "件"]
}
