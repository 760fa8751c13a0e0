import GaoshiCore
import GaoshiText
import Testing

// clreq, “Line Head Indent”: two em as a rule, one in narrow columns; hanging indents for lists.
@Suite struct IndentTests {
  @Test(
    "where the first character's em box begins on each line",
    arguments: [
      (2.0, Paragraph.HangingIndent.none, [2.0, 0, 0]), (1, .none, [1, 0, 0]),
      (0, .em(2), [0, 2, 2]), (2, .em(1), [2, 1, 1]), (0, .none, [0, 0, 0]),
    ])
  func places(_ indent: Double, _ hanging: Paragraph.HangingIndent, _ starts: [Double]) throws {
    var paragraph = Samples.paragraph("汉汉汉汉汉汉汉汉汉汉汉汉", indent: indent)
    paragraph.hangingIndent = hanging
    paragraph.rules = Samples.plainRules()
    let found = Samples.places(try Samples.set(paragraph, em: 5).0).compactMap(\.first)
    #expect(found.prefix(3) == starts.prefix(found.count))
    #expect(found.count >= 3)
  }

  @Test("lines are shorter by their indents")
  func rooms() throws {
    var paragraph = Samples.paragraph("汉汉汉汉汉汉汉汉汉汉汉汉", indent: 2)
    paragraph.hangingIndent = .em(1)
    paragraph.rules = Samples.plainRules()
    #expect(try Samples.set(paragraph, em: 5).0.texts.map(\.count) == [3, 4, 4, 1])
  }

  @Test(
    "an opening mark behind the indent gives up its left half, unless that is switched off",
    arguments: [(true, 1.5), (false, 2.0)])
  func openingMark(_ trims: Bool, _ origin: Double) throws {
    var paragraph = Samples.paragraph("（汉）汉汉汉", indent: 2)
    paragraph.rules = Samples.plainRules()
    paragraph.rules.trimsLineStart = trims
    let found = Samples.places(try Samples.set(paragraph, em: 20).0)[0]
    #expect(abs(found[0] - origin) < 1e-9)
    // What is inside the brackets moves along.
    #expect(abs(found[1] - origin - 1) < 1e-9)
  }
}
