import Foundation
import TestKit
import Testing

/// `gaoshi import` and `gaoshi export`, as people run them.
@Suite struct TableTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.write(
      """
      unit: 应急管理部
      level: national
      channels:
        - hotline: "12350"
        - mini-program:
            name: 应急管理部安全生产举报
            link: https://dctjfx.mem.gov.cn/aqscjb
            path: 微信搜索“应急管理部安全生产举报”小程序

      """, "authorities/national.yaml")
  }

  private static let good = """
    单位名称,上级,举报电话,点位,物料
    甲县水利局,应急管理部,0871-60000000,大门,公告牌
    乙厂,应急管理部,0871-60000001,大门,公告牌

    """
  private static let bad = good + "丙厂,应急管理部,9915815739,大门,公告牌\n"

  @Test("what is imported passes check and builds")
  func builds() throws {
    try desk.write(Self.good, "t.csv")
    let run = try desk.run("import", "t.csv")
    #expect(run.code == 0, "\(run.err)")
    #expect(run.out == "units/甲县水利局.yaml\nunits/乙厂.yaml\n")
    #expect(desk.list("units") == ["water.yaml", "乙厂.yaml", "甲县水利局.yaml"].sorted())
    #expect(try desk.run("check", "units/甲县水利局.yaml", "units/乙厂.yaml", "--strict").code == 0)
  }

  @Test("a bad row stops all, and nothing is written")
  func stops() throws {
    try desk.write(Self.bad, "t.csv")
    let run = try desk.run("import", "t.csv", "--lang", "en")
    #expect(run.code == 1)
    #expect(run.out.isEmpty)
    #expect(run.err.contains("t.csv:4:3: error[leading-zero-lost]: row 4, column C “举报电话”"))
    #expect(desk.list("units") == ["water.yaml"])
    #expect(desk.list("") == ["authorities", "campaign.yaml", "t.csv", "units"])
  }

  @Test("--skip-bad writes the good units, and the other rows beside the table with their reasons")
  func skips() throws {
    try desk.write(Self.bad, "t.csv")
    #expect(try desk.run("import", "t.csv", "--skip-bad").code == 0)
    #expect(desk.list("units").count == 3)
    let rows = String(decoding: try #require(desk.bytes("t-bad-rows.csv")), as: UTF8.self)
    #expect(rows.hasPrefix("\u{FEFF}单位名称,上级,举报电话,点位,物料,行号 · row,原因 · reason\r\n丙厂,"))
    #expect(rows.contains("核对") == false)
    #expect(rows.contains("“9915815739”前面的 0 被表格软件去掉了"))
  }

  @Test("a unit file that is there stays as it is, unless it is to be replaced")
  func replaces() throws {
    try desk.write(Self.good, "t.csv")
    try desk.write("mine", "units/乙厂.yaml")
    let run = try desk.run("import", "t.csv", "--lang", "en")
    #expect(run.code == 3)
    #expect(
      run.err.contains("error[unit-file-exists]: 1 of the unit files is there already: 乙厂.yaml"))
    #expect(desk.list("units") == ["water.yaml", "乙厂.yaml"])
    #expect(desk.bytes("units/乙厂.yaml") == Data("mine".utf8))
    #expect(try desk.run("import", "t.csv", "--replace").code == 0)
    #expect(desk.bytes("units/乙厂.yaml") != Data("mine".utf8))
  }

  @Test("--dry-run --json says what would be written, one object a line, and writes nothing")
  func trial() throws {
    try desk.write(Self.good, "t.csv")
    let run = try desk.run("import", "t.csv", "--dry-run", "--json")
    let lines = try run.out.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(lines.compactMap { $0["would-write"] as? String }.count == 2)
    #expect(lines.last?["units"] as? Int == 2)
    #expect(lines.last?["bad-rows"] as? Int == 0)
    #expect(desk.list("units") == ["water.yaml"])
  }

  @Test("the same table gives the same bytes, from any folder")
  func sameBytes() throws {
    try desk.write(Self.good, "t.csv")
    #expect(try desk.run("import", "t.csv", "-o", "a").code == 0)
    #expect(
      try Command.run(
        ["import", desk.path + "/t.csv", "-o", desk.path + "/b"], in: "/",
        environment: ["TZ": "Asia/Shanghai", "LC_ALL": "zh_CN.UTF-8"]
      ).code == 0)
    #expect(desk.bytes("a/乙厂.yaml") == desk.bytes("b/乙厂.yaml"))
  }

  @Test("an exported workspace imports as the same units", arguments: ["xlsx", "csv"])
  func roundTrip(suffix: String) throws {
    #expect(try desk.run("export", "-o", "t.\(suffix)").code == 0)
    let former = try desk.run("explain", "units/water.yaml", "--json")
    #expect(try desk.run("import", "t.\(suffix)", "--replace").code == 0)
    let places = /"(line|column)":[0-9]+/
    let latter = try desk.run("explain", "units/water.yaml", "--json")
    #expect(latter.out.replacing(places, with: "") == former.out.replacing(places, with: ""))
  }

  @Test(
    "a unit goes back to its own place, whichever part of its workspace is exported",
    arguments: [".", "./", "units/a/county.yaml", "units/a", "./units/a/"])
  func place(named path: String) throws {
    let nested = Desk.unit.replacing("../campaign.yaml", with: "../../campaign.yaml")
    try desk.write(nested, "units/a/county.yaml")
    #expect(try desk.run("export", path, "-o", "t.csv").code == 0)
    let run = try desk.run("import", "t.csv", "--replace")
    #expect(run.code == 0, "\(run.err)")
    #expect(run.out.contains("units/a/county.yaml\n"))
    #expect(desk.list("units/a") == ["county.yaml"])
    #expect(try desk.run("check", "units/a/county.yaml").code == 0)
  }

  @Test("two files that an import would make one unit of are refused")
  func oneID() throws {
    try desk.write("campaign: 另一处\n", "other/campaign.yaml")
    try desk.write(Desk.unit, "other/units/water.yaml")
    let run = try desk.run("export", ".", "other", "-o", "t.csv", "--lang", "en")
    #expect(run.code == 1)
    #expect(
      run.err.contains(
        "error[output-name-clash]: “units/water.yaml” and “other/units/water.yaml” are one unit id"
      ))
    #expect(!desk.list("").contains("t.csv"))
    #expect(try desk.run("export", ".", "units/water.yaml", "-o", "t.csv").code == 0)
  }

  @Test("a table that is not there, a wrong suffix and a wrong encoding each have their exit code")
  func codes() throws {
    #expect(try desk.run("import", "none.xlsx").code == 3)
    #expect(try desk.run("export", "-o", "t.doc").code == 64)
    #expect(try desk.run("import", "t.csv", "--encoding", "latin").code == 64)
    try desk.write(Desk.brokenUnit, "units/broken.yaml")
    #expect(try desk.run("export", "-o", "t.csv").code == 1)
    #expect(!desk.list("").contains("t.csv"))
  }
}
