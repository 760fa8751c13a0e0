/// Words of notices that ICU's dictionary of Chinese does not know and would divide.
enum NoticeWords {
  /// For each place in a text whether it is inside one of the words.
  static func insides(of text: [Unicode.Scalar]) -> [Bool] {
    var inside = [Bool](repeating: false, count: text.count)
    for index in text.indices {
      guard let words = byFirst[text[index]] else { continue }
      let longest = words.lazy.filter { text[index...].starts(with: $0) }.map(\.count).max()
      for place in index + 1..<index + (longest ?? 1) { inside[place] = true }
    }
    return inside
  }

  /// The words by the characters that they begin with.
  private static let byFirst = Dictionary(grouping: words.filter { !$0.isEmpty }) { $0[0] }

  private static let words: [[Unicode.Scalar]] = [
    "举报", "举报人", "举报箱", "投诉举报", "有奖", "举报有奖", "吹哨人", "公告牌", "公示牌", "责任牌",
    "安全生产", "生产月", "隐患", "应急", "瞒报", "谎报", "迟报", "漏报", "排查", "扫码", "随手拍", "二维码", "小程序",
    "微信", "公众号", "微博", "专线", "热线", "邮箱", "传真", "来信", "来访", "接报", "办结", "核查", "整改", "反馈",
    "保密", "特种", "持证", "化学品", "有限空间", "粉尘", "涉爆", "烟花爆竹", "矿山", "工贸", "横幅", "海报", "展板",
    "自治区", "自治州", "自治县", "民族乡", "土家族", "维吾尔", "哈萨克", "水利厅", "应急厅", "监管局", "管理局",
    "民政局", "办公室", "敬老院", "养老院", "人民政府", "委员会", "监督处", "个个", "人人", "共治", "共享",
    "会举报", "愿举报", "敢举报",
  ].map { Array($0.unicodeScalars) }

  /// Characters that end the name of a place, a body or a thing where they are a word of their own:
  /// 水利厅, 公告牌, 6月30日.
  static let endings = Set("厅局处科室部委院所站队乡镇村县市省区州牌码箱月日年号元条项章名人".unicodeScalars)
}
