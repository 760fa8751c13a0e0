import Foundation
import GaoshiConfig
import GaoshiCore
import GaoshiModel
import GaoshiPage
import GaoshiText
import TestKit
import Testing

@testable import GaoshiTemplate

/// docs/templates.md: what it shows works, and what the code reads stands in it.
@Suite struct TemplatesPageTests {
  private let page: String
  init() throws {
    page = try String(contentsOf: Project.at("docs/templates.md"), encoding: .utf8)
  }

  /// What stands under a heading, up to the next of its rank or above.
  private func section(_ heading: String) throws -> String {
    let rank = heading.prefix { $0 == "#" }
    let start = try #require(page.range(of: "\n\(heading)\n"), "no section “\(heading)”")
    let rest = page[start.upperBound...]
    let end = ["\n## ", "\n\(rank) "].compactMap { rest.range(of: $0)?.lowerBound }.min()
    return String(rest[..<(end ?? rest.endIndex)])
  }

  /// The first YAML of a section.
  private func example(_ heading: String) throws -> String {
    let section = try section(heading)
    let start = try #require(section.range(of: "```yaml\n"), "no example in “\(heading)”")
    let end = try #require(section.range(of: "```", range: start.upperBound..<section.endIndex))
    return String(section[start.upperBound..<end.lowerBound])
  }

  @Test(
    "the first template of the page works as it stands there", arguments: ["90x54", "A6-landscape"])
  func firstTemplate(_ size: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(try example("## A first template"), to: "card/template.yaml")
    var surroundings = productSurroundings()
    surroundings.templateFolders.insert(folder.url.path, at: 0)
    let library = TemplateLibrary(surroundings)
    var sink = DiagnosticSink()
    let template = try #require(library.template(named: "card", into: &sink))
    let notice = SampleNotice(channels: 5)
    let (page, diagnostics) = try lay(notice.value, template, size, from: library, sink)
    #expect(diagnostics == [])
    let sheet = try #require(page)
    #expect(
      sheet.words
        == "新疆维吾尔自治区水利厅12350安全生产举报热线电话 0991-5815739电话 0991-5093123")
    #expect(sheet.payloads == ["https://dctjfx.mem.gov.cn/aqscjb"])
    #expect(sheet.itemsOutside() == [])
    #expect(template.sizes.map(\.name).contains(size))
  }

  private static let kinds = BlockPatterns.all.map { $0.keyword }

  @Test("every kind of block has a section with every key that it reads", arguments: kinds)
  func keys(_ kind: String) throws {
    let section = try section("### `\(kind)`")
    let pattern = try #require(BlockPatterns.all.first { $0.keyword == kind })
    let keys = knownKeys { _ = pattern.init(&$0) }
    #expect(keys.contains(kind))
    #expect(keys.filter { !section.contains("| `\($0)` |") } == [])
  }

  @Test("what every block may ask stands in its section")
  func commonKeys() throws {
    let section = try section("## What every block may ask")
    let keys = knownKeys { _ = ChildPattern(SpacerPattern(&$0), &$0) }.filter { $0 != "spacer" }
    #expect(keys.count >= 8)
    #expect(keys.filter { !section.contains("| `\($0)` |") } == [])
  }

  @Test("the keys of a text role stand in its section")
  func roleKeys() throws {
    let section = try section("## Text roles")
    let keys = knownKeys { _ = RolePattern(&$0) }
    #expect(keys.count >= 7)
    #expect(keys.filter { !section.contains("| `\($0)` |") } == [])
  }

  @Test("the keys of a table's rows stand in its section")
  func rowKeys() throws {
    let section = try section("### `table`")
    let keys = knownKeys { _ = TablePattern.RowOfCells(&$0) }
    #expect(keys.count >= 5)
    #expect(keys.filter { !section.contains("`\($0)`") } == [])
  }

  @Test("the keys of the file stand in its section")
  func fileKeys() throws {
    let section = try section("## The file")
    let source = Project.at("Sources/GaoshiTemplate/Template.swift")
    let text = try String(contentsOf: source, encoding: .utf8)
    let keys = text.matches(of: /fields\.\w+\("([a-z-]+)"/).map { String($0.1) }
    #expect(keys.count >= 8)
    #expect(keys.filter { !section.contains("| `\($0)` |") } == [])
  }

  /// The keys that a reader asks for: first of an empty block, then of one that has them all, since
  /// some are asked for only beside others.
  private func knownKeys(_ read: (inout BlockFields) -> Void) -> [String] {
    let place = Span(file: "", line: 1, column: 1)
    var known: Set<String> = []
    for _ in 0..<3 {
      let entries = known.map { key in
        YAMLEntry(
          key: Sourced(key, at: place), value: YAMLNode(.scalar("x", quoted: false), at: place))
      }
      var fields = BlockFields(YAMLNode(.mapping(entries), at: place), TemplateReader())
      read(&fields)
      known.formUnion(fields.taken)
    }
    return known.sorted()
  }

  @Test("the example of every kind of block works as it stands there", arguments: kinds)
  func examples(_ kind: String) throws {
    let example = try example("### `\(kind)`")
    #expect(example.contains("\(kind):"))
    let body = example.split(separator: "\n").map { "      \($0)\n" }.joined()
    let heading = """
      template: test
      names: {zh: 测试, en: Test}
      title: 测试
      roles:
        body: {face: sans, size: [1u, 3u], ink: ink}
        label: {face: sans, size: [1u, 2u], ink: ink-soft}
        number: {face: sans-bold, size: [2u, 6u], ink: signal}
      parts:
        way:
          row:
            - {art: "{{ icon }}", ink: signal, art-height: 3u}
            - {text: "{{ words }}", role: body, width: fill}
          gap: 1u
      body:
        stack:
          -

      """
    var sink = DiagnosticSink()
    let node = try #require(
      YAMLDocument.parse(Array((heading + body).utf8), file: "template.yaml", into: &sink))
    let template = Template(node, into: &sink)
    #expect(sink.diagnostics == [])
    let library = TemplateLibrary(productSurroundings())
    let (page, diagnostics) = try lay(
      SampleNotice().value, try #require(template), "600x900", from: library, sink)
    #expect(diagnostics == [])
    #expect(kind == "spacer" || page?.items.isEmpty == false)
  }

  @Test("every name that a notice has stands in the page")
  func names() throws {
    let section = try section("## Names")
    let names = try realNames()
    #expect(names.count > 40)
    for name in names where !section.contains("`\(name)`") {
      // An entry's names stand by themselves; a record's with its own.
      let last = name.split(separator: ".").last.map(String.init) ?? name
      #expect(section.contains("`\(last)`"), "\(name)")
    }
  }

  @Test("the notice of these tests has the names of a real one")
  func sample() throws {
    let real = try realNames()
    let sample = Self.names(in: SampleNotice().value)
    #expect(real.subtracting(sample) == [])
    #expect(sample.subtracting(real) == [])
  }

  /// The names of the examples' notices, which together have entries in every list.
  private func realNames() throws -> Set<String> {
    let units = ["002-township/units/henghe", "003-district/units/qinnan"]
    return try units.reduce(into: []) { names, unit in
      var sink = DiagnosticSink()
      let notice = try Notice.resolve(
        file: Project.at("Examples/\(unit).yaml").path, surroundings: productSurroundings(),
        into: &sink)
      names.formUnion(Self.names(in: try #require(notice).value))
    }
  }

  /// The dotted names of a tree; a list's are those of its entries.
  private static func names(in value: Value, under path: String = "") -> Set<String> {
    switch value {
    case .record(let record):
      record.reduce(into: []) { names, entry in
        let name = path.isEmpty ? entry.key : "\(path).\(entry.key)"
        // A record is known by what is in it; which languages a unit has names in is its own affair.
        if case .record = entry.value, name != "names" {
          names.formUnion(Self.names(in: entry.value, under: name))
        } else {
          names.insert(name)
        }
      }
    case .list(let entries):
      entries.reduce(into: []) { $0.formUnion(Self.names(in: $1, under: path)) }
    case .text, .flag, .code, .nothing: []
    }
  }
}
