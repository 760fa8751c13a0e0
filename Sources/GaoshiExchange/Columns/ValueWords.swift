/// The words that people write for the fixed words of the config, in one place.
enum ValueWords {
  /// By key, then by word.
  static let words: [String: [String: String]] = [
    "level": [
      "国家": "national", "国家级": "national", "中央": "national", "省": "region", "省级": "region",
      "自治区": "region", "自治区级": "region", "直辖市": "region", "市": "prefecture", "市级": "prefecture",
      "地级": "prefecture", "州": "prefecture", "地州": "prefecture", "地州市": "prefecture",
      "县": "county", "县级": "county", "区": "county", "区级": "county", "区县": "county",
      "旗": "county", "乡": "township", "乡镇": "township", "镇": "township", "街道": "township",
      "乡级": "township", "村": "village", "社区": "village", "村级": "village", "企业": "unit",
      "单位": "unit", "事业单位": "unit",
    ],
    "mount": [
      "粘贴": "pasted", "张贴": "pasted", "悬挂": "hung", "挂": "hung", "屏幕": "screen",
      "屏幕显示": "screen", "电子屏": "screen",
    ],
    "readers": [
      "一般": "general", "一般读者": "general", "老年": "older", "老年人": "older", "老年读者": "older",
    ],
    "audience": [
      "公开": "public", "公众": "public", "职工": "staff", "本单位职工": "staff", "内部": "internal",
      "不公开": "internal",
    ],
    "kind": [
      "大门": "gate", "门口": "gate", "出入口": "gate", "公告栏": "notice-column",
      "宣传栏": "notice-column", "车间": "workshop", "作业场所": "workshop", "宿舍": "dormitory",
      "宿舍区": "dormitory", "危险源": "hazard", "重大危险源": "hazard", "危险区域": "hazard",
      "责任牌": "responsibility-board", "安全生产责任牌": "responsibility-board",
    ],
    "materials": [
      "公告牌": "board", "举报公告牌": "board", "举报奖励公告牌": "board", "海报": "poster",
      "宣传海报": "poster", "横幅": "banner", "条幅": "banner", "对联": "couplet", "展板": "panel",
      "贴": "sticker", "不干胶": "sticker", "贴纸": "sticker", "卡": "card", "卡片": "card",
      "折页": "leaflet", "宣传折页": "leaflet", "屏": "screen", "屏幕": "screen", "短信": "sms",
      "网站挂件": "badge",
    ],
    "code": ["是": "true", "有": "true", "否": "false", "无": "false"],
  ]

  /// The config's word for what a person wrote; that itself where there is none.
  static func word(_ text: String, for key: String) -> String {
    words[key]?[text] ?? text
  }

  /// What a cell says when there is nothing to say.
  static let nothing: Set<String> = ["无", "暂无", "没有", "/", "／", "-", "—", "——", "－", "N/A", "n/a"]

  /// The units that stand in the brackets of a heading, and behind a number.
  static let lengths: [String: String] = [
    "米": "m", "m": "m", "厘米": "cm", "公分": "cm", "cm": "cm", "毫米": "mm", "mm": "mm",
  ]

  /// What is counted: 2块, 3张.
  static let measures = ["块", "张", "个", "份", "幅", "条", "面", "套", "件"]
}
