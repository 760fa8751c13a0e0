import GaoshiConfig
import GaoshiCore
import GaoshiExchange
import GaoshiSheet
import Testing

@Suite struct RoundTripTests {
  /// A unit exported to a CSV and imported again.
  private func around(_ unit: String) throws -> (before: WrittenUnit, after: WrittenUnit) {
    var office = Office("")
    office.files["units/a/b.yaml"] = Array(unit.utf8)
    var sink = DiagnosticSink()
    let exported = try exportUnits(
      [ExportSource(path: "units/a/b.yaml", id: "a/b")],
      reading: { path throws(FileProblem) in try office.read(path) }, into: &sink)
    #expect(sink.diagnostics.isEmpty)
    let rows = [exported.columns.map(\.title)] + exported.rows
    let csv = rows.map {
      $0.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
    }
    office.files["t.csv"] = Array(csv.joined(separator: "\n").utf8)
    let imported = try office.imported()
    #expect(imported.diagnostics.filter { $0.severity == .error } == [])
    let file = try #require(imported.files.first)
    #expect(file.name == "a/b.yaml")
    return (
      try #require(WrittenUnit.parse(Array(unit.utf8), file: "x", into: &sink)),
      try #require(WrittenUnit.parse(file.bytes, file: "x", into: &sink))
    )
  }

  /// All that a unit says, without the places where it is written.
  private func dump(_ unit: WrittenUnit) -> [String] {
    var lines: [String] = []
    func walk(_ value: Any, _ path: String) {
      let mirror = Mirror(reflecting: value)
      if value is Span { return }
      if mirror.children.isEmpty {
        let text = "\(value)"
        if text != "nil" && text != "[]" { lines.append("\(path)=\(text)") }
      }
      for (index, child) in mirror.children.enumerated() where child.label != "prose" {
        walk(child.value, "\(path).\(child.label ?? "\(index)")")
      }
    }
    walk(unit, "")
    return lines
  }

  @Test("everything that a unit's file can say comes back from a table")
  func everything() throws {
    let (before, after) = try around(Self.unit)
    #expect(dump(after) == dump(before))
  }

  @Test("a text that a cell would change is an error and never lost")
  func unfit() throws {
    var office = Office("")
    office.files["u.yaml"] = Array(
      "unit: 甲\nmatters: [\"一｜二\", 无]\nshort: \" 空\"\nissuer: \"办\\n公室\"\n".utf8)
    var sink = DiagnosticSink()
    _ = try exportUnits(
      [ExportSource(path: "u.yaml", id: "u")],
      reading: { path throws(FileProblem) in try office.read(path) }, into: &sink)
    #expect(sink.diagnostics.filter { $0.code == "text-unfit-for-table" }.count == 3)
  }

  private static let unit = """
    unit: 云岭县水利局
    short: {zh-Hans: 水利局, ug: سۇ}
    names: {ug: سۇ ئىدارىسى, en: Water Bureau}
    level: county
    sector: 水利
    region: "530126"
    area-code: "0871"
    languages: [zh-Hans, ug]
    language-policy: {order: chinese-first, ratio: "1"}
    parent: ../../authorities/national.yaml
    headline: {zh-Hans: 举报奖励公告牌, ug: ئۇقتۇرۇش}
    slogans:
      - 安全生产、举报有奖
      - {zh-Hans: 全民参与, ug: ھەممە}
    issuer: 云岭县水利局办公室
    supervisor: 云岭县安委办
    edition: {date: "2024-06-27", version: "1"}
    channels:
      - {phone: 0871-60000000, id: a, owner: {zh-Hans: 监督处, ug: نازارەت}, hours: 24小时, order: 2}
      - {hotline: "12345", label: 政务热线, note: 转安全}
      - {phone: 60000001, audience: internal, person: 值班员}
      - {fax: 0871-60000002}
      - {phone-fax: 0871-60000003}
      - {email: a@example.gov.cn}
      - {post: {address: 滨河路1号（水利大厦）, to: 办公室, department: 监督处, postcode: "650000"}}
      - {visit: 滨河路1号, hours: 工作日}
      - {web: {link: "https://www.mem.gov.cn/", name: 官网, code: true}}
      - {wechat: {account: 云岭水利, link: "https://u.wechat.com/a"}}
      - {weibo: "@云岭水利"}
      - {mini-program: {name: 举报, link: "https://dctjfx.mem.gov.cn/aqscjb", path: 微信搜索}, replaces: mem}
      - {box: 大门东侧}
      - {app: {name: 办事, path: 首页→举报}}
    inherit: {hide: [mail]}
    matters: {add: [隐患, "true"]}
    rewards:
      basis: 安监总财〔2018〕19号
      rows: [{matter: 隐患, amount: 最高30万元}, {matter: {zh-Hans: 事故, ug: ھادىسە}, amount: 3万元}]
      note: 按季兑现
    flow: [{step: 受理, limit: 当日}, {step: 奖励}]
    promises: [保密]
    liability: [属实]
    excluded: [已受理]
    waive: [{rule: mini-program-missing, reason: 未接入}]
    sites:
      - {place: {zh-Hans: 大门, ug: دەرۋازا}, kind: gate, materials: [board, poster], count: 2, mount: hung, distance: 5m, size: 600x900, theme: red-gold, readers: older}
      - {place: 宿舍}

    """
}
