import GaoshiCore
import Testing

@testable import GaoshiText

@Suite struct PostureTests {
  /// How each character of a text stands in a line down the page: u upright, t turned, 1 alone in
  /// an em, a abreast.
  private func postures(_ text: String, _ rules: SettingRules = SettingRules()) throws -> String {
    let library = try Samples.library(for: text)
    var sink = DiagnosticSink()
    let texts = Samples.paragraph(text).texts
    var letters = library.read(texts, into: &sink)
    library.settlePostures(&letters, texts, rules)
    #expect(sink.diagnostics.isEmpty)
    return letters.map(\.posture.letter).joined()
  }

  @Test(
    "Chinese text stands upright, with its marks",
    arguments: [
      ("安全生产", "uuuu"),  // UTR #50: U
      ("，。、；：？！", "uuuuuuu"),  // GB/T 15834-2011, 5.2.1
      ("——……", "uuuu"),  // 5.2.2, in vertical forms
      ("12·16", "aauaa"),  // 5.2.2
      ("～", "u"),  // 5.2.2, in a vertical form
      ("“‘”’", "uuuu"),  // 5.2.3, as ﹃﹁﹄﹂
      ("（）〔〕《》", "uuuuuu"),  // 5.2.3, in vertical forms
      ("①Ａ１℃", "uuuu"),  // UTR #50: U
    ])
  func han(text: String, expected: String) throws {
    #expect(try postures(text) == expected)
  }

  @Test(
    "of Western text single letters and short numbers stand upright, the rest is turned",
    arguments: [
      ("甲A乙", "u1u"), ("Ω区", "1u"), ("e\u{301}区", "11u"), ("甲AB乙", "uttu"),
      ("第5条", "u1u"), ("6月27日", "1uaau"), ("500元", "aaau"), ("2024年", "ttttu"),
      ("3.5%", "tttt"), ("15%", "ttt"), ("A4", "tt"), ("Windows 11", "tttttttttt"),
      ("0991-5815739", "tttttttttttt"), ("400 812 3456", "tttttttttttt"), ("12350", "ttttt"),
      ("是/否", "utu"), ("北京–上海", "uutuu"), ("3～5", "1u1"),
    ])
  func western(text: String, expected: String) throws {
    #expect(try postures(text) == expected)
  }

  @Test(
    "numbers stand as the rules have it",
    arguments: [
      (SettingRules.VerticalNumbers.upright, "12350", "11111"),
      (.upright, "0991-5815739", "1111t1111111"), (.upright, "3.5%", "tttt"),
      (.upright, "A4", "tt"), (.turned, "27", "tt"), (.turned, "5", "1"),
    ])
  func numbers(rule: SettingRules.VerticalNumbers, text: String, expected: String) throws {
    #expect(try postures(text, SettingRules(verticalNumbers: rule)) == expected)
  }

  @Test("digits of two styles do not share an em")
  func styles() throws {
    var texts = Samples.paragraph("1").texts + Samples.paragraph("2").texts
    texts[1].style.ink = .white
    let library = try Samples.library(for: "12")
    var sink = DiagnosticSink()
    var letters = library.read(texts, into: &sink)
    library.settlePostures(&letters, texts, SettingRules())
    #expect(letters.map(\.posture) == [.turned, .turned])
  }
}

extension Posture {
  fileprivate var letter: String {
    switch self {
    case .level: "l"
    case .upright: "u"
    case .turned: "t"
    case .single: "1"
    case .abreast: "a"
    }
  }
}
