import Foundation
import GaoshiConfig
import GaoshiCore
import Testing

@Suite struct PolicyFileTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Templates/policies")

  @Test(
    "the policies that come with the program are read without a word, no id twice",
    arguments: ["five-places", "township-enterprises"])
  func supplied(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: "\(name).yaml")))
    var sink = DiagnosticSink()
    let policy = try #require(Policy(bytes, file: name, into: &sink))
    #expect(sink.diagnostics == [])
    #expect(Set(policy.requirements.map(\.id)).count == policy.requirements.count)
    #expect(policy.requirements.allSatisfy { $0.clause != nil })
  }

  @Test(
    "what is wrong with a policy is told at its place",
    arguments: [
      ("places: [gat]", "unknown-word"), ("place: [gate]", "unknown-key"),
      ("count: 0", "wrong-type"), ("prints: [fax]", "unknown-word"),
      ("code-host: \"mem gov\"", "wrong-form"), ("each: yes", "wrong-type"),
    ])
  func wrong(line: String, code: String) {
    var sink = DiagnosticSink()
    let text = "policy: 甲\nsource: 乙\nrequirements:\n  - {id: r, zh: 丙, en: c, \(line)}\n"
    #expect(Policy(Array(text.utf8), file: "p.yaml", into: &sink) == nil)
    #expect(sink.diagnostics.map(\.code) == [code])
    #expect(sink.diagnostics.first?.span?.line == 4)
  }
}
