import Foundation
import GaoshiText
import Testing

@Suite struct UnicodeLineBreakTests {
  @Test("the whole of Unicode's LineBreakTest.txt passes")
  func conformance() throws {
    let rows = try UnicodeData.rows(of: "auxiliary/LineBreakTest.txt")
    #expect(rows.count > 7000)
    for row in rows {
      let parts = row.split(whereSeparator: \.isWhitespace)
      // Signs and code points take turns; the first sign stands before the text, the last after.
      let text = parts.compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
      let expected = parts.filter { $0 == "×" || $0 == "÷" }.dropLast().map { $0 == "÷" }
      let found = UnicodeLineBreaks(text).opportunities.map { $0 != .none }
      #expect(found == expected, "\(row)")
    }
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
