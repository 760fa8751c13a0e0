import GaoshiConfig
import GaoshiCore
import TestKit
import Testing

@testable import GaoshiTemplate

/// Reads a template written in a test; lines as in template.yaml, without its heading of 6 lines.
func readTemplate(_ body: String, size: String = "[2u, 4u]") -> (Template?, [Diagnostic]) {
  let text = """
    template: test
    names: {zh: 测试, en: Test}
    title: 测试
    roles:
      body: {face: sans, size: \(size), ink: ink}
      strong: {face: sans-bold, size: \(size), ink: signal}

    """
  var sink = DiagnosticSink()
  let node = YAMLDocument.parse(Array((text + body).utf8), file: "template.yaml", into: &sink)
  let template = node.flatMap { Template($0, into: &sink) }
  return (template, sink.diagnostics)
}

@Suite struct TemplateReadingTests {
  @Test(
    "the product's templates read without a complaint",
    arguments: ["board", "poster", "banner", "couplet"])
  func shipped(_ name: String) throws {
    var sink = DiagnosticSink()
    let library = TemplateLibrary(productSurroundings())
    let template = library.template(named: name, into: &sink)
    #expect(sink.diagnostics == [])
    #expect(template?.name == name)
  }

  @Test(
    "what is wrong in a template is told at its place",
    arguments: [
      ("body:\n  text: 你好\n  role: bodi", "unknown-role", 9, 9),
      ("body:\n  text: 你好\n  role: body\n  ink: sgnal", "unknown-ink", 10, 8),
      ("body:\n  text: \"{{ unit.name\"\n  role: body", "template-name", 8, 9),
      ("body:\n  stak: []", "block-kind", 8, 3),
      ("body:\n  stack: []\n  gpa: 2u", "unknown-key", 9, 3),
      ("body:\n  stack: []\n  gap: 2q", "template-value", 9, 8),
      ("body:\n  part: heading", "unknown-part", 8, 9),
      ("body:\n  part: []", "template-value", 8, 9),
      ("body:\n  rule: []", "template-value", 8, 9),
      (
        "body:\n  table:\n    - cells: [{spacer: 1u}, {spacer: 1u}]\n  columns: [fill, fill, fill]",
        "template-value", 9, 7
      ),
      ("body:\n  text: 你好", "missing-key", 8, 3),
      ("parts: {}", "missing-key", 1, 1),
    ])
  func faults(_ body: String, _ code: String, _ line: Int, _ column: Int) {
    let (template, diagnostics) = readTemplate(body)
    #expect(template == nil)
    #expect(diagnostics.map(\.code) == [code])
    #expect(diagnostics.first?.span?.line == line)
    #expect(diagnostics.first?.span?.column == column)
  }
}
