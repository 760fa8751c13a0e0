import GaoshiCore
import Testing

@Suite struct DiagnosticPrinterTests {
  private func printer(_ language: MessageLanguage, _ text: String) -> DiagnosticPrinter {
    DiagnosticPrinter(language: language) { _ in Array(text.utf8) }
  }

  private let unknownKey = Diagnostic(
    .error, "unknown-key", Message(zh: "这里没有“widht”这个项", en: "“widht” is not a key here"),
    at: Span(file: "a.yaml", line: 2, column: 3, length: 5),
    hint: Message(zh: "是不是“width”？", en: "did you mean “width”?"))

  @Test("an English message has place, code, sentence, line, carets and hint")
  func english() {
    #expect(
      printer(.english, "size:\n  widht: 297mm\n").text([unknownKey]) == """
        a.yaml:2:3: error[unknown-key]: “widht” is not a key here
          2 |   widht: 297mm
            |   ^^^^^
            = hint: did you mean “width”?

        """)
  }

  @Test("a Chinese message uses the Chinese words")
  func chinese() {
    #expect(
      printer(.chinese, "size:\n  widht: 297mm\n").text([unknownKey]) == """
        a.yaml:2:3: 错误[unknown-key]: 这里没有“widht”这个项
          2 |   widht: 297mm
            |   ^^^^^
            = 建议: 是不是“width”？

        """)
  }

  @Test("carets stand under wide characters and are twice as wide there")
  func wideCharacters() {
    let warning = Diagnostic(
      .warning, "odd", Message(zh: "怪", en: "odd"),
      at: Span(file: "a.yaml", line: 1, column: 5, length: 3))
    #expect(
      printer(.chinese, "单位: 水利厅 # 注").text([warning]) == """
        a.yaml:1:5: 警告[odd]: 怪
          1 | 单位: 水利厅 # 注
            |       ^^^^^^

        """)
  }

  @Test("a related place comes with its own line, and the gutter fits the longer number")
  func related() {
    let diagnostic = Diagnostic(
      .error, "duplicate-key", Message(zh: "重复", en: "“a” is written twice"),
      at: Span(file: "a.yaml", line: 10, column: 1, length: 1),
      related: [
        Diagnostic.Related(
          span: Span(file: "a.yaml", line: 1, column: 1, length: 1),
          message: Message(zh: "第一次", en: "first written here"))
      ])
    let text = "a: 1" + String(repeating: "\n", count: 9) + "a: 2"
    #expect(
      printer(.english, text).text([diagnostic]) == """
        a.yaml:10:1: error[duplicate-key]: “a” is written twice
          10 | a: 2
             | ^
             = a.yaml:1:1: first written here
           1 | a: 1
             | ^

        """)
  }

  @Test("characters that steer a terminal are shown by their code point")
  func steering() {
    let diagnostic = Diagnostic(
      .error, "bidi", Message(zh: "怪", en: "odd \u{1B}[2J"),
      at: Span(file: "a.yaml", line: 1, column: 2, length: 1))
    #expect(
      printer(.english, "a\u{202E}b\r\nc").text([diagnostic]) == """
        a.yaml:1:2: error[bidi]: odd <U+001B>[2J
          1 | a<U+202E>b
            |  ^^^^^^^^

        """)
  }

  @Test("a long line is shown around the caret")
  func longLine() {
    let text = String(repeating: "a", count: 200) + "X" + String(repeating: "b", count: 200)
    let diagnostic = Diagnostic(
      .note, "n", Message(zh: "", en: "here"),
      at: Span(file: "a.yaml", line: 1, column: 201, length: 1))
    let lead = String(repeating: "a", count: 40)
    let trail = String(repeating: "b", count: 79)
    #expect(
      printer(.english, text).text([diagnostic]) == """
        a.yaml:1:201: note[n]: here
          1 | …\(lead)X\(trail)…
            | \(String(repeating: " ", count: 41))^

        """)
  }

  @Test("without a place, a file or such a line the sentence stands alone")
  func noLine() {
    let nowhere = Diagnostic(.note, "n", Message(zh: "", en: "somewhere"), at: nil)
    let beyond = Diagnostic(
      .error, "e", Message(zh: "", en: "gone"), at: Span(file: "a.yaml", line: 9, column: 1))
    let noFile = DiagnosticPrinter(language: .english) { _ in nil }
    #expect(printer(.english, "x").text([nowhere]) == "note[n]: somewhere\n")
    #expect(printer(.english, "x").text([beyond]) == "a.yaml:9:1: error[e]: gone\n")
    #expect(noFile.text([unknownKey]).hasPrefix("a.yaml:2:3: error[unknown-key]"))
    #expect(noFile.text([unknownKey]).contains(" | ") == false)
  }

  @Test("colour marks the kind and the carets and nothing else")
  func colour() {
    let printer = DiagnosticPrinter(language: .english, colour: true) { _ in Array("ab".utf8) }
    let diagnostic = Diagnostic(
      .warning, "w", Message(zh: "", en: "hm"), at: Span(file: "f", line: 1, column: 2))
    #expect(
      printer.text([diagnostic])
        == "f:1:2: \u{1B}[1;33mwarning[w]\u{1B}[0m: hm\n  1 | ab\n    |  \u{1B}[1;33m^\u{1B}[0m\n")
  }

  @Test("the JSON form is one object a line with the keys in a fixed order")
  func json() {
    let diagnostic = Diagnostic(
      .error, "e", Message(zh: "说\"什么\"\n", en: ""),
      at: Span(file: "目录\\a.yaml", line: 2, column: 3, length: 4),
      related: [
        Diagnostic.Related(
          span: Span(file: "b", line: 1, column: 1), message: Message(zh: "这\u{202E}里", en: ""))
      ])
    #expect(
      printer(.chinese, "").json([
        diagnostic, Diagnostic(.note, "n", Message(zh: "好", en: ""), at: nil),
      ])
        == #"""
        {"severity":"error","code":"e","message":"说\"什么\"\n","file":"目录\\a.yaml","line":2,"column":3,"length":4,"related":[{"file":"b","line":1,"column":1,"length":1,"message":"这\u202e里"}]}
        {"severity":"note","code":"n","message":"好"}

        """#)
  }
}
