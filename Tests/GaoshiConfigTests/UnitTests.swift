import GaoshiConfig
import GaoshiCore
import Testing

@Suite struct UnitTests {
  static let full = """
    unit: 甲
    short: 乙
    names: {en: A}
    level: county
    sector: 水利
    region: "650000"
    area-code: "0991"
    languages: [zh-Hans, ug]
    language-policy: {order: as-listed, ratio: "0.8"}
    parent: ../p.yaml
    campaign: ../c.yaml
    headline: 标题
    slogans: {add: [口号]}
    issuer: 落款
    supervisor: 监督
    edition: {date: "2024-06-27", version: "1"}
    channels:
      - post: {address: 地, to: 收, department: 部, postcode: "830000"}
        id: a
        owner: 主
        hours: 时
        audience: staff
        order: 3
        note: 注
        label: 名
        person: 人
        replaces: b
      - web: {link: https://a.cn, name: 站, code: true}
      - wechat: {account: 号, link: https://b.cn, picture: {file: c.png, kind: qr}}
      - mini-program: {name: 程, link: https://d.cn, path: 径}
      - visit: {place: 楼, hours: 昼}
      - app: 应
      - phone-fax: 0777-2693099
    inherit: {hide: [mem-hotline]}
    matters: [事]
    rewards: {basis: 据, rows: {add: [{matter: 事, amount: 额}]}, note: 说}
    flow: [{step: 步, limit: 限}]
    promises: [诺]
    liability: [责]
    excluded: [外]
    waive: [{rule: mini-program-missing, reason: 因}]
    sites:
      - {place: 门, materials: [board], count: 2, mount: hung, distance: 5m, size: 600x900, theme: red-gold}
    without: [dormitory]
    """

  @Test("every key of a unit file reaches its place")
  func everyKey() throws {
    let reading = readUnit(Self.full)
    #expect(reading.printed() == "")
    let unit = try #require(reading.value)
    let absent = Mirror(reflecting: unit).children.filter { isNil($0.value) }.compactMap(\.label)
    #expect(absent == [])
    let first = try #require(unit.channels?.first)
    #expect(first.kind.value == .post)
    #expect(first.value?.value == "地")
    #expect([first.to, first.department].map(\.?.value) == ["收", "部"])
    #expect(first.postcode?.value == "830000")
    #expect(
      [first.owner, first.hours, first.note, first.label, first.person].map(\.?.value) == [
        "主", "时", "注", "名", "人",
      ])
    #expect([first.id, first.audience, first.replaces].map(\.?.value) == ["a", "staff", "b"])
    #expect(first.order?.value == 3)
  }

  @Test("a kind's text form and record form give the same value")
  func kinds() throws {
    let channels = try #require(readUnit(Self.full).value?.channels)
    #expect(
      channels.map(\.kind.value) == [.post, .web, .wechat, .miniProgram, .visit, .app, .phoneFax])
    #expect(
      channels.map(\.value?.value) == ["地", "https://a.cn", "号", "程", "楼", "应", "0777-2693099"])
    #expect(channels[1].code?.value == true)
    #expect(channels[1].name?.value == "站")
    #expect(channels[1].link == nil)
    #expect(channels[2].picture?.file?.value == "c.png")
    #expect(channels[3].path?.value == "径")
    #expect(channels[3].name == nil)
    #expect(channels[4].hours?.value == "昼")
  }

  @Test("a list replaces and {add: …} adds")
  func sections() throws {
    let unit = try #require(readUnit(Self.full).value)
    guard case .add(let slogans) = unit.slogans, case .replace(let matters) = unit.matters,
      case .add(let rows) = unit.rewards?.rows
    else {
      Issue.record("a section was read as the other form")
      return
    }
    #expect(slogans.map(\.value) == ["口号"])
    #expect(matters.map(\.value) == ["事"])
    #expect(rows.map(\.amount?.value) == ["额"])
  }

  @Test(
    "a kind of site written in Chinese is answered with its word",
    arguments: [("大门", "gate"), ("员工宿舍", "dormitory"), ("两单两卡", "post-card"), ("gat", "gate")])
  func siteKind(written: String, word: String) {
    let reading = readUnit("unit: 甲\nsites: [{place: 门, kind: \(written)}]\n")
    #expect(reading.codes == ["unknown-word"])
    #expect(reading.printed().contains("did you mean “\(word)”?"))
  }

  @Test("every key of a campaign file reaches its place")
  func campaign() throws {
    let reading = readCampaign(
      """
      campaign: 活动
      year: 2024
      phrase: 主题
      hosts: [mem.gov.cn]
      date: 2024-06-01
      materials: [board, poster]
      sizes: [600x900, A3]
      formats: [pdf, png, svg]
      theme: red-gold
      language-policy: {ratio: "1"}
      names: "{region}/{unit}-{material}"
      gallery: false
      policies: [five-places]
      shops: [{shop: 东风印刷厂, regions: ["6501"], materials: [board]}]
      """)
    #expect(reading.printed() == "")
    let campaign = try #require(reading.value)
    #expect(
      Mirror(reflecting: campaign).children.filter { isNil($0.value) }.compactMap(\.label) == [])
    #expect(campaign.year?.value == "2024")
    #expect(campaign.sizes?.map(\.value) == ["600x900", "A3"])
  }

  private func isNil(_ value: Any) -> Bool {
    let mirror = Mirror(reflecting: value)
    return mirror.displayStyle == .optional && mirror.children.isEmpty
  }
}
