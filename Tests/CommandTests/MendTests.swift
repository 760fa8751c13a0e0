import Foundation
import Testing

@Suite struct MendTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  /// A unit as it is after pasting: comments, CR LF, a byte order mark, folded and quoted texts.
  private static let pasted = pastedUnit("县水利(务)局", "'安全,举报\"有奖\"'", "人人讲安全,", "“整改\\x2C反馈”")
  private static let mended = pastedUnit("县水利（务）局", "'安全，举报“有奖”'", "人人讲安全，", "“整改，反馈”")

  private static func pastedUnit(
    _ unit: String, _ first: String, _ second: String, _ third: String
  ) -> String {
    let text = """
      \u{FEFF}# 从网页粘贴, 未改
      unit: \(unit)   # 名称,
      level: county
      channels:
        - hotline: "12350"
        - phone: 0871-65310000
        - mini-program: {name: 举报(新), link: "https://dctjfx.mem.gov.cn/aqscjb"}
      slogans:
      - \(first)
      - >-
          \(second)
          个个会应急
      - "\(third)"

      """
    return text.replacingOccurrences(of: "\n", with: "\r\n")
  }

  @Test("check --fix mends the running text in place, and a second time there is nothing to do")
  func mends() throws {
    try desk.write(Self.pasted, "units/water.yaml")
    let run = try desk.run("check", "--fix", "units/water.yaml")
    #expect(run.code == 0)
    #expect(run.out == "")
    #expect(
      run.err.hasPrefix(
        "note[punctuation-mended]: mended punctuation in 7 places of “units/water.yaml”\n")
    )
    #expect(!run.err.contains("punctuation-half-width"))
    #expect(desk.bytes("units/water.yaml") == Data(Self.mended.utf8))
    let second = try desk.run("check", "--fix", "units/water.yaml")
    #expect(!second.err.contains("punctuation-mended"))
    #expect(desk.bytes("units/water.yaml") == Data(Self.mended.utf8))
    #expect(desk.list("units") == ["water.yaml"])
  }

  @Test("--dry-run shows the lines that would change and writes nothing")
  func trial() throws {
    try desk.write(Desk.unit + "headline: 安全,举报\n", "units/water.yaml")
    let before = desk.bytes("units/water.yaml")
    let run = try desk.run("check", "--fix", "--dry-run", "units/water.yaml")
    #expect(run.code == 0)
    #expect(
      run.out == """
        --- units/water.yaml
        +++ units/water.yaml
        @@ -11 +11 @@
        -headline: 安全,举报
        +headline: 安全，举报

        """)
    #expect(run.err.contains("note[punctuation-mended]: punctuation can be mended in 1 place"))
    #expect(desk.bytes("units/water.yaml") == before)
  }

  @Test("a file stands for itself, a workspace for its campaign and authorities too")
  func scope() throws {
    try desk.write("campaign: 安全,月\nhosts: [mem.gov.cn]\n", "campaign.yaml")
    try desk.write("unit: 省水利(务)厅\nlevel: region\n", "authorities/a.yaml")
    try desk.write(Desk.unit + "parent: ../authorities/a.yaml\n", "units/water.yaml")
    _ = try desk.run("check", "--fix", "units/water.yaml")
    #expect(desk.bytes("campaign.yaml") == Data("campaign: 安全,月\nhosts: [mem.gov.cn]\n".utf8))
    _ = try desk.run("check", "--fix", ".")
    #expect(desk.bytes("campaign.yaml") == Data("campaign: 安全，月\nhosts: [mem.gov.cn]\n".utf8))
    #expect(desk.bytes("authorities/a.yaml") == Data("unit: 省水利（务）厅\nlevel: region\n".utf8))
  }

  @Test("permissions and links stay, and a read-only file is left alone")
  func permissions() throws {
    let manager = FileManager.default
    let file = desk.path + "/units/water.yaml"
    try desk.write(Desk.unit + "headline: 安全,举报\n", "units/water.yaml")
    try manager.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file)
    let refused = try desk.run("check", "--fix", "units/water.yaml")
    #expect(refused.code == 3)
    #expect(refused.err.contains("file-unwritable"))
    #expect(desk.bytes("units/water.yaml") == Data((Desk.unit + "headline: 安全,举报\n").utf8))
    try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    try manager.createSymbolicLink(
      atPath: desk.path + "/units/link.yaml", withDestinationPath: "water.yaml")
    #expect(try desk.run("check", "--fix", "units/link.yaml").code == 0)
    #expect(desk.bytes("units/water.yaml") == Data((Desk.unit + "headline: 安全，举报\n").utf8))
    #expect(
      try manager.destinationOfSymbolicLink(atPath: desk.path + "/units/link.yaml") == "water.yaml")
    let mode = try manager.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }

  @Test("what cannot be asked for is refused as usage")
  func usage() throws {
    #expect(try desk.run("check", "--dry-run").code == 64)
    #expect(try desk.run("check", "--fix", "-", input: Desk.unit).code == 64)
  }
}
