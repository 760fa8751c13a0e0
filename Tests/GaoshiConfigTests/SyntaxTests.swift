import GaoshiConfig
import GaoshiCore
import Testing

@Suite struct SyntaxTests {
  /// A text, the code, and where the message points: line, column.
  static let faults: [(String, String, Int, Int)] = [
    ("unit: 甲\n\tshort: 乙", "tab-indentation", 2, 1),
    ("unit: 甲\nchannels:\n  \t- phone: 1", "tab-indentation", 3, 3),
    ("unit:水利厅\nshort: 厅", "colon-without-space", 1, 5),
    ("unit：水利厅\nshort: 厅", "colon-without-space", 1, 5),
    ("unit: 甲\nchannels:\n  - phone:0991\n    owner: 甲", "colon-without-space", 3, 10),
    ("unit: \"甲\nshort: 乙", "unclosed-quote", 1, 7),
    ("unit: '甲\nshort: 乙", "unclosed-quote", 1, 7),
    ("unit: 甲: 乙", "needs-quotes", 1, 8),
    ("unit: @甲", "needs-quotes", 1, 7),
    ("unit: `甲", "needs-quotes", 1, 7),
    ("unit: !重要", "needs-quotes", 1, 7),
    ("unit: &，", "needs-quotes", 1, 7),
    ("unit: [甲, 乙\nshort: 丙", "unclosed-bracket", 1, 7),
    ("unit: {a: 甲\nshort: 丙", "unclosed-bracket", 1, 7),
    ("unit: 甲\nslogans: [甲, 乙】", "unclosed-bracket", 2, 10),
    ("unit: 甲\n  short: 乙", "yaml-syntax", 2, 3),
    ("unit: 甲\nchannels: - phone: 1", "yaml-syntax", 2, 11),
    ("unit: \"甲\" 乙", "yaml-syntax", 1, 11),
    ("unit: 甲\nchannels:\n  - phone: 1\n - fax: 2", "yaml-syntax", 4, 2),
    ("unit: 甲\nshort\nlevel: unit", "yaml-syntax", 2, 1),
    ("unit: \"\\q\"", "yaml-syntax", 1, 8),
    ("unit: | x\n  甲", "yaml-syntax", 1, 9),
  ]

  @Test("a slip of YAML is explained where it was made", arguments: faults)
  func fault(_ text: String, _ code: String, _ line: Int, _ column: Int) {
    let reading = readUnit(text)
    #expect(reading.codes == [code])
    #expect(reading.diagnostics.first?.span?.line == line)
    #expect(reading.diagnostics.first?.span?.column == column)
    #expect(reading.diagnostics.first?.hint != nil)
  }

  @Test("refused characters before the slip are told with it")
  func both() {
    #expect(
      readUnit("unit: 甲\u{200B}\nshort: @乙").codes == ["invisible-character", "needs-quotes"])
  }

  @Test("a whole message reads well")
  func message() {
    #expect(
      readUnit("unit: 水利厅\nshort：厅\nlevel: region\n").printed(.chinese) == """
        a.yaml:2:6: 错误[colon-without-space]: 冒号是全角的“：”
          2 | short：厅
            |      ^^
            = 建议: 写成半角冒号加一个空格“: ”

        """)
  }
}
