import GaoshiCore
import Testing

@testable import GaoshiModel

@Suite struct ExplanationTests {
  @Test("each value is shown with where it stands and how it came")
  func rows() throws {
    let workspace = Workspace(
      [
        "units/u.yaml": """
        unit: 恒合乡
        level: township
        area-code: "023"
        parent: ../p.yaml
        campaign: ../c.yaml
        channels:
          - phone: "58659106"
            owner: 乡应急办
          - hotline: "12345"
            replaces: b
          - {phone: 023-58659107, audience: internal, person: 某人}
        inherit: {hide: [a]}
        matters: {add: [乙]}
        promises: [丁]
        """,
        "p.yaml": """
        unit: 应急管理部
        level: national
        channels:
          - {hotline: "12350", id: a}
          - {hotline: "96333", id: b}
          - mini-program: {name: 举报, link: "https://www.mem.gov.cn/x"}
        matters: [甲]
        promises: [丙]
        """,
        "c.yaml": "campaign: 活动\nhosts: [mem.gov.cn]\n",
      ])
    let rows = try workspace.explain("units/u.yaml").map { row in
      let place = row.span.map { "\($0.file):\($0.line)" } ?? "-"
      return "\(row.path) | \(row.value) | \(place) | \(row.how.rawValue)"
    }
    #expect(
      rows == [
        "unit | 恒合乡 | units/u.yaml:1 | written",
        "level | township | units/u.yaml:2 | written",
        "supervisor | 应急管理部 | p.yaml:1 | default",
        "issuer | 恒合乡 | units/u.yaml:1 | default",
        "languages[0] | zh-Hans | - | default",
        "campaign | 活动 | c.yaml:1 | inherited",
        "hosts[0] | mem.gov.cn | c.yaml:2 | inherited",
        "materials[0] | board | - | default",
        "formats[0] | pdf | - | default",
        "channels[0].hotline | 12350 | p.yaml:4 | hidden",
        "channels[1].hotline | 12345 | units/u.yaml:9 | replaced",
        "channels[2].mini-program | 举报 | p.yaml:6 | inherited",
        "channels[2].link | https://www.mem.gov.cn/x | p.yaml:6 | inherited",
        "channels[2].path | 微信搜索“举报”小程序 | - | default",
        "channels[0].phone | 023-58659106 | units/u.yaml:7 | completed",
        "channels[0].owner | 乡应急办 | units/u.yaml:8 | added",
        "channels[2].phone | 023-58659107 | units/u.yaml:11 | withheld",
        "headline | 安全生产举报奖励公告牌 | - | default",
        "matters[0] | 甲 | p.yaml:7 | inherited",
        "matters.add[0] | 乙 | units/u.yaml:13 | added",
        "promises[0] | 丁 | units/u.yaml:14 | replaced",
      ])
  }

  @Test("explaining says the same diagnostics as resolving")
  func diagnostics() throws {
    let workspace = Workspace.below("channels: [{phone: \"2345678\"}]\n")
    var sink = DiagnosticSink()
    _ = try Explanation.explain(
      file: "u.yaml", surroundings: workspace.surroundings, into: &sink)
    #expect(sink.diagnostics == (try workspace.resolve().diagnostics))
    #expect(!sink.diagnostics.isEmpty)
  }
}
