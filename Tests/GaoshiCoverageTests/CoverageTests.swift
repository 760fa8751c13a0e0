import GaoshiConfig
import GaoshiCore
import GaoshiCoverage
import GaoshiFiles
import GaoshiPack
import TestKit
import Testing

@Suite struct CoverageTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// A page at sites: `大门 gate 2`, and what it prints: `field file` each.
  private struct Page {
    var material: String
    var sites: [String]
    var prints: [String] = []
    var codes: [String] = []
  }

  private func pack(
    level: String = "unit", sector: String? = nil, without: [String]? = nil, _ pages: [Page]
  ) throws -> Manifest {
    var files: [PackFile] = []
    var values: [UnitRecord.Value] = []
    var prints: [UnitRecord.Print] = []
    var sites: [UnitRecord.Site] = []
    for (index, page) in pages.enumerated() {
      let own = page.prints.map { $0.split(separator: " ").map(String.init) }
      prints.append(
        .init(job: "u-\(index)", values: own.indices.map { values.count + $0 }))
      values += own.map { .init(field: $0[0], value: "值", file: $0[1], line: 1) }
      let places = page.sites.map { $0.split(separator: " ").map(String.init) }
      sites += places.map {
        .init(
          place: $0[0], kind: $0[1] == "-" ? nil : $0[1], materials: [page.material],
          count: Int($0[2]) ?? 1, mount: "hung")
      }
      files.append(
        PackFile(
          path: "u-\(index).pdf", sha256: String(repeating: "0", count: 64), bytes: 1, look: "",
          key: "", unit: "u", material: page.material, size: "A4", theme: "", format: "pdf",
          pages: 1,
          sites: places.map {
            .init(
              place: $0[0], kind: $0[1] == "-" ? nil : $0[1], count: Int($0[2]) ?? 1, mount: "hung")
          }, copies: 1, codes: page.codes, preview: nil,
          sources: ["u.yaml", "county.yaml", "national.yaml", "campaign.yaml"].map {
            .init(path: $0, sha256: "")
          }
        ))
    }
    let record = UnitRecord(
      unit: "u", file: "u.yaml", name: "甲公司", short: "", level: level, sector: sector, region: nil,
      authority: nil, sites: sites, without: without, values: values, prints: prints)
    return try writePack(files, [record], into: scratch("pack"))
  }

  private func policy(_ requirement: String) throws -> Policy {
    var sink = DiagnosticSink()
    let text = """
      policy: 要求
      source: 〔2024〕1号
      requirements:
        - {id: r, zh: 一句话, en: a sentence, clause: 第1项, \(requirement)}
      """
    let policy = Policy(Array(text.utf8), file: "p.yaml", into: &sink)
    #expect(sink.diagnostics == [])
    return try #require(policy)
  }

  /// What is missing, as `found/asked sites unprinted`; nil if nothing is asked for.
  private func gaps(_ requirement: String, _ pack: Manifest) throws -> [String]? {
    var gaps: [String] = []
    let coverage = try coverage(of: pack, by: [policy(requirement)]) { gap in
      #expect(gap.source == "〔2024〕1号　第1项")
      let words = ["\(gap.found)/\(gap.asked)", gap.sites.joined(separator: "+")] + gap.unprinted
      gaps.append(words.filter { !$0.isEmpty }.joined(separator: " "))
    }
    #expect(coverage.covered == coverage.units - gaps.count)
    #expect(coverage.counts.joined().map(\.asked) == [coverage.units])
    #expect(coverage.counts.joined().map(\.met) == [coverage.covered])
    return coverage.units == 0 ? nil : gaps
  }

  private static let phone = "channels[0].hotline national.yaml"

  @Test(
    "copies at all such sites count together",
    arguments: [
      ("places: [gate], count: 3", ["2/3"]), ("places: [gate, plant], count: 3", []),
      ("places: [gate], materials: [poster]", ["0/1"]),
      ("places: [gate], materials: [poster, banner], count: 2", []), ("places: [plant]", []),
      ("places: [dormitory]", ["0/1"]), ("count: 7", []), ("count: 8", ["7/8"]),
    ])
  func together(requirement: String, missing: [String]) throws {
    let pack = try pack([
      Page(material: "banner", sites: ["大门 gate 2", "厂区 plant 4", "某处 - 1"])
    ])
    #expect(try gaps(requirement, pack) == missing)
  }

  @Test("what is asked for at each site is missing at each that lacks it, by name")
  func each() throws {
    let pack = try pack([
      Page(material: "poster", sites: ["一车间 workshop 1", "二车间 workshop 1"]),
      Page(material: "board", sites: ["三车间 workshop 1", "一车间 workshop 1"]),
    ])
    #expect(try gaps("places: [workshop], each: true", pack) == [])
    #expect(
      try gaps("places: [workshop], each: true, materials: [poster]", pack) == ["2/3 三车间"])
    #expect(
      try gaps("places: [workshop], each: true, count: 2", pack) == ["1/3 二车间+三车间"])
    #expect(try gaps("places: [gate], each: true", pack) == ["0/1"])
  }

  @Test(
    "a page counts if it prints what is asked for",
    arguments: [
      (["channels[0].hotline national.yaml"], "regulator-phone", true),
      (["channels[0].hotline u.yaml"], "regulator-phone", true),
      (["channels[0].phone county.yaml"], "regulator-phone", true),
      (["channels[0].phone u.yaml"], "regulator-phone", false),
      (["channels[0].phone u.yaml"], "phone", true),
      (["channels[0].fax u.yaml", "channels[0].owner u.yaml"], "phone", false),
      (["matters[0] national.yaml"], "matters", true),
      (["matters[0] national.yaml"], "trade-matters", false),
      (["matters[0] county.yaml", "promises[0] national.yaml"], "trade-matters", true),
      (["matters.add[0] u.yaml"], "trade-matters", true),
      (["rewards.rows[0].amount u.yaml"], "rewards", true), (["flow[0].step u.yaml"], "flow", true),
      (["promises[0] u.yaml"], "promises", true), (["headline u.yaml"], "promises", false),
    ])
  func prints(fields: [String], word: String, isMet: Bool) throws {
    let pack = try pack([Page(material: "board", sites: ["大门 gate 1"], prints: fields)])
    #expect(
      try gaps("places: [gate], prints: [\(word)]", pack) == (isMet ? [] : ["0/1 \(word)"]))
  }

  @Test("all that is asked for stands on one page; what stands on another does not help")
  func onePage() throws {
    let pack = try pack([
      Page(material: "board", sites: ["大门 gate 1"], prints: [Self.phone]),
      Page(material: "poster", sites: ["大门 gate 1"], codes: ["https://www.mem.gov.cn/"]),
    ])
    #expect(
      try gaps("places: [gate], prints: [phone, code]", pack) == ["0/1 phone code"])
    #expect(try gaps("places: [gate], prints: [code]", pack) == [])
  }

  @Test(
    "a code counts if it leads to the domain that is asked for",
    arguments: [
      ("https://dctjfx.mem.gov.cn/aqscjb", true), ("HTTPS://MEM.GOV.CN:443/x", true),
      ("https://www.notmem.gov.cn/", false), ("https://evil.cn/mem.gov.cn", false),
      ("mem.gov.cn", false),
    ])
  func host(link: String, isMet: Bool) throws {
    let pack = try pack([Page(material: "board", sites: ["大门 gate 1"], codes: [link])])
    #expect(
      try gaps("prints: [code], code-host: mem.gov.cn", pack) == (isMet ? [] : ["0/1 code"]))
    #expect(try gaps("prints: [code]", pack) == [])
  }

  @Test("an authority's official picture is its code")
  func picture() throws {
    let pack = try pack([
      Page(
        material: "board", sites: ["大门 gate 1"],
        prints: ["channels[1].picture.file national.yaml"])
    ])
    #expect(try gaps("prints: [code], code-host: mem.gov.cn", pack) == [])
  }

  @Test(
    "a requirement is for units of its levels and sectors, and for whoever has such a place",
    arguments: [
      ("levels: [unit]", "unit", false), ("levels: [village]", "unit", true),
      ("levels: [village], places: [gate]", "unit", false),
      ("levels: [village], places: [hazard]", "unit", true), ("sectors: [水利]", "unit", false),
      ("sectors: [民政]", "unit", true), ("sectors: [民政], places: [gate]", "unit", true),
    ])
  func levels(requirement: String, level: String, isFree: Bool) throws {
    let pack = try pack(
      level: level, sector: "水利", [Page(material: "board", sites: ["大门 gate 1"])])
    #expect((try gaps(requirement, pack) == nil) == isFree)
  }

  @Test("nothing is asked for at places that the unit says it does not have")
  func without() throws {
    let pack = try pack(
      without: ["dormitory", "gate"], [Page(material: "board", sites: ["大门 gate 1"])])
    #expect(try gaps("places: [dormitory]", pack) == nil)
    #expect(try gaps("places: [dormitory, hazard]", pack) == ["0/1"])
    // It has one after all.
    #expect(try gaps("places: [gate], count: 2", pack) == ["1/2"])
  }

  @Test("a page that no site asks for hangs nowhere")
  func nowhere() throws {
    #expect(try gaps("count: 1", pack([Page(material: "board", sites: [])])) == ["0/1"])
  }
}
