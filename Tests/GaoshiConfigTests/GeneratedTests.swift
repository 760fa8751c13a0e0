import Foundation
import GaoshiConfig
import GaoshiCore
import Testing

@Suite struct GeneratedTests {
  @Test("docs/config.md is what the declarations say; UPDATE_GOLDEN=1 writes it anew")
  func reference() throws {
    let file = ExamplesTests.root.deletingLastPathComponent().appending(path: "docs/config.md")
    let written = try? String(contentsOf: file, encoding: .utf8)
    guard written != Reference.text else { return }
    let environment = ProcessInfo.processInfo.environment
    if environment["UPDATE_GOLDEN"] == "1", environment["CI"] == nil {
      try Reference.text.write(to: file, atomically: true, encoding: .utf8)
    }
    Issue.record("docs/config.md is stale")
  }

  @Test("the reference names every key of every record")
  func referenceKeys() {
    for record in [RecordShape.unit, .campaign, .channel] {
      for field in record.fields() { #expect(Reference.text.contains("| `\(field.key)` |")) }
    }
  }

  @Test("every example of a declaration passes its own check")
  func examples() {
    for field in RecordShape.unit.fields() where field.key != "unit" {
      guard let example = field.example, !example.contains("…") else { continue }
      #expect(readUnit("unit: 甲\n\(field.key): \(example)").printed() == "")
    }
    for field in RecordShape.channel.fields() {
      guard let example = field.example else { continue }
      let kind = ChannelKind(rawValue: field.key) == nil ? "phone: \"12350\"\n    " : ""
      #expect(readUnit("unit: 甲\nchannels:\n  - \(kind)\(field.key): \(example)").printed() == "")
    }
    for field in RecordShape.campaign.fields() where field.key != "campaign" {
      guard let example = field.example else { continue }
      #expect(readCampaign("campaign: 甲\n\(field.key): \(example)").printed() == "")
    }
  }

  @Test("every code that reading can report has its section in docs/diagnostics.md, in order")
  func codes() throws {
    let top = ExamplesTests.root.deletingLastPathComponent()
    let sources = top.appending(path: "Sources/GaoshiConfig")
    let files = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String }
    var codes: Set<String> = []
    for file in files ?? [] where file.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      let calls = text.matches(
        of: /(?:error\(|\.error,|isDigit \?)\s*"([a-z0-9-]+)"|: "(non-[a-z-]+)"/)
      codes.formUnion(calls.compactMap { ($0.1 ?? $0.2).map(String.init) })
      let cases = text.matches(of: /case [a-zA-Z]+ = "([a-z]+-[a-z-]+)"/)
      if file.hasSuffix("RefusedCharacter.swift") { codes.formUnion(cases.map { String($0.1) }) }
    }
    let page = try String(contentsOf: top.appending(path: "docs/diagnostics.md"), encoding: .utf8)
    let chapter = page.split(separator: "\n## ").first { $0.hasPrefix("Reading the files") }
    let sections = (chapter ?? "").matches(of: /### ([a-z0-9-]+)/).map { String($0.1) }
    #expect(sections == codes.sorted())
  }

  @Test("a starting file is read without a word and carries the schema line")
  func starter() {
    let files = [
      Starter.unit(), Starter.unit(name: "甲\"乙\\", campaign: "../campaign.yaml"),
      Starter.unit(name: "no", schema: "../schema/unit.json"),
    ]
    for file in files { #expect(readUnit(file).printed() == "") }
    #expect(readCampaign(Starter.campaign()).printed() == "")
    #expect(readUnit(files[1]).value?.unit?.value == "甲\"乙\\")
    #expect(readUnit(files[1]).value?.campaign?.value == "../campaign.yaml")
    #expect(files[2].hasPrefix("# yaml-language-server: $schema=../schema/unit.json\n"))
    #expect(readUnit(files[0]).value?.channels?.count == 6)
  }

  @Test(
    "the schema is JSON of draft 7, the same every time, and every reference in it leads somewhere")
  func schema() throws {
    for record in [RecordShape.unit, .campaign] {
      let text = JSONSchema.text(for: record)
      #expect(text == JSONSchema.text(for: record))
      let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      #expect(json?["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
      #expect(json?["additionalProperties"] as? Bool == false)
      let properties = json?["properties"] as? [String: Any]
      #expect(Set(properties?.keys.map { $0 } ?? []) == Set(record.fields().map(\.key)))
      let definitions = Set((json?["definitions"] as? [String: Any])?.keys.map { $0 } ?? [])
      let targets = text.matches(of: /"#\/definitions\/([^"]+)"/).map { String($0.1) }
      #expect(Set(targets) == definitions)
    }
  }

  @Test("a field's schema carries its type, form, words and both languages")
  func schemaFields() {
    let text = JSONSchema.text(for: .campaign)
    #expect(
      text.hasPrefix(
        """
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "title": "gaoshi campaign",
          "description": "一次宣传活动的文件。 The file of a campaign.",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "campaign": {
              "description": "活动名称。 The campaign’s name.",
              "type": "string",
              "examples": ["2024年安全生产月"]
            },
            "year": {
              "description": "年份。 The year.",
              "type": ["string", "number"],
              "pattern": "^[0-9]{4}$",
              "examples": ["2024"]
            },
        """))
    #expect(text.contains("\"enum\": [\"pdf\", \"png\", \"svg\"]"))
    #expect(text.contains("\"required\": [\"campaign\"]"))
  }

  @Test("a record may hold records of its own shape")
  func recursion() {
    let schema = JSONSchema.text(for: tree)
    #expect(schema.contains("\"$ref\": \"#/definitions/tree\""))
    var sink = DiagnosticSink()
    readTree("a: {a: {a: {b: 1}}}").value?.check(.record(tree), name: "t", into: &sink)
    #expect(sink.diagnostics.map(\.code) == ["unknown-key"])
  }
}

private let tree = RecordShape(name: "tree", zh: "", en: "") {
  [Field("a", .record(innerTree()), zh: "", en: "")]
}

private func innerTree() -> RecordShape {
  RecordShape(name: "tree", zh: "", en: "") { [Field("a", .record(innerTree()), zh: "", en: "")] }
}
