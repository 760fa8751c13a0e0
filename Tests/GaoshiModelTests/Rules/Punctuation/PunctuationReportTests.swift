import GaoshiCore
import Testing

@testable import GaoshiModel

@Suite struct PunctuationReportTests {
  private func printed(_ files: [String: String], _ language: MessageLanguage) throws -> String {
    let workspace = Workspace(files)
    let said = try workspace.resolve().diagnostics.filter {
      PunctuationRule(rawValue: $0.code) != nil
    }
    return DiagnosticPrinter(language: language) { workspace.files[$0] }.text(said)
  }

  @Test("the carets are under the very characters, behind escapes and in folded lines")
  func carets() throws {
    let file = """
      unit: 水利(务)局
      headline: "安\\u5168,\\"生产\\""
      slogans:
        - >
          人人讲安全,
          个个会应急!
      """
    #expect(
      try printed(["u.yaml": file], .english) == """
        u.yaml:1:9: warning[punctuation-half-width]: “(” should be “（”: beside Han a mark is full-width
          1 | unit: 水利(务)局
            |           ^
            = hint: gaoshi check --fix u.yaml mends it (GB/T 15834-2011, 4.9.2)
        u.yaml:1:11: warning[punctuation-half-width]: “)” should be “）”: beside Han a mark is full-width
          1 | unit: 水利(务)局
            |              ^
            = hint: gaoshi check --fix u.yaml mends it (GB/T 15834-2011, 4.9.2)
        u.yaml:2:19: warning[punctuation-half-width]: “,” should be “，”: beside Han a mark is full-width
          2 | headline: "安\\u5168,\\"生产\\""
            |                    ^
            = hint: gaoshi check --fix u.yaml mends it (GB/T 15834-2011, 4.4.2)
        u.yaml:2:20: warning[punctuation-straight-quote]: " should be “: Chinese text has curly quotes
          2 | headline: "安\\u5168,\\"生产\\""
            |                     ^^
            = hint: gaoshi check --fix u.yaml mends it (GB/T 15834-2011, 4.8.2)
        u.yaml:2:24: warning[punctuation-straight-quote]: " should be ”: Chinese text has curly quotes
          2 | headline: "安\\u5168,\\"生产\\""
            |                           ^^
            = hint: gaoshi check --fix u.yaml mends it (GB/T 15834-2011, 4.8.2)
        u.yaml:5:10: warning[punctuation-half-width]: “,” should be “，”: beside Han a mark is full-width
          5 |     人人讲安全,
            |               ^
            = hint: gaoshi check --fix u.yaml mends it (GB/T 15834-2011, 4.4.2)
        u.yaml:5:11: note[typed-space]: YAML reads the line break here as a space
          5 |     人人讲安全,
            |                ^
            = hint: join the two lines, or use | to print two lines (clreq, 3.2)
        u.yaml:6:10: warning[punctuation-half-width]: “!” should be “！”: beside Han a mark is full-width
          6 |     个个会应急!
            |               ^
            = hint: gaoshi check --fix u.yaml mends it (GB/T 15834-2011, 4.3.2)

        """)
  }

  @Test("a space is a note, and what only the author can mend says so")
  func notes() throws {
    let file = "unit: 拨打 12350\nheadline: “安全生产月公告牌"
    #expect(
      try printed(["u.yaml": file], .chinese) == """
        u.yaml:1:9: 提示[typed-space]: 这里的空格是多余的：排版时自会留出间距
          1 | unit: 拨打 12350
            |           ^
            = 建议: 运行 gaoshi check --fix u.yaml 即可改正（clreq, 3.2）
        u.yaml:2:11: 警告[punctuation-unpaired]: 「“」没有配对的另一半
          2 | headline: “安全生产月公告牌
            |           ^
            = 建议: 请自己改正（GB/T 15834-2011, 4.8.2）

        """)
  }

  @Test("a parent's text is judged in the parent's file, and a refused text not at all")
  func parents() throws {
    let files = [
      "u.yaml": "unit: 水利局\nparent: p.yaml\nslogans: [举报**,奖励]",
      "p.yaml": "unit: 水利厅\nheadline: 安全,举报",
    ]
    let said = try Workspace(files).resolve().diagnostics.filter {
      PunctuationRule(rawValue: $0.code) != nil
    }
    #expect(said.map(\.span) == [Span(file: "p.yaml", line: 2, column: 13)])
  }
}
