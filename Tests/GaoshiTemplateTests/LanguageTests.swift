import GaoshiCore
import GaoshiModel
import GaoshiPage
import GaoshiText
import TestKit
import Testing

@testable import GaoshiTemplate

/// Lays the sample notice out in a template written in a test: see ``readTemplate(_:)``.
func lay(
  body: String, _ notice: SampleNotice = SampleNotice(), _ size: String = "600x600"
) throws -> (Page?, [Diagnostic]) {
  let (template, diagnostics) = readTemplate(body)
  guard let template else { return (nil, diagnostics) }
  return try lay(
    notice.value, template, size, from: TemplateLibrary(productSurroundings()), DiagnosticSink())
}

@Suite struct LanguageTests {
  @Test(
    "what has no data goes away, with its words, its ornament and its panel",
    arguments: [
      ("{text: \"说明：{{ rewards.note }}\", role: body}", ""),
      ("{text: \"依据：{{ rewards.basis }}\", role: body}", "依据：安监总财〔2018〕19号"),
      ("{text: \"{{ rewards.note }}{{ year }}\", role: body}", "2024"),
      ("{panel: {text: \"{{ rewards.note }}\", role: body}, fill: signal}", ""),
      ("{row: [{text: \"{{ rewards.note }}\", role: body}]}", ""),
      ("{when: rewards.note, row: [{art: medal}, {text: 奖励, role: body}]}", ""),
      (
        "{text: \"{{ year }}\", role: body, tail: \"（{{ rewards.note }}）\", tail-role: body}",
        "2024"
      ),
      (
        "{text: \"{{ year }}\", role: body, tail: \"（{{ phrase }}）\", tail-role: body}",
        "2024（人人讲安全、个个会应急）"
      ),
      ("{repeat: excluded, text: \"{{ it }}\", role: body}", ""),
    ])
  func goesAway(_ block: String, _ words: String) throws {
    let (page, diagnostics) = try lay(body: "body:\n  stack:\n    - \(block)\n    - spacer: 1u")
    #expect(diagnostics == [])
    #expect(page?.words == words)
    if words.isEmpty { #expect(page?.items == []) }
  }

  @Test("a page that shows nothing is an error, never a blank page")
  func nothing() throws {
    let (page, diagnostics) = try lay(
      body: "body:\n  text: \"{{ rewards.note }}\"\n  role: body")
    #expect(page == nil)
    #expect(diagnostics.map(\.code) == ["nothing-to-show"])
  }

  @Test(
    "else stands in for the block before it",
    arguments: [
      (["when: rewards.note", "else: true"], "乙"),
      (["when: rewards.basis", "else: true"], "甲"),
      (["when: rewards.note", "else: true, when: excluded", "else: true"], "丙"),
      (["when: rewards.basis", "else: true", "else: true"], "甲"),
      (["when: rewards.note", "when: excluded", "grow: 0"], "丙"),
    ])
  func elseBlock(_ options: [String], _ words: String) throws {
    let blocks = zip(options, ["甲", "乙", "丙"]).map { "    - {text: \($1), role: body, \($0)}" }
    let (page, diagnostics) = try lay(
      body: "body:\n  stack:\n    - spacer: 1u\n" + blocks.joined(separator: "\n"))
    #expect(diagnostics == [])
    #expect(page?.words == words)
  }

  @Test("else also stands in for a block whose data is empty")
  func elseForLackOfData() throws {
    let (page, _) = try lay(
      body: """
        body:
          stack:
            - {text: "{{ rewards.note }}", role: body}
            - {else: true, text: 暂无, role: body}
        """)
    #expect(page?.words == "暂无")
  }

  @Test(
    "an entry has its name, and knows where it stands",
    arguments: [
      "stack: [{repeat: flow, text: \"{{ index }}{{ it.step }}\", role: body}]",
      "stack: [{repeat: flow, as: one, text: \"{{ one.number }}{{ one.step }}\", role: body}]",
      "table: [{repeat: flow, cells: [{text: \"{{ index }}{{ it.step }}\", role: body}]}]\n  columns: [fill]",
      "flow: {repeat: flow, text: \"{{ index }}{{ it.step }}\", role: body}\n  fill: line",
    ])
  func repeats(_ body: String) throws {
    let (page, diagnostics) = try lay(body: "body:\n  \(body)")
    #expect(diagnostics == [])
    #expect(page?.words == "1受理2核查3整改4反馈5奖励")
  }

  @Test("the first and the last entry may look different")
  func firstAndLast() throws {
    let (page, _) = try lay(
      body: """
        body:
          stack:
            - repeat: flow
              stack:
                - {when: first, text: 始, role: body}
                - {when: last, text: 终, role: body}
        """)
    #expect(page?.words == "始终")
  }

  @Test("a part sees the names of with before those outside")
  func parts() throws {
    let (page, diagnostics) = try lay(
      body: """
        parts:
          line: {text: "{{ year }} {{ unit.short }}", role: body}
        body:
          stack:
            - {part: line, with: {year: "{{ lead.value }}"}}
            - part: line
        """)
    #expect(diagnostics == [])
    #expect(page?.words == "12350 水利厅2024 水利厅")
  }

  @Test("digits stand out in their own role, with their points and percent signs")
  func digits() throws {
    let (page, _) = try lay(
      body: """
        parts: {}
        body:
          text: "奖励3.5%至30万元。"
          role: body
          digits: strong
        """)
    #expect(page?.runs.map(\.text) == ["奖励", "3.5%", "至", "30", "万元。"])
    #expect(page?.runs.map(\.ink.hex).uniqued().count == 2)
  }

  @Test("a page knows which way it stands", arguments: [("600x900", "立"), ("900x600", "横")])
  func orientation(_ size: String, _ words: String) throws {
    let (page, _) = try lay(
      body: """
        body:
          stack:
            - {when: page.portrait, text: 立, role: body}
            - {when: page.landscape, text: 横, role: body}
        """, SampleNotice(), size)
    #expect(page?.words == words)
  }

  @Test(
    "a name that does not exist is told at its place, with the nearest that does",
    arguments: [
      ("body:\n  text: \"{{ unit.nam }}\"\n  role: body", "name", 8, 9),
      ("body:\n  stack:\n    - {when: matter, text: 甲, role: body}", "matters", 9, 14),
      ("body:\n  stack:\n    - {repeat: phone, text: 甲, role: body}", "phones", 9, 16),
      ("body:\n  code: code.symbl", "symbol", 8, 9),
      ("body:\n  text: \"{{ it.value }}\"\n  role: body", nil, 8, 9),
    ])
  func unknownNames(_ body: String, _ near: String?, _ line: Int, _ column: Int) throws {
    let (page, diagnostics) = try lay(body: body)
    #expect(page == nil)
    #expect(diagnostics.map(\.code) == ["unknown-name"])
    #expect(diagnostics.first?.span?.line == line)
    #expect(diagnostics.first?.span?.column == column)
    if let near { #expect(diagnostics.first?.hint?.english.contains(near) == true) }
  }

  @Test("art that is not there is told at its place")
  func unknownArt() throws {
    let (_, diagnostics) = try lay(body: "body:\n  art: fone")
    #expect(diagnostics.map(\.code) == ["unknown-art"])
    #expect(diagnostics.first?.span?.line == 8)
  }
}

extension Sequence where Element: Hashable {
  fileprivate func uniqued() -> Set<Element> { Set(self) }
}
