public import GaoshiCore

extension SiteKind {
  /// What the kind is called in tables and messages.
  public var name: Message { row.name }

  /// Words by which a place is known to be of the kind, simplified and traditional.
  var words: [String] { row.words }

  /// The kinds as words of a file.
  static let choices = allCases.map { kind in
    Choice(
      kind.rawValue, zh: kind.name.chinese, en: kind.name.english, synonyms: kind.words)
  }

  /// A row of the table: the name and the words that tell of the kind.
  private struct Row {
    let name: Message
    let words: [String]

    init(_ zh: String, _ en: String, _ words: String) {
      name = Message(zh: zh, en: en)
      self.words = words.split(separator: " ").map(String.init)
    }
  }

  private var row: Row {
    switch self {
    case .gate:
      Row("大门、厂区门口", "the gate", "大门 大門 厂区门口 廠區門口 厂门 企业门口 单位门口 厂区入口 主入口 正门")
    case .plant:
      Row("厂区内醒目位置", "inside the plant", "厂区内 廠區內 厂区 厂内 园区内 矿区 厂区内醒目位置")
    case .workshop:
      Row("车间", "a workshop", "车间 車間 车间门口 車間門口 车间内 車間內 厂房 班组")
    case .dormitory:
      Row("员工集体宿舍", "a dormitory", "宿舍 员工宿舍 集体宿舍 公寓")
    case .hazard:
      Row("重大危险源", "a major hazard source", "危险源 重大危险源 重大危險源 罐区 储罐区 危化品仓库 危险部位")
    case .noticeColumn:
      Row("宣传栏", "a notice column", "宣传栏 宣傳欄 公告栏 公示栏 告示栏 布告栏 橱窗 板报")
    case .villageColumn:
      Row(
        "村（社区）宣传专栏", "the column of a village or community",
        "宣传专栏 村宣传栏 社区宣传栏 村务公开栏 村委会 居委会 村社区 社区 行政村 村民小组")
    case .responsibilityBoard:
      Row("安全责任公示牌", "the responsibility board", "责任公示牌 安全责任公示牌 安全公示牌 责任牌")
    case .postCard:
      Row("岗位卡（“两单两卡”）", "post cards", "两单两卡 岗位卡 应知卡 应急卡 应急处置卡 明白卡")
    case .constructionSite:
      Row("施工工地", "a construction site", "工地 施工现场 项目部 建设项目 标段")
    case .reservoir:
      Row("水库", "a reservoir", "水库 水庫 大坝 水利枢纽 水闸")
    case .hydropower:
      Row("小水电站", "a small hydropower station", "水电站 水電站 小水电")
    case .station:
      Row("交通站点", "a station", "车站 車站 客运站 公交站 火车站 地铁站 交通站点 码头 港口 机场")
    case .school:
      Row("学校", "a school", "学校 學校 中学 小学 幼儿园 校园 校门")
    case .office:
      Row("机关、办事大厅", "an office", "办公楼 办事大厅 服务大厅 政务大厅 便民中心 机关大院 大厅")
    case .plaza:
      Row("广场", "a plaza", "广场 廣場 公园 电子屏 大屏")
    case .market:
      Row("商场、市场", "a market", "商场 商場 市场 市場 超市 集贸市场 农贸市场")
    case .careHome:
      Row("敬老院", "a care home", "敬老院 养老院 養老院 福利院 养老机构 养老服务中心")
    case .fireUnit:
      Row("消防重点单位", "a key unit of fire safety", "消防重点单位 消防安全重点单位")
    case .website:
      Row("网站", "a website", "网站 網站 官网 官方网站 门户 门户网站 公众号")
    }
  }
}
