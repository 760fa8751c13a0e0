import GaoshiConfig
import GaoshiCore
import Testing

@Suite struct ShapeTests {
  @Test(
    "a mistyped word finds the right one",
    arguments: [
      ("shrot", "short"), ("chanels", "channels"), ("Unit", "unit"), ("area_code", "area-code"),
      ("ｐｈｏｎｅ", "phone"), ("phonefax", "phone-fax"), ("mini-programm", "mini-program"),
      ("emial", "email"), ("hotlin", "hotline"),
    ])
  func near(_ typed: String, _ meant: String) {
    let known = ["unit", "short", "channels", "area-code"] + ChannelKind.allCases.map(\.rawValue)
    #expect(NearestName.name(to: typed, in: known) == meant)
  }

  @Test("a word far from all finds none", arguments: ["colour", "甲乙丙", "", "q"])
  func far(_ typed: String) {
    #expect(NearestName.name(to: typed, in: ["unit", "short", "channels"]) == nil)
  }

  @Test("thousands of unknown keys are summed up")
  func manyUnknown() {
    let reading = readUnit("unit: 甲\n" + (0..<3000).map { "x\($0): 1\n" }.joined())
    #expect(reading.diagnostics.count == 51)
    #expect(
      reading.diagnostics.last?.message.english
        == "from here on “a.yaml” has 2950 more unknown keys")
    #expect(reading.diagnostics.last?.span?.line == 52)
  }

  @Test("every key with one letter left out is offered back")
  func leftOut() {
    for field in RecordShape.unit.fields() {
      let typo = String(field.key.dropLast(2)) + String(field.key.suffix(1))
      let hint = readUnit("unit: 甲\n\(typo): 乙\n").diagnostics.first?.hint?.english
      #expect(hint == "did you mean “\(field.key)”?")
    }
  }

  static let rules: [(TextRule, [String], [String])] = [
    (.region, ["650000"], ["65000", "6500000", "65000a", ""]),
    (.postcode, ["830000", "000000"], ["8300", "830-000"]),
    (.year, ["2024"], ["24", "20244", "二〇二四"]),
    (.areaCode, ["010", "0991", "023"], ["10", "00991", "09915", "0a1", "000"]),
    (.identifier, ["mem-hotline", "a", "1", "a1-b2"], ["", "-a", "a-", "a--b", "A", "a_b", "甲"]),
    (.language, ["zh-Hans", "ug", "mn-Mong", "bo"], ["", "z", "zh_Hans", "zh-", "中文", "zh-H"]),
    (
      .distance, ["5m", "1.5m", "30cm", "900mm"], ["5", "m", "5 m", "5km", ".5m", "5.m", "1.2.3m"]
    ),
    (
      .size, ["600x900", "A3", "A3-landscape", "autox700", "841.5x1189", "600×900mm", "a3"],
      ["600", "600x", "x900", "A7", "B4", "A3-upright", "600xauto"]
    ),
    (
      .host, ["mem.gov.cn", "a-b.cn", "xn--fiqs8s.cn"],
      ["cn", "", "a..cn", "-a.cn", "a-.cn", "a_b.cn", "A.cn", "a.cn/"]
    ),
    (.sha256, [String(repeating: "0a", count: 32)], [String(repeating: "0A", count: 32), "0a"]),
  ]

  @Test("the check in the program and the pattern in the schema agree", arguments: rules.indices)
  func patterns(_ index: Int) throws {
    let (rule, good, bad) = Self.rules[index]
    let pattern = try Regex(try #require(rule.pattern))
    for text in good + [rule.example] {
      #expect(rule.accepts(text), "\(text)")
      #expect(text.contains(pattern), "\(text)")
    }
    for text in bad {
      #expect(!rule.accepts(text), "\(text)")
      #expect(!text.contains(pattern), "\(text)")
    }
  }

  @Test(
    "digits that are not ASCII are refused in number fields with the ASCII text offered",
    arguments: [
      ("channels: [{phone: ０９９１-5815739}]", "write 0991-5815739"),
      ("channels: [{fax: 0991-٥٨١٥٧٣٩}]", "write 0991-5815739"),
      ("channels: [{hotline: 𝟏𝟐𝟑𝟓𝟎}]", "write 12350"),
      ("channels: [{phone-fax: ①2350}]", "write 12350"),
      ("region: ６50000", "write 650000"),
      ("area-code: 0９91", "write 0991"),
      ("channels: [{post: {address: 地, postcode: 83０000}}]", "write 830000"),
      ("edition: {date: ２０２４-06-27}", "write 2024-06-27"),
      ("edition: {date: 2024－06—27}", "write 2024-06-27"),
    ])
  func foreignDigits(_ line: String, _ hint: String) {
    let reading = readUnit("unit: 甲\n\(line)")
    #expect(reading.diagnostics.map(\.hint?.english) == [hint])
    #expect(reading.codes.first?.hasPrefix("non-ascii-") == true)
  }

  @Test("other dashes inside a telephone number are left to the numbering plan")
  func dashes() { #expect(readUnit("unit: 甲\nchannels: [{phone: 0991—5815739}]").codes == []) }

  @Test(
    "a value of the wrong kind is refused",
    arguments: [
      "unit: [甲]", "unit: 甲\nchannels: 电话", "unit: 甲\nnames: 甲", "unit: 甲\nsites: [门]",
      "unit: 甲\nsites: [{place: 门, count: 0}]", "unit: 甲\nsites: [{place: 门, count: \"2\"}]",
      "unit: 甲\nsites: [{place: 门, count: 1.5}]", "unit: 甲\nedition: \"1\"",
      "unit: 甲\nmatters: {add: 事}", "unit: 甲\nmatters: 事", "unit: 甲\nchannels: [{post: [地]}]",
      "unit: 甲\nchannels: [{web: {link: https://a.cn, code: 1}}]", "- unit", "甲",
    ])
  func wrongType(_ text: String) { #expect(readUnit(text).codes == ["wrong-type"]) }

  @Test("a record that was read as one text because of its colon says so")
  func colon() {
    #expect(
      readUnit("unit：水利厅").printed() == """
        a.yaml:1:1: error[wrong-type]: “a.yaml” expects keys with values, but here is the text “unit：水利厅”
          1 | unit：水利厅
            | ^^^^^^^^^^^^
            = hint: write an ASCII colon and a space, “: ”

        """)
  }
}

@Suite struct RedactionTests {
  @Test(
    "a text that was blacked out or never filled in is refused",
    arguments: [
      "138****1234", "李*", "＊＊县", "李×", "××村", "张×某", "█████", "12░3", "■■路", "XX县", "第XX号",
      "xx镇", "王○○", "b_m", "有关b_m和单位", "\"*注\"",
    ])
  func refused(_ text: String) { #expect(readUnit("unit: \(text)").codes == ["redacted-value"]) }

  @Test(
    "marks that have their own meaning are kept",
    arguments: [
      "7×24小时", "600 × 900", "600毫米×900毫米", "等……", "■ 重点", "○ 一般", "XXL", "MAX", "X光", "a_bc",
      "snake_case_b",
      "B_M", "5x8", "？", "第#3号楼",
    ])
  func kept(_ text: String) { #expect(readUnit("unit: \"\(text)\"").printed() == "") }

  @Test(
    "a number is looked at more strictly",
    arguments: ["0991…", "0717-*", "0991-58157??", "138XXXX1234", "____"])
  func numbers(_ text: String) {
    #expect(readUnit("unit: 甲\nchannels: [{phone: \"\(text)\"}]").codes == ["redacted-value"])
  }

  @Test("an address may hold an underscore but no star")
  func email() {
    #expect(readUnit("unit: 甲\nchannels: [{email: b_m@163.com}]").codes == [])
    #expect(readUnit("unit: 甲\nchannels: [{email: slt***@163.com}]").codes == ["redacted-value"])
  }

  @Test("the caret stands under the mark, also inside quotes")
  func place() {
    let span = readUnit("unit: \"李**四\"").diagnostics.first?.span
    #expect(span == Span(file: "a.yaml", line: 1, column: 9, length: 2))
  }
}
