import GaoshiCore
import Testing

@testable import GaoshiModel

@Suite struct NoticeValueTests {
  /// A unit whose file uses every key that templates can see.
  static let full = Workspace.below(
    """
    short: 甲
    level: county
    sector: 水利
    region: "650000"
    area-code: "0991"
    names: {ug: UG}
    campaign: c.yaml
    slogans: [安全生产、举报有奖, 全民参与]
    edition: {date: "2024-06-27", version: "1"}
    channels:
      - phone: 0991-5815739
        owner: 水利厅
        hours: 24小时
        note: 节假日照常
      - email: a@163.com
    matters: [重大事故隐患]
    rewards: {basis: 安监总财〔2018〕19号, rows: [{matter: 隐患, amount: 3000元}], note: 按季兑现}
    flow: [{step: 受理, limit: 当日}, {step: 核查}]
    promises: [保密]
    liability: [如实举报]
    excluded: [已受理的]
    sites: [{place: 大门, count: 2, mount: hung, distance: 5m}]
    """,
    others: ["c.yaml": "campaign: 活动\nyear: \"2024\"\nphrase: 人人讲安全\nhosts: [mem.gov.cn]\n"])

  static let channelNames = [
    "kind", "label", "value", "grouped", "owner", "hours", "note", "detail", "icon",
  ]
  static let codeNames = ["name", "label", "caption", "path", "symbol"]
  static let expectedNames: Set<String> = Set(
    [
      "unit.name", "unit.short", "unit.level", "unit.sector", "unit.region", "names.zh-Hans",
      "names.ug", "authority.name", "authority.short", "supervisor", "issuer", "headline",
      "slogan", "slogans", "phrase", "year", "edition.date", "edition.version", "edition.text",
      "language", "languages", "matters.[].number", "matters.[].text", "rewards.basis",
      "rewards.note",
      "rewards.rows.[].matter", "rewards.rows.[].amount", "flow.[].number", "flow.[].step",
      "flow.[].limit", "flow.[].last", "promises", "liability", "excluded", "site.place",
      "site.count", "site.mount", "site.distance",
    ]
      + channelNames.flatMap {
        ["lead.\($0)", "phones.[].\($0)", "others.[].\($0)", "channels.[].\($0)"]
      }
      + codeNames.flatMap { ["code.\($0)", "codes.[].\($0)"] })

  @Test("templates see these names and no others")
  func names() throws {
    let notice = try #require(try Self.full.resolve().notice)
    #expect(notice.value(at: notice.sites[0]).names == Self.expectedNames)
  }

  @Test("a unit without a parent, a telephone, a code or a site has the same top names")
  func sparse() throws {
    let notice = try #require(try Workspace(["u.yaml": "unit: 甲公司\n"]).resolve().notice)
    guard case .record(let sparse) = notice.value,
      case .record(let full) = try #require(try Self.full.resolve().notice).value
    else { return #expect(Bool(false), "a notice is a record") }
    #expect(sparse.keys.sorted() == full.keys.sorted())
    #expect(Set(notice.value["lead"].names) == Set(Self.channelNames))
    #expect(Set(notice.value["code"].names) == Set(Self.codeNames))
    #expect(notice.value["lead"].isEmpty && notice.value["code"].isEmpty)
  }

  @Test(
    "a template sees these values",
    arguments: [
      ("unit.name", "甲公司"), ("unit.short", "甲"), ("unit.level", "county"), ("unit.sector", "水利"),
      ("unit.region", "650000"), ("names.zh-Hans", "甲公司"), ("names.ug", "UG"),
      ("authority.name", "应急管理部"), ("authority.short", "应急管理部"), ("supervisor", "应急管理部"),
      ("issuer", "甲公司"), ("headline", "安全生产举报奖励公告牌"), ("slogan", "安全生产、举报有奖"),
      ("slogans.1", "全民参与"), ("phrase", "人人讲安全"), ("year", "2024"),
      ("edition.date", "2024-06-27"), ("edition.text", "2024年6月 第1版"), ("language", "zh-Hans"),
      ("lead.kind", "hotline"), ("lead.label", "举报热线"), ("lead.value", "12350"),
      ("lead.icon", "phone"), ("phones.0.value", "0991-5815739"), ("phones.0.label", "电话"),
      ("phones.0.grouped", "0991-581 5739"), ("others.0.grouped", "a@163.com"),
      ("phones.0.detail", "水利厅　24小时　节假日照常"), ("others.0.value", "a@163.com"),
      ("others.0.icon", "mail"), ("channels.2.value", "a@163.com"),
      ("code.name", "应急管理部安全生产举报"), ("code.label", "小程序"), ("code.caption", "微信扫一扫"),
      ("code.path", "微信搜索“应急管理部安全生产举报”小程序"), ("matters.0.number", "1"),
      ("matters.0.text", "重大事故隐患"), ("rewards.basis", "安监总财〔2018〕19号"),
      ("rewards.rows.0.amount", "3000元"), ("flow.1.number", "2"), ("flow.0.limit", "当日"),
      ("site.place", "大门"), ("site.count", "2"), ("site.mount", "hung"), ("site.distance", "5m"),
    ])
  func values(path: String, text: String) throws {
    let notice = try #require(try Self.full.resolve().notice)
    #expect(notice.value(at: notice.sites[0])[path].printed == text)
  }

  @Test("only the last step of the flow is marked as the last")
  func lastStep() throws {
    let value = try #require(try Self.full.resolve().notice).value
    #expect(value["flow.0.last"] == .flag(false))
    #expect(value["flow.1.last"] == .flag(true))
    #expect(value["flow.1.limit"] == .nothing)
  }

  @Test("the code holds the link that the mini-program declares")
  func symbol() throws {
    guard case .code(let code) = try #require(try Self.full.resolve().notice).value["code.symbol"]
    else { return #expect(Bool(false), "the symbol is a code") }
    #expect(code.payload == "https://dctjfx.mem.gov.cn/aqscjb")
    #expect(code.picture == nil)
    #expect(code.origin.span?.file == "national.yaml")
  }

  @Test("a text knows its unit, its field and its place")
  func origins() throws {
    let notice = try #require(try Self.full.resolve().notice)
    let phone = try #require(notice.telephones.last)
    #expect(
      phone.value.origin
        == TextOrigin(
          unit: "甲公司", field: "channels[0].phone",
          span: Span(file: "u.yaml", line: 13, column: 12, length: 12)))
    #expect(notice.telephones[0].value.origin.field == "channels[0].hotline")
    #expect(notice.telephones[0].value.origin.span?.file == "national.yaml")
  }

  @Test("the complete example has nothing to complain of")
  func clean() throws {
    #expect(try Self.full.resolve().allCodes == [])
  }
}
