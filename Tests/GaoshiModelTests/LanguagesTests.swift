import GaoshiConfig
import GaoshiCore
import Testing

@testable import GaoshiModel

/// The languages of a notice, and its texts in each of them.
@Suite struct LanguagesTests {
  @Test(
    "Chinese stands first unless the policy says otherwise",
    arguments: [
      ("[zh-Hans, ug]", "", ["zh-Hans", "ug"]), ("[ug, zh-Hans]", "", ["zh-Hans", "ug"]),
      ("[ug, zh-Hans, en]", "language-policy: {order: as-listed}", ["ug", "zh-Hans", "en"]),
      ("[ZH-hant, kk-arab]", "", ["zh-Hant", "kk-Arab"]),
    ])
  func order(_ languages: String, _ policy: String, _ expected: [String]) throws {
    let notice = try Workspace.below("languages: \(languages)\n\(policy)\n").resolve().notice
    #expect(notice?.languages.ordered == expected)
    #expect(notice?.value["languages"].list == expected)
  }

  @Test("a unit's policy goes before its parent's, and that before the campaign's, word by word")
  func policy() throws {
    let files = [
      "c.yaml":
        "campaign: 活动\nhosts: [mem.gov.cn]\nlanguage-policy: {order: as-listed, ratio: \"0.5\"}\n",
      "p.yaml": "unit: 乙\nparent: national.yaml\nlanguage-policy: {ratio: \"0.8\"}\n",
    ]
    func languages(_ more: String) throws -> LanguagePolicy? {
      try Workspace.below(more, others: files).resolve().notice?.languages
    }
    #expect(try languages("")?.ratio == 1)
    let campaign = try languages("campaign: c.yaml\n")
    #expect(campaign?.ratio == 0.5 && campaign?.order == .asListed)
    let workspace = Workspace(
      files.merging(
        [
          "national.yaml": Workspace.national,
          "u.yaml":
            "unit: 甲\nparent: p.yaml\ncampaign: c.yaml\nlanguage-policy: {order: chinese-first}\n",
        ]) { $1 })
    let both = try workspace.resolve().notice?.languages
    #expect(both?.ratio == 0.8 && both?.order == .chineseFirst)
  }

  @Test("languages without Chinese are an error at the first of them")
  func noChinese() throws {
    let outcome = try Workspace.below("languages: [ug, en]\n").resolve()
    #expect(outcome.codes == ["languages-without-chinese"])
    let place = try #require(outcome.first("languages-without-chinese")?.span)
    #expect(place.line == 3 && place.column == 13 && place.length == 2)
  }

  @Test("a text comes in the unit's kind of Chinese, with the other languages beside it")
  func texts() throws {
    let texts = """
      names: {ug: U, zh-Hant: 甲廠}
      headline: {zh-Hans: 标题, zh-Hant: 標題, en: Head}
      promises: [{zh-Hans: 诺, en: Word}, 言]
      """
    let plain = try #require(try Workspace.below(texts).resolve().notice)
    #expect(plain.headline.text == "标题")
    #expect(plain.headline.version(in: "en") == "Head")
    #expect(plain.unit.name.version(in: "ug") == "U")
    #expect(plain.issuer.version(in: "ug") == "U", "what takes the name takes its languages too")
    #expect(plain.promises.map { $0.version(in: "en") } == ["Word", nil])
    let hant = try Workspace.below(texts + "\nlanguages: [zh-Hant]\n").resolve().notice
    #expect(hant?.headline.text == "標題")
    #expect(hant?.headline.translations.map(\.language) == ["zh-Hans", "en"])
    #expect(hant?.promises.map(\.text) == ["诺", "言"], "without its own Chinese, the one there is")
  }

  @Test("what is joined for small type is there in a language if all of it is, numbers apart")
  func joined() throws {
    let notice = try Workspace.below(
      """
      channels:
        - phone: 0991-5815739
          owner: {zh-Hans: 水利厅, en: Water Department}
          hours: "8:00"
        - phone: 0991-5815740
          owner: {zh-Hans: 水利厅, en: Water Department}
          hours: 工作日
        - post:
            address: {zh-Hans: 路1号, en: 1 Road}
            department: {zh-Hans: 监督处, en: Supervision}
      """
    ).resolve().notice
    let channels = try #require(notice?.channels)
    let details = channels.filter { $0.kind == .phone }.map(\.detail)
    #expect(details.map { $0?.text } == ["水利厅\u{3000}8:00", "水利厅\u{3000}工作日"])
    #expect(details.map { $0?.version(in: "en") } == ["Water Department · 8:00", nil])
    let post = try #require(channels.first { $0.kind == .post }?.value)
    #expect(post.text == "路1号（监督处）")
    #expect(post.version(in: "en") == "1 Road (Supervision)")
  }

  @Test("letters that Uyghur does not have are warned of, in names and in texts, at the letter")
  func letters() throws {
    let outcome = try Workspace.below(
      """
      names: {ug: "بىخەتەرلىک"}
      headline: {zh-Hans: 标题, ug: شىنجاڭ, en: "ک"}
      issuer: {zh-Hans: 办, ug: ئاهالە}
      """
    ).resolve()
    let found = outcome.diagnostics.filter { $0.code == "arabic-letter" }
    #expect(found.map { $0.span?.line } == [3, 5])
    #expect(found.allSatisfy { $0.severity == .warning && $0.span?.length == 1 })
  }

  @Test("explain shows each language at its own place")
  func explained() throws {
    let rows = try Workspace.below("headline: {zh-Hans: 标题, en: Head}\n").explain()
    #expect(
      rows.filter { $0.path.hasPrefix("headline") }.map(\.path) == ["headline", "headline.en"])
    #expect(rows.first { $0.path == "headline.en" }?.value == "Head")
  }
}

extension Value {
  /// The texts of a list.
  fileprivate var list: [String] {
    if case .list(let list) = self { list.compactMap(\.printed) } else { [] }
  }
}
