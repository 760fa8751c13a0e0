import GaoshiText
import Testing

@Suite struct UnicodeLineBreakTests {
  @Test("the whole of Unicode's LineBreakTest.txt passes")
  func conformance() throws {
    let rows = try UnicodeData.rows(of: "auxiliary/LineBreakTest.txt")
    #expect(rows.count > 7000)
    let wrong = rows.filter { row in
      // Signs and code points take turns; the first sign stands before the text, the last after.
      let words = row.fields[0]
      let found = UnicodeLineBreaks(words.compactMap(\.character)).opportunities
      let signs = words.filter { $0.character == nil }.dropLast()
      return found.map { UnicodeData.Word($0 == .none ? "×" : "÷") } != Array(signs)
    }
    #expect(wrong.isEmpty)
  }

  @Test(
    "line feeds and their like end lines",
    arguments: ["\n", "\r", "\r\n", "\u{85}", "\u{B}", "\u{C}", "\u{2028}", "\u{2029}"])
  func hardBreaks(_ lineEnd: String) {
    let found = UnicodeLineBreaks("a\(lineEnd) b".unicodeScalars).opportunities
    #expect(found.firstIndex(of: .required) == lineEnd.unicodeScalars.count + 1)
    #expect(found.count { $0 == .required } == 1)
  }
}
