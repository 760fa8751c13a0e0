import GaoshiCode
import GaoshiCore
import Testing

@Suite struct CodeRulesTests {
  struct Width: Sendable {
    let modules: Int
    let distance: Double?
    let medium: CodeRules.Medium
    let millimetres: Double
  }

  @Test(
    "the width follows from distance, number of modules and medium",
    arguments: [
      // 10:1 rules while the symbol has fewer than 25 modules.
      Width(modules: 21, distance: 5000, medium: .poster, millimetres: 500),
      Width(modules: 25, distance: 5000, medium: .poster, millimetres: 500),
      // A denser symbol needs modules of distance/250.
      Width(modules: 29, distance: 5000, medium: .poster, millimetres: 580),
      // Close by, the smallest printable module rules.
      Width(modules: 29, distance: 100, medium: .paper, millimetres: 11.6),
      Width(modules: 29, distance: nil, medium: .poster, millimetres: 29),
      Width(modules: 29, distance: nil, medium: .plate, millimetres: 58),
    ])
  func widths(_ row: Width) {
    let width = CodeRules.minimumWidth(
      modules: row.modules, distance: row.distance.map { .mm($0) }, medium: row.medium)
    #expect(abs(width.millimetres - row.millimetres) < 1e-9)
  }

  @Test("a code is too small below its width and right at it, and the message gives both widths")
  func tooSmall() throws {
    let symbol = try QRSymbol(encoding: "https://dctjfx.mem.gov.cn/aqscjb")
    let span = Span(file: "unit.yaml", line: 3, column: 5)
    func check(_ width: Double) -> [Diagnostic] {
      CodeRules.checkSize(
        symbol, width: .mm(width), distance: .mm(2000), medium: .poster, at: span)
    }
    #expect(check(232) == [])
    let found = try #require(check(231.96).first)
    #expect(found.code == "code-too-small")
    #expect(found.severity == .error)
    #expect(found.span == span)
    #expect(found.message.english.contains("231.9 mm wide"))
    #expect(found.message.english.contains("at least 232 mm (29 modules)"))
    #expect(found.hint != nil)
  }

  @Test(
    "sheets up to A3 are paper, larger ones posters",
    arguments: [
      (210.0, 297.0, CodeRules.Medium.paper), (420, 297, .paper), (420, 594, .poster),
      (600, 900, .poster),
    ])
  func medium(width: Double, height: Double, medium: CodeRules.Medium) {
    #expect(CodeRules.Medium(page: Size(width: .mm(width), height: .mm(height))) == medium)
  }

  @Test("the quiet zone is four modules on each side")
  func quietZone() {
    #expect(CodeRules.quietZone(modules: 29, width: .mm(29)) == .mm(4))
    #expect(CodeRules.outerWidth(modules: 29, width: .mm(29)) == .mm(37))
  }

  struct Pair: Sendable {
    let dark: Ink
    let ground: Ink
    let isGood: Bool
  }

  @Test(
    "dark on light with contrast in white and in red light passes, anything else fails",
    arguments: [
      Pair(dark: .black, ground: .white, isGood: true),
      Pair(dark: Ink(red: 0, green: 83, blue: 135), ground: .white, isGood: true),
      Pair(dark: .black, ground: Ink(red: 255, green: 241, blue: 214), isGood: true),
      Pair(dark: .white, ground: .black, isGood: false),
      Pair(dark: .black, ground: Ink(red: 200, green: 16, blue: 46), isGood: false),
      // Visible to the eye, gone under red light.
      Pair(dark: Ink(red: 230, green: 0, blue: 18), ground: .white, isGood: false),
      // WCAG's own border case: 4.54:1 and 4.48:1.
      Pair(dark: Ink(red: 118, green: 118, blue: 118), ground: .white, isGood: true),
      Pair(dark: Ink(red: 119, green: 119, blue: 119), ground: .white, isGood: false),
      Pair(dark: .black, ground: .black, isGood: false),
    ])
  func contrast(_ pair: Pair) {
    let found = CodeRules.checkContrast(dark: pair.dark, ground: pair.ground)
    #expect(found.map(\.code) == (pair.isGood ? [] : ["code-contrast"]))
  }

  @Test("luminance is WCAG's: white 1, black 0, pure red 0.2126, middle grey 0.2159")
  func luminance() {
    #expect(CodeRules.luminance(of: .white) == 1)
    #expect(CodeRules.luminance(of: .black) == 0)
    #expect(CodeRules.luminance(of: Ink(red: 255, green: 0, blue: 0)) == 0.2126)
    let grey = CodeRules.luminance(of: Ink(red: 128, green: 128, blue: 128))
    #expect(abs(grey - 0.21586) < 0.00001)
  }
}
