import GaoshiCore
import Testing

@testable import GaoshiModel

@Suite struct ChainTests {
  @Test(
    "paths start from the folder of the file that names them",
    arguments: [
      ("units/u.yaml", "../authorities/n.yaml", "authorities/n.yaml"),
      ("units/u.yaml", "n.yaml", "units/n.yaml"), ("u.yaml", "n.yaml", "n.yaml"),
      ("/w/units/u.yaml", "../n.yaml", "/w/n.yaml"), ("u.yaml", "../n.yaml", "../n.yaml"),
      ("a/b/u.yaml", ".././../n.yaml", "n.yaml"), ("../x/u.yaml", "../n.yaml", "../n.yaml"),
    ])
  func paths(file: String, name: String, path: String) {
    var sink = DiagnosticSink()
    let span = Span(file: file, line: 1, column: 1)
    #expect(resolvePath(Sourced(name, at: span), in: file, key: "parent", into: &sink) == path)
    #expect(sink.diagnostics.isEmpty)
  }

  @Test(
    "absolute paths and those of other systems are refused at their place",
    arguments: ["/etc/n.yaml", "~/n.yaml", "C:/n.yaml", "..\\\\n.yaml", ""])
  func refusedPaths(name: String) throws {
    let outcome = try Workspace(["u.yaml": "unit: 甲\nparent: \"\(name)\"\n"]).resolve()
    let fault = try #require(outcome.first("path-invalid"))
    #expect(fault.span?.line == 2)
    #expect(fault.span?.column == 9)
  }

  @Test("the chain goes from folder to folder, and the nearest campaign counts")
  func folders() throws {
    let outcome = try Workspace([
      "units/u.yaml": "unit: 甲\nparent: ../county/c.yaml\n",
      "county/c.yaml": "unit: 乙县\nparent: ../top/n.yaml\ncampaign: c/plan.yaml\n",
      "top/n.yaml": Workspace.national + "\ncampaign: missing.yaml\n",
      "county/c/plan.yaml": "campaign: 活动\nhosts: [mem.gov.cn]\n",
    ]).resolve("units/u.yaml")
    #expect(outcome.allCodes == [])
    let notice = try #require(outcome.notice)
    #expect(
      notice.sources == ["units/u.yaml", "county/c.yaml", "top/n.yaml", "county/c/plan.yaml"])
    #expect(notice.campaign.name?.text == "活动")
    #expect(notice.authority?.name.text == "乙县")
    #expect(notice.telephones.map(\.distance) == [2])
  }

  @Test("the unit's own file must be readable")
  func ownFile() {
    #expect(throws: FileProblem.self) { try Workspace([:]).resolve() }
  }

  @Test("a parent that is not there is said once, with nothing that only follows from it")
  func missingParent() throws {
    let outcome = try Workspace([
      "u.yaml": "unit: 甲\nparent: gone.yaml\ninherit: {hide: [mem-hotline]}\n"
    ]).resolve()
    #expect(outcome.codes == ["file-unreadable"])
    #expect(
      outcome.first("file-unreadable")?.span == Span(file: "u.yaml", line: 2, column: 9, length: 9))
    #expect(outcome.notice != nil)
  }

  @Test("a campaign that is not there is said at its name")
  func missingCampaign() throws {
    let outcome = try Workspace(["u.yaml": "unit: 甲\ncampaign: gone.yaml\n"]).resolve()
    #expect(outcome.first("file-unreadable")?.span?.line == 2)
  }

  @Test("a ring of parents is named whole, at the link that closes it")
  func ring() throws {
    let outcome = try Workspace([
      "u.yaml": "unit: 甲\nparent: a.yaml\n", "a.yaml": "unit: 乙\nparent: b.yaml\n",
      "b.yaml": "unit: 丙\nparent: ./a.yaml\n",
    ]).resolve()
    #expect(outcome.codes == ["parent-cycle"])
    let fault = try #require(outcome.first("parent-cycle"))
    #expect(fault.message.english == "the chain of parents is a ring: a.yaml → b.yaml → a.yaml")
    #expect(fault.span?.file == "b.yaml")
  }

  @Test("a file that is its own parent is a ring of one")
  func selfRing() throws {
    let outcome = try Workspace(["u.yaml": "unit: 甲\nparent: u.yaml\n"]).resolve()
    #expect(
      outcome.first("parent-cycle")?.message.english
        == "the chain of parents is a ring: u.yaml → u.yaml")
  }

  @Test("sixteen files are a chain, seventeen are not")
  func depth() throws {
    func chain(of count: Int) throws -> [String] {
      let files = (0..<count).map { index in
        ("f\(index).yaml", "unit: 单位\n" + (index + 1 < count ? "parent: f\(index + 1).yaml\n" : ""))
      }
      return try Workspace(Dictionary(uniqueKeysWithValues: files)).resolve("f0.yaml").codes
    }
    #expect(try !chain(of: 16).contains("parent-depth"))
    #expect(try chain(of: 17) == ["parent-depth"])
  }

  @Test("what the reader refuses is not said again by a rule")
  func saidOnce() throws {
    let outcome = try Workspace.below("region: \"65\"\narea-code: \"991\"\n").resolve()
    #expect(outcome.codes.count == 2)
    #expect(
      !outcome.codes.contains("region-unknown") && !outcome.codes.contains("area-code-invalid"))
  }

  @Test("a file without a name for its unit gives no notice")
  func nameless() throws {
    #expect(try Workspace(["u.yaml": "short: 甲\n"]).resolve().notice == nil)
  }
}
