import GaoshiCore
import Testing

@testable import GaoshiConfig

/// A file with one text, and how the parts of the text are written in it.
private struct Style: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let file: String
  /// The text, and what is written for each of its characters.
  let characters: [(text: String, written: String)]

  init(_ name: String, _ file: String, _ characters: [(String, String)]) {
    testDescription = name
    self.file = file
    self.characters = characters.map { ($0.0, $0.1) }
  }
}

@Suite struct SourceFileTests {
  @Test("each character of a text is found where it is written", arguments: styles)
  private func places(_ style: Style) throws {
    let bytes = Array(style.file.utf8)
    let text = try #require(readTree(bytes).value?["t"]?.text)
    #expect(text.value == style.characters.map(\.text).joined())
    let source = try #require(SourceFile(bytes, file: "a.yaml"))
    let written = try #require(source.written(text))
    let scalars = Array(style.file.unicodeScalars)
    let found = written.places.map { String(String.UnicodeScalarView(scalars[$0])) }
    #expect(found == style.characters.map(\.written))
  }

  @Test("the span of a part is on the line that it stands on")
  func span() throws {
    let bytes = Array("unit: a\nt: >\n  水利厅\n  安全,生产\n".utf8)
    let text = try #require(readTree(bytes).value?["t"]?.text)
    let source = try #require(SourceFile(bytes, file: "a.yaml"))
    let written = try #require(source.written(text))
    #expect(source.span(of: 6..<7, in: written) == Span(file: "a.yaml", line: 4, column: 5))
    #expect(source.isOnOneLine(4..<8, of: written))
    #expect(!source.isOnOneLine(2..<5, of: written))
  }

  @Test("a text that does not stand at its place is not found")
  func elsewhere() throws {
    let source = try #require(SourceFile(Array("t: 水利厅\n".utf8), file: "a.yaml"))
    let place = Span(file: "a.yaml", line: 1, column: 4, length: 3)
    #expect(source.written(Sourced("水利局", at: place)) == nil)
    #expect(source.written(Sourced("水利厅和应急厅", at: place)) == nil)
    let behind = Span(file: "a.yaml", line: 9, column: 1)
    #expect(source.written(Sourced("水利厅", at: behind)) == nil)
  }

  @Test("only what is exchanged differs, with the byte order mark and the line ends kept")
  func replacing() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + "# 注,\r\nt: \"a\\u002Cb\"  # 注,\r\n".utf8
    let text = try #require(readTree(bytes).value?["t"]?.text)
    let source = try #require(SourceFile(bytes, file: "a.yaml"))
    let written = try #require(source.written(text))
    #expect(
      source.replacing([SourceFile.Change(1..<2, of: written, to: "，")])
        == [0xEF, 0xBB, 0xBF] + Array("# 注,\r\nt: \"a，b\"  # 注,\r\n".utf8))
  }
}

/// Characters that are written as they are.
private func plain(_ text: String) -> [(String, String)] {
  text.map { (String($0), String($0)) }
}

private let styles: [Style] = [
  Style("plain", "t: 水利, 厅 # 注\n", plain("水利, 厅")),
  Style("plain in a list of the flow style", "{t: 水利:厅, u: b}", plain("水利:厅")),
  Style(
    "plain over lines", "t: 水利 \n   厅\n\n   局\n",
    plain("水利") + [(" ", " \n   ")] + plain("厅")
      + [("\n", "\n\n   ")] + plain("局")),
  Style(
    "plain over lines of CR LF", "t: 水\r\n  厅\r\n", plain("水") + [(" ", "\r\n  ")] + plain("厅")),
  Style("single quotes", "t: '水''利, 厅'\n", plain("水") + [("'", "''")] + plain("利, 厅")),
  Style("single quotes over lines", "t: '水\n  厅'\n", plain("水") + [(" ", "\n  ")] + plain("厅")),
  Style(
    "double quotes", #"t: "水\"\u5229\x2C\U00005385""#,
    plain("水") + [
      ("\"", #"\""#), ("利", #"\u5229"#), (",", #"\x2C"#), ("厅", #"\U00005385"#),
    ]),
  Style(
    "double quotes over lines", "t: \"水 \\\n  利\n\n\n  厅\"\n",
    plain("水 利")
      + [("\n", "\n\n\n  "), ("\n", "\n\n\n  ")] + plain("厅")),
  Style("a tag before the text", "t: !!str 水利\n", plain("水利")),
  Style(
    "literal", "t: |  # 注\n  水利,\n    厅\n\n  局\n",
    plain("水利,") + [("\n", "\n")]
      + plain("  厅") + [("\n", "\n"), ("\n", "\n")] + plain("局") + [("\n", "\n")]),
  Style("literal, stripped", "t: |-\n  水利\n  厅\n\n", plain("水利") + [("\n", "\n")] + plain("厅")),
  Style("literal, kept", "t: |+\n  水利\n\n", plain("水利") + [("\n", "\n"), ("\n", "\n")]),
  Style(
    "literal with its indentation told", "t: |1\n  水利\n 厅\n",
    plain(" 水利") + [("\n", "\n")]
      + plain("厅") + [("\n", "\n")]),
  Style("literal of CR LF", "t: |-\r\n  水\r\n  厅\r\n", plain("水") + [("\n", "\r\n")] + plain("厅")),
  Style(
    "folded", "t: >-\n  水利\n  厅\n\n  局\n",
    plain("水利") + [(" ", "\n  ")] + plain("厅")
      + [("\n", "\n")] + plain("局")),
  Style(
    "folded with deeper lines", "t: >-\n  水\n    利\n  厅\n",
    plain("水") + [("\n", "\n")]
      + plain("  利") + [("\n", "\n")] + plain("厅")),
]
