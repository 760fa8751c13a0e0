import GaoshiConfig
import GaoshiCore
import Testing

@Suite struct StructureTests {
  @Test("all faults of a file that can be read are told in one run")
  func allAtOnce() {
    let reading = readUnit(
      """
      unit: 水利厅
      shrot: 厅
      level: contry
      region: 65000
      area-code: ０９９１
      channels:
        - phone: 0991-58****39
        - owner: 办公室
        - fax: 0991-5892029
          phone: 0991-5815739
      sites: {place: 门}
      slogans: *x
      unit: 甲
      """)
    #expect(
      reading.printed() == """
        a.yaml:12:10: error[yaml-alias]: the alias “*x” is not read
          12 | slogans: *x
             |          ^^
             = hint: write out the content that it stands for
        a.yaml:13:1: error[duplicate-key]: “unit” is written twice
          13 | unit: 甲
             | ^^^^
             = a.yaml:1:1: it is first written here
           1 | unit: 水利厅
             | ^^^^
             = hint: keep one of them
        a.yaml:2:1: error[unknown-key]: “a.yaml” has no key “shrot”
          2 | shrot: 厅
            | ^^^^^
            = hint: did you mean “short”?
        a.yaml:3:8: error[unknown-word]: “level” cannot be “contry”
          3 | level: contry
            |        ^^^^^^
            = hint: did you mean “county”?
        a.yaml:4:9: error[wrong-form]: “region” expects a division code of six digits (GB/T 2260)
          4 | region: 65000
            |         ^^^^^
            = hint: such as 650000
        a.yaml:5:12: error[non-ascii-digit]: “area-code” holds digits other than ASCII 0–9
          5 | area-code: ０９９１
            |            ^^^^^^^^
            = hint: write 0991
        a.yaml:7:19: error[redacted-value]: “phone” is redacted: “****” stands where something was blacked out
          7 |   - phone: 0991-58****39
            |                   ^^^^
            = hint: write it in full; write a multiplication as “5×8”, with digits on both sides
        a.yaml:8:5: error[missing-kind]: “channels[2]” does not say what kind it is
          8 |   - owner: 办公室
            |     ^^^^^^^^^^^^^
            = hint: write one of phone, fax, phone-fax, hotline, email, post, visit, web, wechat, weibo, mini-program, box, app
        a.yaml:10:5: error[two-kinds]: one entry has both “fax” and “phone”
          10 |     phone: 0991-5815739
             |     ^^^^^
             = a.yaml:9:5: the first is here
           9 |   - fax: 0991-5892029
             |     ^^^
             = hint: write two entries, each beginning with “- ”
        a.yaml:11:8: error[wrong-type]: “sites” expects a list, but here is keys with values
          11 | sites: {place: 门}
             |        ^^^^^^^^^^^
             = hint: such as sites: [{place: 大门, materials: [board]}]

        """)
  }

  @Test("the same in Chinese")
  func chinese() {
    #expect(
      readUnit("单位: 水利厅\nlevel: [县]\n").printed(.chinese) == """
        a.yaml:1:1: 错误[unknown-key]: “a.yaml”里没有“单位”这一项
          1 | 单位: 水利厅
            | ^^^^
            = 建议: 是不是“unit”？
        a.yaml:2:8: 错误[wrong-type]: “level”应为national、region、prefecture、county、township、village、unit 之一，这里是列表
          2 | level: [县]
            |        ^^^^
            = 建议: 例如 level: region
        a.yaml:1:1: 错误[missing-key]: “a.yaml”缺少“unit”
          1 | 单位: 水利厅
            | ^^^^^^^^^^^^
            = 建议: 补上，例如 unit: 新疆维吾尔自治区水利厅

        """)
  }

  @Test(
    "what YAML offers beyond texts, lists and keys is refused",
    arguments: [
      ("unit: &a 甲", "yaml-anchor"), ("unit: *a", "yaml-alias"),
      ("unit: 甲\n<<: {short: 乙}", "yaml-merge"),
      ("unit: !!binary 5rC0", "yaml-tag"), ("unit: !!python/object:os.system 甲", "yaml-tag"),
      ("unit: !!int 5", "yaml-tag"), ("unit: !x 甲", "yaml-tag"),
      ("unit: !!timestamp 2024-01-01", "yaml-tag"),
      ("unit: 甲\n---\nunit: 乙", "several-documents"), ("unit: 甲\n...\n乙: 丙", "several-documents"),
      ("", "empty-file"), ("# 注\n", "empty-file"), ("---\n...\n", "empty-file"),
    ])
  func refused(_ text: String, _ code: String) {
    #expect(readUnit(text).codes.first == code || readUnit(text).codes == [code])
  }

  @Test("a tag that says text, list or keys changes nothing and is allowed")
  func harmlessTags() {
    let reading = readUnit("unit: !!str 甲\nmatters: !!seq [乙]\nnames: !!map {en: A}")
    #expect(reading.printed() == "")
    #expect(reading.value?.unit == Sourced("甲", at: Span(file: "a.yaml", line: 1, column: 13)))
  }

  @Test("keys that differ only in how accents are encoded are one key")
  func normalization() {
    let reading = readTree("caf\u{E9}: 1\ncafe\u{301}: 2\n")
    #expect(reading.codes == ["duplicate-key"])
    #expect(reading.diagnostics.first?.related.first?.span.line == 1)
  }

  @Test("repeated keys are found in every form and at every depth")
  func duplicates() {
    #expect(readTree("a: 1\n\"a\": 2\n'a': 3\n").codes == ["duplicate-key", "duplicate-key"])
    #expect(
      readTree("x: {a: 1, b: {c: 1, c: 2}, a: 3}\n").codes == ["duplicate-key", "duplicate-key"])
    #expect(readTree("- a: 1\n  a: 2\n- a: 3\n").codes == ["duplicate-key"])
    #expect(readTree("\"\\u0061\": 1\na: 2\n").codes == ["duplicate-key"])
    #expect(readTree("\"\": 1\n\"\": 2\n").codes == ["duplicate-key"])
    #expect(readTree("? [a]\n: 1\n? [a]\n: 2\n").codes.contains("duplicate-key"))
  }

  @Test(
    "32 levels are read, 33 and 100000 are refused",
    arguments: [(32, []), (33, ["too-deep"]), (900, ["too-deep"]), (100_000, ["too-deep"])])
  func depth(_ depth: Int, _ codes: [String]) {
    let flow = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(readTree(flow).codes == codes)
    guard depth < 2000 else { return }
    let block = (0..<depth).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(readTree(block + String(repeating: " ", count: depth) + "b").codes == codes)
  }

  @Test("a text of 4096 bytes is read and one byte more is not")
  func textLength() {
    let fits = String(repeating: "水", count: 1365) + "a"
    #expect(readTree("a: \(fits)").codes == [])
    #expect(readTree("a: \(fits)b").codes == ["text-too-long"])
    #expect(readTree("? \"\(fits)b\"\n: 1").codes == ["text-too-long"])
  }

  @Test("64 channels are read and one more is not")
  func channelCount() {
    let channels = { (count: Int) in
      "unit: 甲\nchannels:\n" + String(repeating: "  - phone: 0991-5815739\n", count: count)
    }
    #expect(readUnit(channels(64)).codes == [])
    let reading = readUnit(channels(65))
    #expect(reading.codes == ["too-many"])
    #expect(reading.diagnostics.first?.span?.line == 67)
  }

  @Test("an alias bomb is answered without following a single alias")
  func bomb() {
    let levels = (1...9).map { level in
      "l\(level): &l\(level) [" + String(repeating: "*l\(level - 1), ", count: 9) + "x]\n"
    }
    let asValues = readTree("l0: &l0 [x]\n" + levels.joined())
    #expect(asValues.codes.filter { $0 == "yaml-alias" }.count == 81)
    let asKey = readTree("l0: &l0 [x]\n" + levels.joined() + "? *l9\n: 1\n? *l9\n: 2\n")
    #expect(asKey.codes.contains("yaml-alias"))
    #expect(Set(asKey.codes).isSubset(of: ["yaml-alias", "yaml-anchor", "duplicate-key"]))
  }

  @Test("a hundred thousand faults on one line are summed up and printed at once")
  func flood() {
    let reading = readTree("a: [" + String(repeating: "&a b, [c'd], ", count: 4000) + "*a]")
    #expect(reading.codes.filter { $0 == "yaml-anchor" }.count == 101)
    #expect(reading.printed().utf8.count < 100_000)
  }

  @Test("stars inside running text and comments are left alone")
  func stars() {
    let reading = readTree("a: 见 *注 *b\nb: |\n  * 一\n  *c\n# *d\nc: \" *e\"\nd: &e 1\n")
    #expect(reading.codes == ["yaml-anchor"])
    #expect(reading.value?["a"]?.text?.value == "见 *注 *b")
    #expect(reading.value?["b"]?.text?.value == "* 一\n*c\n")
    #expect(reading.value?["c"]?.text?.value == " *e")
  }
}
