import Foundation
import TestKit
import Testing

@Suite struct InitTests {
  @Test("init writes a workspace whose boards can be made as they are, and never overwrites")
  func starts() throws {
    let folder = try TemporaryFolder()
    let place = folder.url.path
    let first = try Command.run(["init", "new"], in: place)
    #expect(
      first
        == Command.Run(
          out: """
            new/units/unit.yaml
            new/campaign.yaml
            new/schema/unit.schema.json
            new/schema/campaign.schema.json
            new/.gitignore

            """, err: "Edit new/units/unit.yaml, then run: gaoshi build new\n", code: 0))
    let check = try Command.run(["check", "new", "--strict"], in: place)
    #expect(
      check == Command.Run(out: "", err: "0 files written, 0 errors, 0 warnings.\n", code: 0))
    let second = try Command.run(["init", "new", "--lang", "zh"], in: place)
    #expect(
      second
        == Command.Run(
          out: "",
          err: """
            错误[workspace-exists]: 已经有“new/units/unit.yaml”，没有改动任何文件
                = 建议: 换一个新文件夹

            """, code: 3))
  }

  @Test("at a terminal init asks for the unit's name and telephone")
  func asks() throws {
    let folder = try TemporaryFolder()
    let script =
      "printf '测试县水利局\\n0871-65310000\\n' | script -qec '\(Command.path) init w' /dev/null"
    let run = try Program.run(
      URL(fileURLWithPath: "/bin/bash"), ["-c", script], in: folder.url)
    #expect(run.code == 0)
    let unit = try String(
      contentsOf: folder.url.appendingPathComponent("w/units/unit.yaml"), encoding: .utf8)
    #expect(unit.contains("\nunit: \"测试县水利局\"\n"))
    #expect(unit.contains("  - phone: \"0871-65310000\"\n"))
  }
}

@Suite struct ShowingTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  @Test("explain lists each value, how it came to be and where it stands")
  func explain() throws {
    let run = try desk.run("explain", "units/water.yaml")
    #expect(run.err == "")
    #expect(run.code == 0)
    let lines = run.out.split(separator: "\n").map(String.init)
    #expect(lines.first == "unit                      written    units/water.yaml:1   云岭县水利局")
    #expect(
      lines.contains("campaign                  inherited  campaign.yaml:1      测试"))
    #expect(lines.contains("channels[0].hotline       written    units/water.yaml:6   12350"))
    let json = try desk.run("explain", "units/water.yaml", "--json").out.split(separator: "\n")
    #expect(
      json.first.map(String.init) == """
        {"path":"unit","value":"云岭县水利局","how":"written","file":"units/water.yaml","line":1,\
        "column":7}
        """)
  }

  @Test("schema prints a JSON Schema of draft 7", arguments: ["unit", "campaign", "fonts"])
  func schema(kind: String) throws {
    let run = try desk.run("schema", kind)
    let schema = try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any]
    #expect(schema?["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
    #expect(run.code == 0)
  }

  @Test("fonts lists every role with its files, and names a file that is another version")
  func fonts() throws {
    let run = try desk.run("fonts")
    #expect(run.code == 0)
    #expect(run.err == "")
    let lines = run.out.split(separator: "\n").map(String.init)
    #expect(lines.contains("sans-bold"))
    #expect(
      lines.contains {
        $0.hasPrefix("  ok       NotoSansCJK-Bold.ttc#2 ") && $0.contains(" Han ")
          && $0.hasSuffix("/NotoSansCJK-Bold.ttc")
      })

    let list = try String(contentsOf: Project.at("Fonts/fonts.yaml"), encoding: .utf8)
    let digest = "faa5f3656a78b2e2d450d27fe8382c778bc2b6bb5ea29c986664a6a435056ceb"
    #expect(list.contains(digest))
    try desk.write(
      list.replacingOccurrences(of: digest, with: String(repeating: "0", count: 64)),
      "Fonts/fonts.yaml")
    let wrong = try desk.run("fonts")
    #expect(wrong.code == 2)
    #expect(wrong.out.contains("  wrong    NotoSansCJK-Bold.ttc#2 "))
    #expect(wrong.err.hasPrefix("error[font-hash]: font file "))
    #expect(try desk.run("build").code == 2)
    #expect(desk.list("output") == [])
  }

  @Test("doctor says of each thing whether it is there, and leaves no trace")
  func doctor() throws {
    let run = try desk.run("doctor", "--lang", "zh")
    let lines = run.out.split(separator: "\n").map(String.init)
    #expect(run.code == 0)
    #expect(lines.count == 7)
    #expect(lines.allSatisfy { $0.hasPrefix("正常     ") })
    #expect(lines[1] == "正常     模板        banner board couplet poster")
    #expect(lines[4].wholeMatch(of: /正常     处理器      [1-9][0-9]*/) != nil)
    #expect(lines[5].contains("Cairo 1.") && lines[5].contains("zbar 0."))
    #expect(lines[6] == "正常     语言        中文（系统语言：C.UTF-8）")
    #expect(desk.list("output") == [])

    let bad = try desk.run("doctor", "--data", "nowhere")
    #expect(bad.code == 2)
    #expect(
      bad.out.hasPrefix(
        """
        problem  data        “nowhere” lacks Templates/ or Fonts/fonts.yaml
                             do: install again, or name another folder with --data

        """))
    try desk.write("in the way", "output")
    let unwritable = try desk.run("doctor", "--quiet")
    #expect(
      unwritable.out == """
        problem  output      cannot write “output”: a file of this name is in its place
                             do: name another folder with -o

        """)
    #expect(unwritable.code == 3)
  }
}
