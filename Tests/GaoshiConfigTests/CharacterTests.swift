import GaoshiConfig
import GaoshiCore
import Testing

@Suite struct CharacterTests {
  static let refused: [(UInt32, String)] = [
    (0x00, "control-character"), (0x07, "control-character"), (0x1B, "control-character"),
    (0x7F, "control-character"), (0x85, "control-character"), (0x2028, "control-character"),
    (0x2029, "control-character"), (0xAD, "invisible-character"), (0x200B, "invisible-character"),
    (0x200C, "invisible-character"), (0x200D, "invisible-character"),
    (0x2060, "invisible-character"),
    (0xFEFF, "invisible-character"), (0xE0041, "invisible-character"), (0x061C, "bidi-control"),
    (0x200E, "bidi-control"), (0x200F, "bidi-control"), (0x202A, "bidi-control"),
    (0x202B, "bidi-control"), (0x202C, "bidi-control"), (0x202D, "bidi-control"),
    (0x202E, "bidi-control"), (0x2066, "bidi-control"), (0x2067, "bidi-control"),
    (0x2068, "bidi-control"), (0x2069, "bidi-control"), (0xE000, "private-use-character"),
    (0xF8FF, "private-use-character"), (0xF0000, "private-use-character"),
    (0x10FFFD, "private-use-character"), (0xFDD0, "unassigned-character"),
    (0xFFFF, "unassigned-character"), (0x1FFFE, "unassigned-character"),
    (0x0378, "unassigned-character"), (0xFFFD, "damaged-text"),
  ]

  @Test("a refused character is reported once, at its place, typed or escaped", arguments: refused)
  func refuse(_ value: UInt32, _ code: String) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let typed = readUnit("unit: 水\(scalar)利\n# \(scalar)\n")
    #expect(typed.codes == [code, code])
    #expect(typed.diagnostics.first?.span == Span(file: "a.yaml", line: 1, column: 8))
    #expect(typed.diagnostics.last?.span == Span(file: "a.yaml", line: 2, column: 3))
    if scalar != "\u{FFFD}" {
      let digits = String(value, radix: 16)
      let escape = "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      #expect(readUnit("unit: \"水\(escape)利\"").codes == [code])
    }
  }

  @Test(
    "characters of the languages that are printed are accepted",
    arguments: [
      "水利厅（监督处）〔2018〕·—…“”《》、", "𠮷㐂𫝆", "شىنجاڭ ئۇيغۇر", "བོད་ལྗོངས།", "ᠮᠣᠩᠭᠣᠯ ᠤᠨ\u{180E}ᠠ",
      "Gvangjsih Bouxcuengh",
      "Монгол", "葛\u{E0100}", "é",
    ])
  func accept(_ text: String) {
    #expect(readUnit("unit: \(text)").printed() == "")
    #expect(readUnit("unit: \(text)").value?.unit?.value == text)
  }

  @Test("every control, format and private use character of Unicode is refused but three")
  func allOfUnicode() {
    let allowed: Set<UInt32> = [0x0A, 0x0D, 0x180E]
    var passed: [UInt32] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), !allowed.contains(value) else { continue }
      switch scalar.properties.generalCategory {
      case .control, .format, .privateUse, .lineSeparator, .paragraphSeparator:
        // All of the low ones; of the vast private planes a sample.
        if value < 0x3000 || value % 997 == 0, readUnit("unit: 甲\(scalar)乙").codes.isEmpty {
          passed.append(value)
        }
      default: break
      }
    }
    #expect(passed == [])
  }

  @Test("thousands of bad characters are summed up")
  func many() {
    let text = "unit: 甲\n" + String(repeating: "# \u{200B} \n", count: 5000)
    let reading = readUnit(text)
    #expect(reading.diagnostics.count == 51)
    #expect(
      reading.diagnostics.last?.message.english
        == "from here on 4950 more places hold refused characters")
  }
}
