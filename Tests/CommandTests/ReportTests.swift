import Foundation
import TestKit
import Testing

/// What people do with packs: ledgers, coverage, summaries, archives.
@Suite struct ReportTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.write(
      """
      campaign: 测试
      hosts: [mem.gov.cn]
      gallery: false
      policies: [five-places]
      shops: [{shop: 东风印刷厂, regions: ["53"]}]

      """, "campaign.yaml")
    try desk.write(
      Desk.unit.replacing("level: county", with: "level: unit\nregion: \"530126\"")
        + """
        sites:
          - {place: 厂区大门, materials: [board], count: 2}
          - {place: 三号车间门口, materials: [board]}

        """, "units/water.yaml")
    #expect(try desk.run("build").code == 0)
  }

  @Test("coverage names each place that has no board, with the document that asks for it")
  func coverage() throws {
    let run = try desk.run("coverage", "--json")
    #expect(run.code == 1)
    let lines = try run.out.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(
      lines.dropLast().map { $0["requirement"] as? String } == [
        "notice-column", "dormitory", "hazard",
      ])
    #expect(lines[0]["source"] as? String == "自治区水利安全生产举报宣传实施方案（2024年6月27日）　三、主要任务：1.加大举报宣传力度")
    #expect(lines.last?["missing"] as? Int == 3)
    #expect(try desk.run("coverage", "--no-fail", "-q").code == 0)
  }

  @Test("a campaign without policies, and a policy that does not exist, are told with a remedy")
  func noPolicy() throws {
    let run = try desk.run("coverage", "--policy", "none", "--lang", "en")
    #expect(run.code == 1)
    #expect(run.err.hasPrefix("error[policy-missing]: there is no policy “none”"))
    try desk.write("campaign: 测试\nhosts: [mem.gov.cn]\n", "campaign.yaml")
    let none = try desk.run("coverage", "--lang", "en")
    #expect(none.err.contains("= hint: write policies: [five-places], or add --policy five-places"))
  }

  @Test("a build plans pages in the ledger; marks are kept, and a change makes what hangs outdated")
  func ledger() throws {
    func states() throws -> [String] {
      try desk.run("ledger", "--json").out.split(separator: "\n").map {
        let row = try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        return "\(row?["site"] ?? "") \(row?["count"] ?? "") \(row?["state"] ?? "")"
      }
    }
    #expect(try states() == ["三号车间门口 1 planned", "厂区大门 2 planned"])
    let early = try desk.run("ledger", "hung", "--lang", "en")
    #expect(early.code == 1)
    #expect(early.err.contains("water-board-600x900 厂区大门: what is wanted now has not been printed"))
    #expect(try desk.run("ledger", "printed", "--date", "2024-06-01").code == 0)
    #expect(try desk.run("ledger", "hung", "--site", "gate", "--date", "2024-06-02").code == 0)
    #expect(try states() == ["三号车间门口 1 printed", "厂区大门 2 hung"])
    let unit = String(decoding: desk.bytes("units/water.yaml") ?? Data(), as: UTF8.self)
    try desk.write(unit.replacing("12350", with: "12345"), "units/water.yaml")
    #expect(try desk.run("build").code == 0)
    #expect(try states() == ["三号车间门口 1 planned", "厂区大门 2 outdated"])
    #expect(try desk.run("ledger", "printed", "--date", "2024-02-30").code == 64)
  }

  @Test("the quarterly summary says how much hangs and what is missing")
  func summary() throws {
    #expect(try desk.run("ledger", "printed", "--date", "2024-08-01").code == 0)
    #expect(try desk.run("ledger", "hung", "--date", "2024-08-02").code == 0)
    let run = try desk.run("summary", "--quarter", "2024Q3", "-o", "s.html", "--lang", "zh")
    #expect(run == Command.Run(out: "s.html\n", err: "", code: 0))
    let html = String(decoding: desk.bytes("s.html") ?? Data(), as: UTF8.self)
    #expect(html.contains("1 个单位应挂物料 3 份，已挂 3 份（100%），已印待挂 0 份，待印 0 份。"))
    #expect(
      html.contains(
        "<th scope=\"row\">悬挂</th><td><i style=\"width:calc(.8*100.0%)\"></i><span>3</span>"))
    #expect(html.contains("<td>员工集体宿舍设公告牌</td>"))
    #expect(try desk.run("summary", "--quarter", "2024Q3", "-o", "s.pdf").code == 0)
    #expect(try desk.run("summary", "--quarter", "2024Q5", "-o", "s.pdf").code == 64)
    let text = try Program.run(
      URL(fileURLWithPath: "/usr/bin/pdftotext"), [desk.path + "/s.pdf", "-"], environment: [:],
      in: URL(fileURLWithPath: "/"), input: .nothing)
    #expect(text.output.contains("Page 1 of "))
  }

  @Test(
    "zips by shop hold the files, their checksums and the list of what to print; always the same bytes"
  )
  func zip() throws {
    for folder in ["one", "two"] {
      let run = try desk.run("zip", "output/pack", "--by", "shop", "-o", folder)
      #expect(run == Command.Run(out: "\(folder)/东风印刷厂.zip\n", err: "", code: 0))
    }
    #expect(desk.bytes("one/东风印刷厂.zip") == desk.bytes("two/东风印刷厂.zip"))
    let list = try Program.run(
      URL(fileURLWithPath: "/usr/bin/python3"),
      ["-m", "zipfile", "-e", desk.path + "/one/东风印刷厂.zip", desk.path + "/out"],
      environment: [:], in: URL(fileURLWithPath: "/"), input: .nothing)
    #expect(list.code == 0)
    #expect(desk.list("out") == ["SHA256SUMS", "print-list.csv", "water-board-600x900.pdf"])
    #expect(
      desk.bytes("out/water-board-600x900.pdf") == desk.bytes("output/pack/water-board-600x900.pdf")
    )
    let text = String(decoding: desk.bytes("out/print-list.csv") ?? Data(), as: UTF8.self)
    #expect(text.contains("water-board-600x900.pdf,云岭县水利局,board,600×900,3,"))
  }

  @Test("changes of two packs are listed for each site, with the old and the new number")
  func changes() throws {
    #expect(try desk.run("build", "-o", "old").code == 0)
    let unit = String(decoding: desk.bytes("units/water.yaml") ?? Data(), as: UTF8.self)
    try desk.write(unit.replacing("12350", with: "12345"), "units/water.yaml")
    #expect(try desk.run("build", "-o", "new").code == 0)
    let run = try desk.run("changes", "old", "new", "-o", "list.csv", "--lang", "en")
    #expect(
      run.err == """
        Changed units: 1. Pages to print again: 1; of new design: 0; to hang: 0; to take down: 0. \
        Copies to print: 3.

        """)
    #expect(run.out.contains("channels[0].hotline"))
    let csv = String(decoding: desk.bytes("list.csv") ?? Data(), as: UTF8.self)
    #expect(csv.contains("云岭县水利局,water,530126,print again,board,600x900,厂区大门,2,12350,12345,"))
    for file in ["list.pdf", "list.html", "list.xlsx"] {
      #expect(try desk.run("changes", "old", "new", "-o", file, "-q").code == 0)
      #expect((desk.bytes(file)?.count ?? 0) > 1000)
    }
    #expect(try desk.run("changes", "old", "new", "-o", "list.doc", "-q").code == 64)
  }
}
