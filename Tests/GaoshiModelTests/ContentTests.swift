import GaoshiCore
import Testing

@testable import GaoshiModel

/// Lines of a unit's file below the ministry and the codes that they are answered with.
struct ContentRow: Sendable, CustomTestStringConvertible {
  let lines: String
  let codes: [String]
  init(_ lines: String, _ codes: String...) {
    self.lines = lines
    self.codes = codes
  }
  var testDescription: String { "\(lines) → \(codes)" }
}

@Suite struct ContentTests {
  private func expectCodes(_ row: ContentRow, sourceLocation: SourceLocation = #_sourceLocation)
    throws
  {
    let outcome = try Workspace.below(row.lines + "\n").resolve()
    #expect(outcome.allCodes == row.codes, sourceLocation: sourceLocation)
  }

  @Test(
    "one line is in one role, and written once",
    arguments: [
      ContentRow("channels: [{phone: 0991-5815739}, {fax: 0991-5892029}]"),
      ContentRow("channels: [{phone-fax: 0777-2693099}]"),
      ContentRow("channels: [{phone: 0991-5815739}, {phone: 0991-5815739-801}]"),
      ContentRow(
        "channels: [{email: a@163.com}, {email: a@163.com, audience: internal}]"),
      ContentRow(
        "channels: [{fax: 0991-5815159}, {phone: 0991-5815159, audience: internal}]",
        "number-in-two-roles"),
      ContentRow("channels: [{phone: 0991-5815159}, {fax: 09915815159}]", "number-in-two-roles"),
      ContentRow(
        "channels: [{phone: 0991-5815159}, {phone: 0991-5815159, audience: internal}]",
        "number-in-two-roles"),
      ContentRow("channels: [{phone: 0991-5815739}, {phone: (0991)5815739}]", "channel-duplicate"),
      ContentRow("channels: [{phone-fax: 0777-2693099}, {fax: 0777-2693099}]", "channel-duplicate"),
      ContentRow("channels: [{hotline: \"12350\"}]", "channel-duplicate"),
      ContentRow("channels: [{email: a@163.com}, {email: a@163.com}]", "channel-duplicate"),
    ])
  func numbers(_ row: ContentRow) throws { try expectCodes(row) }

  @Test("the warning names both places of the number")
  func bothPlaces() throws {
    let outcome = try Workspace.below(
      """
      channels:
        - fax: 0991—5815159
        - phone: 0991-5815159
          audience: internal
      """
    ).resolve()
    let warning = try #require(outcome.first("number-in-two-roles"))
    #expect(warning.severity == .warning)
    #expect(warning.span == Span(file: "u.yaml", line: 5, column: 12, length: 12))
    #expect(
      warning.related.map(\.span) == [Span(file: "u.yaml", line: 4, column: 10, length: 12)])
    #expect(
      warning.message.chinese == "“0991-5815159”在这里是内部的电话，在另一处是公开的传真")
  }

  @Test(
    "a person's own contact does not belong on a public board",
    arguments: [
      ContentRow("channels: [{phone: 0991-5815739, owner: 水利厅}]"),
      ContentRow("channels: [{phone: 13800001111, owner: 安监办值班}]"),
      ContentRow("channels: [{phone: 0991-5815739, person: 陈某, audience: internal}]"),
      ContentRow("channels: [{phone: 13800001111, audience: staff}]"),
      ContentRow("channels: [{phone: 0991-5815739, person: 陈某}]", "private-contact"),
      ContentRow("channels: [{phone: 13800001111}]", "private-contact"),
      ContentRow("channels: [{phone: 13800001111, person: 陈某, owner: 水利厅}]", "private-contact"),
    ])
  func persons(_ row: ContentRow) throws { try expectCodes(row) }

  @Test(
    "a letter needs a postcode",
    arguments: [
      ContentRow("channels: [{post: {address: 黑龙江路146号, postcode: \"830000\"}}]"),
      ContentRow("channels: [{post: 乌鲁木齐市黑龙江路146号（邮编830000）}]"),
      ContentRow("channels: [{post: 乌鲁木齐市黑龙江路146号}]", "postcode-missing"),
    ])
  func postcodes(_ row: ContentRow) throws { try expectCodes(row) }

  @Test(
    "values are checked where they stand",
    arguments: [
      ContentRow("channels: [{email: a.163.com}]", "email-invalid"),
      ContentRow("channels: [{phone: 0991-581573}]", "phone-invalid"),
      ContentRow("channels: [{fax: \"5892029\"}]", "area-code-missing"),
      ContentRow("channels: [{web: \"http://www.mem.gov.cn/\"}]", "link-scheme"),
      ContentRow(
        "channels: [{mini-program: {name: 甲, link: \"https://wxaurl.cn/AbC\"}}]",
        "wechat-link-expires"),
      ContentRow("region: \"990000\"", "region-unknown"),
      ContentRow("area-code: \"0111\"", "area-code-invalid"),
      ContentRow("edition: {date: \"2024-02-30\"}", "date-invalid"),
      ContentRow("edition: {date: \"2024627\"}", "date-invalid"),
      ContentRow("edition: {date: \"2024-06\"}"),
      ContentRow("headline: 举报举报奖励公告牌", "doubled-word"),
      ContentRow("matters: [按新安办202436号处理]", "document-number"),
      ContentRow("promises: {add: [严格严格保密]}", "doubled-word"),
      ContentRow("rewards: {rows: [{matter: 隐患, amount: 3000元}]}", "reward-basis-missing"),
      ContentRow(
        "rewards: {basis: 安监总财〔2018〕19号, rows: [{matter: 隐患, amount: 罚款的150%}]}",
        "share-out-of-range"),
      ContentRow(
        "rewards: {basis: 新安办〔2024〕36号, rows: [{matter: 隐患, amount: 最低5万元，最高3万元}]}",
        "reward-floor-above-cap"),
      ContentRow("sites: [{place: 任何地方, mount: hung}]"),
      ContentRow("sites: [{place: 大门, distance: 900m}]", "distance-invalid"),
    ])
  func values(_ row: ContentRow) throws { try expectCodes(row) }

  @Test("a campaign's hosts and dates are checked in the campaign's file")
  func campaign() throws {
    let outcome = try Workspace.below(
      "campaign: c.yaml\n",
      others: ["c.yaml": "campaign: 活动\nhosts: [mem.gov.cn, gov.cn]\ndate: \"2024-06-31\"\n"]
    ).resolve()
    #expect(Set(outcome.codes) == ["hosts-entry", "date-invalid"])
    #expect(outcome.diagnostics.allSatisfy { $0.span?.file == "c.yaml" })
  }

  @Test(
    "the edition line says year, month and number",
    arguments: [
      ("{date: \"2024-06-27\", version: \"1\"}", "2024年6月 第1版"),
      ("{date: \"2024-11\", version: \"2.1\"}", "2024年11月 第2.1版"),
      ("{date: \"2024\"}", "2024年"), ("{version: \"3\"}", "第3版"),
      ("{date: \"2024-06-27\", version: 修订版}", "2024年6月 修订版"),
    ])
  func edition(written: String, text: String) throws {
    let notice = try #require(try Workspace.below("edition: \(written)\n").resolve().notice)
    #expect(notice.edition.text?.text == text)
  }
}

@Suite struct SectionTests {
  private func notice(_ own: String, _ parent: String) throws -> Notice {
    try #require(
      try Workspace([
        "u.yaml": "unit: 甲\nparent: p.yaml\n" + own, "p.yaml": "unit: 乙\n" + parent,
      ]).resolve().notice)
  }

  @Test(
    "a list stands in the place of the parent's, add goes behind it, silence keeps it",
    arguments: [
      ("", "matters: [一, 二]", ["一", "二"]), ("matters: [三]", "matters: [一, 二]", ["三"]),
      ("matters: {add: [三]}", "matters: [一, 二]", ["一", "二", "三"]),
      ("matters: {add: [三]}", "", ["三"]),
      ("matters: []", "matters: [一]", []),
    ])
  func lists(own: String, parent: String, expected: [String]) throws {
    #expect(try notice(own, parent).matters.map(\.text) == expected)
  }

  @Test("one level's amounts never stand on another's document")
  func basis() throws {
    let parent = "rewards: {basis: 上级〔2018〕1号, rows: [{matter: 甲, amount: 1元}], note: 上级注}"
    let replaced = try notice("rewards: {rows: [{matter: 乙, amount: 2元}]}", parent).rewards
    #expect(replaced.basis == nil)
    #expect(replaced.note == nil)
    let added = try notice("rewards: {rows: {add: [{matter: 乙, amount: 2元}]}}", parent).rewards
    #expect(added.basis?.text == "上级〔2018〕1号")
    #expect(added.rows.map(\.amount.text) == ["1元", "2元"])
    #expect(try notice("", parent).rewards.note?.text == "上级注")
    #expect(try notice("rewards: {note: 本级注}", parent).rewards.note?.text == "本级注")
  }

  @Test("what only the unit can say is not inherited")
  func own() throws {
    let parent = """
      short: 乙简
      level: county
      sector: 水利
      region: "650000"
      area-code: "0991"
      issuer: 乙办
      supervisor: 丙
      edition: {date: "2024-06-27"}
      sites: [{place: 大门}]
      languages: [zh-Hans, ug]
      headline: 举报奖励公告牌
      """
    let notice = try notice("", parent)
    #expect(notice.unit.short.text == "甲")
    #expect(notice.unit.level.text == "unit")
    #expect(notice.unit.sector == nil && notice.unit.region == nil)
    #expect(notice.issuer.text == "甲")
    #expect(notice.supervisor?.text == "乙")
    #expect(notice.edition.text == nil)
    #expect(notice.sites == [])
    // These two are: they belong to the region and the campaign as much as to the unit.
    #expect(notice.languages.listed == ["zh-Hans", "ug"])
    #expect(notice.headline.text == "举报奖励公告牌")
  }

  @Test("sites take their own materials, or the campaign's, or a board")
  func materials() throws {
    let sites = "sites: [{place: 大门}, {place: 车间, materials: [poster], count: 3, distance: 5m}]\n"
    let plain = try #require(try Workspace.below(sites).resolve().notice).sites
    #expect(plain.map { $0.materials.map(\.text) } == [["board"], ["poster"]])
    #expect(plain.map(\.count) == [1, 3])
    #expect(plain.map(\.mount) == [.pasted, .pasted])
    #expect(plain.map { $0.distance?.length } == [nil, .mm(5000)])
    let planned = Workspace.below(
      "campaign: c.yaml\n" + sites,
      others: ["c.yaml": "campaign: 活动\nmaterials: [banner, board]\nhosts: [mem.gov.cn]\n"])
    #expect(
      try planned.resolve().notice?.sites.map { $0.materials.map(\.text) }
        == [["banner", "board"], ["poster"]])
  }
}
