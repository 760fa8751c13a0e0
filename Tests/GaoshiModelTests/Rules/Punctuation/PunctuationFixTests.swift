import GaoshiConfig
import GaoshiCore
import Testing

@testable import GaoshiModel

@Suite struct PunctuationFixTests {
  private func fix(_ file: String) throws -> String {
    let fix = try #require(try PunctuationFix(of: Array(file.utf8), file: "u.yaml"))
    return String(decoding: fix.bytes, as: UTF8.self)
  }

  @Test(
    "a text is mended in the style that it is written in",
    arguments: [
      ("unit: 水利(务)局", "unit: 水利（务）局"),
      ("unit: 水利(务)局  # 注,", "unit: 水利（务）局  # 注,"),
      ("unit: 'a''水利''局'", "unit: 'a‘水利’局'"),
      (#"unit: "水利\"务\"局""#, #"unit: "水利“务”局""#),
      (#"unit: "水利\x2C\u52A1""#, #"unit: "水利，\u52A1""#),
      (
        "unit: 水\nheadline: |\n  安全,\n    生产!\n\n  举报.  \n",
        "unit: 水\nheadline: |\n  安全，\n    生产！\n\n  举报。  \n"
      ),
      ("unit: 水\nheadline: >-\n  安全,\n  生产!\n", "unit: 水\nheadline: >-\n  安全，\n  生产！\n"),
      ("unit: 水\nslogans: [安全!, \"举报,\"]", "unit: 水\nslogans: [安全！, \"举报，\"]"),
      ("unit: 水\nslogans: {add: [安全!]}", "unit: 水\nslogans: {add: [安全！]}"),
      ("unit: 水\nnames: {zh-Hant: 水利(務)局}", "unit: 水\nnames: {zh-Hant: 水利（務）局}"),
      ("campaign: 安全生产月,\nphrase: 人人讲安全,个个会应急", "campaign: 安全生产月，\nphrase: 人人讲安全，个个会应急"),
    ])
  func styles(before: String, after: String) throws {
    #expect(try fix(before) == after)
    #expect(try fix(after) == after)
  }

  @Test(
    "only running text is touched",
    arguments: [
      "unit: 水\nparent: ../甲,乙.yaml", "unit: 水\nchannels: [{phone: 甲,乙}]",
      "unit: 水\nchannels:\n  - email: 甲,@b.cn", "unit: 水\nchannels:\n  - web: https://a.cn/甲,",
      "unit: 水\nchannels:\n  - mini-program: {name: 举报(新)}", "unit: 水\nchannels: [{wechat: 甲,乙}]",
      "unit: 水\nchannels:\n  - mini-program: {name: a, picture: {file: 甲,.png}}",
      "unit: 水\nedition: {version: 甲,}", "unit: 水\nunknown: 甲,乙", "# 甲,乙\nunit: 水",
    ])
  func prose(file: String) throws { #expect(try fix(file) == file) }

  @Test(
    "what cannot be exchanged in place stays",
    arguments: [
      // The break of a folded line reads as a space; the text would begin with a sign of YAML; a
      // sign of YAML would follow a space. A folded line that begins with a blank keeps its break.
      "unit: 水\nheadline: >\n  拨打\n  12350\n", "unit: 水\nheadline: >\n  水\n   　利\n",
      "unit: 　- 水", "unit: 水　#利", "unit: ｎｕｌｌ",
    ])
  func stays(file: String) throws { #expect(try fix(file) == file) }

  @Test("a file that is not YAML has no fix")
  func broken() throws {
    #expect(try PunctuationFix(of: Array("unit: \"水".utf8), file: "u.yaml") == nil)
    #expect(try PunctuationFix(of: [0xFF, 0xFE, 0x00], file: "u.yaml") == nil)
  }

  @Test("comments, line ends, byte order mark and layout are kept")
  func layout() throws {
    let before =
      "\u{FEFF}# 注,\r\nunit:   '水利(务)局'   # 甲,\r\n\r\nslogans:\r\n- >\r\n   安全,\r\n   生产\r\n"
    let after =
      "\u{FEFF}# 注,\r\nunit:   '水利（务）局'   # 甲,\r\n\r\nslogans:\r\n- >\r\n   安全，\r\n   生产\r\n"
    let fix = try #require(try PunctuationFix(of: Array(before.utf8), file: "u.yaml"))
    #expect(fix.bytes == Array(after.utf8))
    #expect(fix.count == 3)
  }

  @Test("in 1000 files of random text, mending twice is mending once, and the values are as meant")
  func random() throws {
    var random = RandomNumberGenerator64(seed: 15834)
    for _ in 0..<1000 {
      let text = random.text(of: 1...24)
      let once = Punctuation.mended(text)
      #expect(Punctuation.mended(once) == once, "\(text)")
      let file = random.file(of: text)
      let first = try #require(try PunctuationFix(of: Array(file.utf8), file: "u.yaml"), "\(file)")
      let second = try #require(try PunctuationFix(of: first.bytes, file: "u.yaml"))
      #expect(second.count == 0, "\(file) → \(String(decoding: first.bytes, as: UTF8.self))")
    }
  }
}

/// Text and files that differ from run to run of a loop and are the same every time.
private struct RandomNumberGenerator64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64 of Steele, Lea and Flood.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func text(of length: ClosedRange<Int>) -> String {
    let pieces = [
      "水", "利", "阿", "买", "安全", "举报", "年", "号", "a", "App", "7", "12", "2024", "１", "Ａ", ",", ".",
      ":", ";", "!", "?", "(", ")", "\"", "'", "，", "。", "：", "！", "（", "）", "“", "”", "‘", "’",
      "-", "--",
      "—", "...", "…", "~", "•", "·", "[", "]", "〔", "〕", " ", " ", "　", "%", "@", "/", "://",
    ]
    let count = Int.random(in: length, using: &self)
    return (0..<count).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }

  /// The text as the name of a unit, in one of the styles of YAML.
  mutating func file(of text: String) -> String {
    switch Int.random(in: 0..<4, using: &self) {
    case 0: "unit: '\(text.replacing("'", with: "''"))'\n"
    case 1: "unit: \"\(text.replacing("\"", with: "\\\""))\"\n"
    case 2: "unit: |\n  水\n  \(text)\n  水\n"
    default: "unit: >\n  水\n  \(text)\n  水\n"
    }
  }
}
