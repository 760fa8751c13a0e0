import GaoshiConfig
import GaoshiCore
import Testing

@Suite struct VerbatimTests {
  /// Texts that YAML readers turn into numbers, flags, dates or nothing.
  static let texts = [
    "0571", "010", "09915815739", "12:30:45", "no", "No", "NO", "yes", "on", "off", "y", "true",
    "False", "1.10", "1.0", ".5", "1e3", "1_000", "0x1F", "0o17", "0b11", "-1", "+86", ".inf",
    ".NaN", "2024-01-01", "2024-01-01 12:00:00", "=", "12350", "0", "-0", "190:20:30", "1,000",
  ]

  @Test("a value is the text that was written, wherever it stands", arguments: texts)
  func verbatim(_ text: String) throws {
    let reading = readUnit(
      """
      unit: \(text)
      names: {en: "\(text)", ug: '\(text)'}
      matters:
        - \(text)
      promises: {add: [\(text.contains(",") ? "'\(text)'" : text)]}
      channels:
        - phone: \(text)
          owner: \(text)
        - post:
            address: |-
              \(text)
      rewards:
        rows:
          - {matter: "\(text)", amount: '\(text)'}
      """)
    #expect(reading.printed() == "")
    let unit = try #require(reading.value)
    #expect(unit.unit?.value == text)
    #expect(unit.names?.map(\.value.value) == [text, text])
    #expect(unit.matters?.elements.map(\.value) == [text])
    #expect(unit.promises?.elements.map(\.value) == [text])
    #expect(unit.channels?.map(\.value?.value) == [text, text])
    #expect(unit.channels?.first?.owner?.value == text)
    #expect(unit.rewards?.rows?.elements.first?.amount?.value == text)
  }

  @Test("nothing, a bare ~ and a bare null are errors; quoted they are texts")
  func nothing() {
    for bare in ["", "~", "null", "Null", "NULL"] {
      #expect(readUnit("unit: 甲\nshort: \(bare)").codes == ["empty-value"])
      #expect(
        readUnit("unit: 甲\nmatters: [乙, \(bare.isEmpty ? "~" : bare)]").codes == ["empty-value"])
    }
    #expect(readUnit("unit: \"~\"").value?.unit?.value == "~")
    #expect(readUnit("unit: 'null'").printed() == "")
  }
}

@Suite struct PlaceTests {
  private func span(_ line: Int, _ column: Int, _ length: Int) -> Span {
    Span(file: "a.yaml", line: line, column: column, length: length)
  }

  @Test("columns count characters, also behind Han, and a span holds the whole value")
  func columns() throws {
    let unit = try #require(
      readUnit(
        #"""
        unit: 水利厅 # 注
        names: {en: "a \"b\"", ug: '乙''丙'}
        matters: [重大, "隐患", 𠮷é]
        channels:
          - phone: 0991-5815739
            owner: |
              水利厅
          - {fax: 1, id: x}
        """#
      ).value)
    #expect(unit.unit?.span == span(1, 7, 3))
    #expect(unit.names?[0].key.span == span(2, 9, 2))
    #expect(unit.names?[0].value == Sourced("a \"b\"", at: span(2, 13, 9)))
    #expect(unit.names?[1].value == Sourced("乙'丙", at: span(2, 28, 6)))
    #expect(unit.matters?.elements.map(\.span) == [span(3, 11, 2), span(3, 15, 4), span(3, 21, 2)])
    #expect(unit.channels?[0].kind == Sourced(.phone, at: span(5, 5, 5)))
    #expect(unit.channels?[0].span == span(5, 5, 19))
    #expect(unit.channels?[0].owner?.main == Sourced("水利厅\n", at: span(6, 12, 1)))
    #expect(unit.channels?[1].span == span(8, 5, 15))
    #expect(unit.channels?[1].id?.span == span(8, 18, 1))
  }

  @Test("a leading byte order mark and CR LF move nothing")
  func byteOrderMark() throws {
    let unit = try #require(readUnit("\u{FEFF}unit: 甲\r\nshort: 乙\r\n").value)
    #expect(unit.unit == Sourced("甲", at: span(1, 7, 1)))
    #expect(unit.short?.main == Sourced("乙", at: span(2, 8, 1)))
  }

  @Test("a text over several lines is folded as YAML says and underlined on its first line")
  func folded() {
    let unit = readUnit("unit: 甲\n  乙\nshort: \"丙\n  丁\"").value
    #expect(unit?.unit == Sourced("甲 乙", at: span(1, 7, 1)))
    #expect(unit?.short?.main == Sourced("丙 丁", at: span(3, 8, 2)))
  }
}
