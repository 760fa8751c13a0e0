import Foundation
import GaoshiConfig
import GaoshiCore
import GaoshiModel
import GaoshiPage
import GaoshiText
import TestKit
import Testing

@testable import GaoshiTemplate

/// Texts in several languages as one block.
@Suite struct BilingualTests {
  private static func version(
    _ words: String, _ language: String, _ letters: String, lines: Int? = nil, key: Int
  ) -> BilingualBox.Version {
    let role = TextRole(
      face: FontCatalog.Role("sans"), size: .range(.units(10), .units(20)), leading: 1.5,
      ink: .black, tracking: 0, features: [:], reach: 0)
    let isChinese = language == "zh-Hans"
    let text = TextBox(
      key: key, pieces: [TextBox.Piece(text: words, origin: TextOrigin())], role: role,
      language: language, alignment: .start, maxLines: lines.map { isChinese ? $0 : $0 * 2 },
      group: nil, indent: 0, pitch: nil, link: nil)
    return BilingualBox.Version(text: text, letters: letters, isChinese: isChinese)
  }

  private func box(
    _ chinese: String = "水利", _ other: String = "Raemx", lines: Int? = nil, ratio: Double = 1,
    pair: BilingualBox.Pair = .stacked, otherFirst: Bool = false
  ) -> BilingualBox {
    let versions = [
      Self.version(chinese, "zh-Hans", "国", lines: lines, key: 1),
      Self.version(other, "za", "hp", lines: lines, key: 2),
    ]
    return BilingualBox(
      versions: otherFirst ? versions.reversed() : versions, ratio: ratio, pair: pair)
  }

  private func runs(_ fragment: Fragment) -> [(text: String, size: Double, at: Point)] {
    fragment.items.compactMap {
      if case .text(let run, let point) = $0 { (run.text, run.size.points, point) } else { nil }
    }
  }

  @Test("letters are as high as Han, times the ratio", arguments: [1, 0.5])
  func ratio(_ ratio: Double) throws {
    let box = box(ratio: ratio)
    try inContext { context in
      let runs = runs(box.layout(width: .pt(900), height: nil, context))
      #expect(runs.map(\.text) == ["水利", "Raemx"])
      // Noto Sans CJK SC: 国 is 875 high, h over p 796 + 229.
      #expect(runs[0].size == 20)
      #expect(abs(runs[1].size - 20 * 875 / 1025 * ratio) < 0.05)
    }
  }

  @Test(
    "the order is that of the versions; under each other or on one line", arguments: [false, true])
  func order(_ otherFirst: Bool) throws {
    try inContext { context in
      let stack = runs(
        box(otherFirst: otherFirst).layout(width: .pt(900), height: nil, context))
      #expect(stack.map(\.text) == (otherFirst ? ["Raemx", "水利"] : ["水利", "Raemx"]))
      #expect(stack[0].at.y < stack[1].at.y && stack[0].at.x == stack[1].at.x)
      let line = runs(
        box(pair: .beside, otherFirst: otherFirst).layout(width: .pt(900), height: nil, context))
      #expect(line.map(\.text) == stack.map(\.text))
      #expect(line[0].at.x < line[1].at.x && line[0].at.y == line[1].at.y)
    }
  }

  @Test("all languages shrink together, and the longer one first gets a second line")
  func together() throws {
    let narrow = box("水利厅", "Raemx Leih Dingh Gij Bouxcuengh", lines: 1)
    try inContext { context in
      let runs = runs(narrow.layout(width: .pt(120), height: nil, context))
      #expect(runs[0].text == "水利厅")
      #expect(Set(runs.dropFirst().map(\.at.y)).count == 2, "two lines of the longer one")
      #expect(runs[0].size < 20, "the Chinese has room, but the size is one for both")
      #expect(abs(runs[1].size / runs[0].size - 875 / 1025) < 0.001)
      #expect(context.overflows == [])
    }
  }

  @Test("what does not fit side by side at its smallest stands under each other")
  func besideFallsBack() throws {
    try inContext { context in
      let runs = runs(
        box("水利厅", "Raemxleih", pair: .beside).layout(width: .pt(60), height: nil, context))
      #expect(runs[0].at.y < runs[1].at.y)
    }
  }

  @Test("a block wants the room of its longest language, or of all of them side by side")
  func naturalWidth() throws {
    try inContext { context in
      let stacked = box().naturalWidth(context)
      let beside = box(pair: .beside).naturalWidth(context)
      #expect(stacked.points > 40 && beside.points > stacked.points + 20)
    }
  }

  // MARK: From a notice

  private func compose(
    _ text: String, _ words: String = "", languages: [String] = ["zh-Hans", "za"]
  ) throws -> (texts: [String], notes: [Diagnostic]) {
    let folder = try TemporaryFolder()
    try folder.write("language: za\nletters: hp\nwords:\n  无: x\n\(words)", to: "wording/za.yaml")
    try folder.write("language: zh-Hant\nwords:\n  电话: 電話\n", to: "wording/zh-Hant.yaml")
    try folder.write(
      """
      template: t
      roles: {a: {face: sans, size: 2u}}
      body: {stack: [{text: "\(text)", role: a}]}
      """, to: "t/template.yaml")
    var surroundings = productSurroundings()
    surroundings.templateFolders = [folder.url.path, Project.at("Templates").path]
    let library = TemplateLibrary(surroundings)
    var sink = DiagnosticSink()
    let template = try #require(library.template(named: "t", into: &sink))
    let theme = try #require(library.theme(named: "red-gold", into: &sink))
    let owner = Value.Text(
      "水利厅", origin: TextOrigin(span: Span(file: "u.yaml", line: 4, column: 7)),
      translations: [.init(language: "za", text: "Raemx")])
    let notice = Value.record([
      "unit": .record(["name": .text(Value.Text("甲"))]), "headline": .nothing,
      "language": .text(Value.Text(languages[0])),
      "languages": .list(languages.map { .text(Value.Text($0)) }),
      "owner": .text(owner),
      "plain": .text(Value.Text("监督处", origin: owner.origin)),
      "label": .text(Value.Text("电话", isStandard: true)),
      "code": .text(Value.Text("邮编830000", isStandard: true)),
      "number": .text(Value.Text("12350")),
    ])
    let size = try #require(PageSize("A4"))
    let document = library.compose(
      notice, template: template, theme: theme, request: PageRequest(size: size), into: &sink)
    let box = try #require(document.flatMap { ($0.body.box as? StackBox)?.children.first?.box })
    let texts = (box as? BilingualBox)?.versions.map(\.text) ?? [box as? TextBox].compactMap(\.self)
    return (texts.map { $0.pieces.map(\.text).joined() }, sink.diagnostics)
  }

  @Test(
    "each language takes its author's text, else the word book's; numbers serve all",
    arguments: [
      ("{{ owner }}", ["水利厅", "Raemx"]), ("{{ label }}", ["电话", "dienhva"]),
      ("{{ number }}", ["12350"]), ("{{ label }}　{{ number }}", ["电话　12350", "dienhva  12350"]),
      ("{{ code }}", ["邮编830000", "p 830000"]),
      ("落款：{{ owner }}", ["落款：水利厅", "Raemx gag"]),
    ])
  func words(_ text: String, _ expected: [String]) throws {
    let made = try compose(
      text, "  \"邮编#\": \"p #\"\n  \"落款：{{ owner }}\": \"{{ owner }} gag\"\n")
    #expect(made.texts == expected)
    #expect(made.notes == [])
  }

  @Test("what is missing is printed in Chinese alone, and one note names all of it at its place")
  func missing() throws {
    let made = try compose("落款：{{ owner }}")
    #expect(made.texts == ["落款：水利厅"])
    #expect(made.notes.map(\.code) == ["translation-missing"])
    let other = try compose("{{ plain }}")
    #expect(other.texts == ["监督处"])
    #expect(other.notes.first?.span?.line == 4)
    #expect(other.notes.first?.severity == .note)
    #expect(other.notes.first?.message.english.contains("Zhuang (za)") == true)
  }

  @Test("a translation with other names than its text is refused at its place")
  func names() throws {
    let made = try compose("{{ number }}", "  \"落款：{{ owner }}\": \"{{ unit }} gag\"\n")
    #expect(made.notes.map(\.code) == ["wording-names"])
    #expect(made.notes.first?.span?.line == 5)
  }

  @Test("traditional Chinese replaces the product's words and leaves an author's alone")
  func traditional() throws {
    #expect(try compose("{{ label }}", languages: ["zh-Hant"]).texts == ["電話"])
    #expect(try compose("{{ label }}", languages: ["zh-HK"]).texts == ["電話"])
    #expect(try compose("{{ plain }}", languages: ["zh-Hant"]).texts == ["监督处"])
  }

  // MARK: The product's books

  private static let books = ["en", "zh-Hant", "ug", "kk-Arab", "bo", "za", "zh-Hans"]

  @Test("every word book is read without a word", arguments: books)
  func read(_ language: String) throws {
    var sink = DiagnosticSink()
    let library = TemplateLibrary(productSurroundings())
    let book = try #require(library.books(for: [language], into: &sink)[language])
    #expect(sink.diagnostics == [])
    #expect(book.language == language && !book.letters.isEmpty && book.title.chinese != language)
  }

  @Test("no word book translates what no template says", arguments: books)
  func stale(_ language: String) throws {
    var sink = DiagnosticSink()
    let library = TemplateLibrary(productSurroundings())
    let book = try #require(library.books(for: [language], into: &sink)[language])
    var sources = ""
    for folder in ["Templates", "Sources/GaoshiModel"] {
      let files = FileManager.default.enumerator(atPath: Project.at(folder).path)
      for case let name as String in try #require(files)
      where name.hasSuffix("template.yaml") || name.hasSuffix(".swift") {
        sources += try String(contentsOf: Project.at(folder).appending(path: name), encoding: .utf8)
      }
    }
    let unused = book.words.keys.filter { !$0.contains("#") && !sources.contains($0) }
    #expect(unused == [])
  }

  @Test("traditional Chinese and English have a word for all that the templates say")
  func complete() throws {
    var sink = DiagnosticSink()
    let library = TemplateLibrary(productSurroundings())
    for language in ["zh-Hant", "en"] {
      let book = try #require(library.books(for: [language], into: &sink)[language])
      for name in ["board", "poster", "banner"] {
        let source = Project.at("Templates/\(name)/template.yaml")
        let text = try String(contentsOf: source, encoding: .utf8)
        let words = text.matches(of: /(?:text|tail|title): "?((?:[^"\n,{}]|\{\{[^}]*\}\})+)/)
          .map { String($0.1) }.filter { Value.Text($0).hasHan }
        #expect(!words.isEmpty || name == "banner")
        for word in words { #expect(book.words[word] != nil, "\(language): \(word)") }
      }
    }
  }
}
