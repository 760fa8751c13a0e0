import GaoshiCore
import Testing

@testable import GaoshiConfig
@testable import GaoshiModel

@Suite struct SiteKindTests {
  @Test(
    "the last noun of a place tells what kind it is",
    arguments: [
      ("企业厂区门口", "gate"), ("企业大门", "gate"), ("建筑工地大门", "gate"), ("大門", "gate"),
      ("大门和厂区内醒目位置", "plant"), ("单位宣传栏", "notice-column"), ("水库宣传栏", "notice-column"),
      ("村（社区）宣传专栏", "village-column"), ("村（社区）", "village-column"), ("社区 宣传栏", "village-column"),
      ("车间门口", "workshop"), ("一号车间内", "workshop"), ("员工集体宿舍", "dormitory"),
      ("重大危险源", "hazard"), ("储罐区重大危险源旁", "hazard"), ("安全责任公示牌", "responsibility-board"),
      ("“两单两卡”", "post-card"), ("水利工程施工工地", "construction-site"), ("小水电站", "hydropower"),
      ("东风水库", "reservoir"), ("中心敬老院", "care-home"), ("平罗县第二敬老院", "care-home"),
      ("七一广场", "plaza"), ("官方网站", "website"), ("长途汽车站", "station"),
    ])
  func told(place: String, kind: String) {
    #expect(SiteKind(tellingFrom: place)?.rawValue == kind)
  }

  @Test("a place that tells nothing has no kind", arguments: ["企业", "任何地方", "", "门"])
  func untold(place: String) {
    #expect(SiteKind(tellingFrom: place) == nil)
  }

  @Test("no two kinds share a word")
  func distinct() {
    let words = SiteKind.allCases.flatMap(\.words)
    #expect(Set(words).count == words.count)
  }

  @Test("what is written goes before what the place tells, and both are explained")
  func explained() throws {
    let workspace = Workspace.below(
      "sites: [{place: 大门, kind: plant}, {place: 车间门口}, {place: 企业}]\n")
    let notice = try #require(try workspace.resolve().notice)
    #expect(notice.sites.map(\.kind) == [.plant, .workshop, nil])
    let rows = try workspace.explain().filter { $0.path.hasSuffix(".kind") }
    #expect(
      rows.map { "\($0.path) \($0.value) \($0.span?.line ?? 0) \($0.how.rawValue)" } == [
        "sites[0].kind plant 3 written", "sites[1].kind workshop 3 default",
      ])
  }
}
