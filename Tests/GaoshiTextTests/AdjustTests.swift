import GaoshiCore
import GaoshiText
import Testing

// clreq, “Procedures for Inter-Character Spacing Reduction” and “… Space Expansion”.
@Suite struct AdjustTests {
  private static let rules = Samples.plainRules()

  /// How far the glyphs of a justified first line stand apart from where they stand unbroken, each
  /// to the one before it.
  private func changes(_ line: String, then rest: String = "", by change: Double) throws
    -> [Double]
  {
    let natural = try Samples.width(line, rules: Self.rules)
    let library = try Samples.library(for: line + rest)
    var sink = DiagnosticSink()
    var paragraph = Samples.paragraph(line, wraps: false)
    paragraph.rules = Self.rules
    let before = Samples.places(library.set(paragraph, measure: .unbounded, into: &sink))[0]
    paragraph.texts[0].text = line + rest
    paragraph.wraps = true
    paragraph.alignment = .justify
    let block = library.set(paragraph, measure: .pt((natural + change) * 10), into: &sink)
    try #require(block.texts[0] == line, "\(block.texts)")
    #expect(abs(block.lines[0].width / .pt(10) - (natural + change)) < 1e-6)
    let after = Samples.places(block)[0]
    let moved = zip(after, before).map { $0 - $1 }
    return zip(moved.dropFirst(), moved).map { $0 - $1 }
  }

  @Test(
    "a line shrinks at brackets, then at 、，；, then at Han–Western gaps, then at 。？！",
    arguments: [
      // What each opening and closing bracket, comma, gap and full stop gives up of its half em,
      // of the gaps of an eighth.
      [0.25, 0.125, 0.0, 0.0, 0.0], [1.0, 0.5, 0.0, 0.0, 0.0], [1.25, 0.5, 0.25, 0.0, 0.0],
      [1.5, 0.5, 0.5, 0.0, 0.0], [1.625, 0.5, 0.5, 0.0625, 0.0], [1.75, 0.5, 0.5, 0.125, 0.0],
      [2.0, 0.5, 0.5, 0.125, 0.25], [2.25, 0.5, 0.5, 0.125, 0.5],
    ])
  func shrinking(_ row: [Double]) throws {
    let (bracket, comma, gap, stop) = (row[1], row[2], row[3], row[4])
    let found = try changes("汉a汉（汉）汉，汉。汉", by: -row[0])
    // 汉a, a汉, 汉（, （汉, 汉）, ）汉, 汉， and so on.
    let given: [Double] = [gap, gap, bracket, 0, 0, bracket, 0, comma, 0, stop]
    let expected = given.map { -$0 }
    #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 0.002 }, "\(found)")
  }

  @Test("a space between Western words is not shrunk below a quarter of an em")
  func wordSpaceFloor() throws {
    // Noto's space is narrower than that already, so that the comma gives all.
    let found = try changes("a b，汉汉", by: -0.25)
    #expect(
      zip(found, [0, 0, 0, -0.25, 0] as [Double]).allSatisfy { abs($0 - $1) < 0.002 }, "\(found)")
  }

  @Test("what cannot shrink so far goes to the next line")
  func notFurther() throws {
    var paragraph = Samples.paragraph("汉，汉汉", alignment: .justify)
    paragraph.rules = Self.rules
    #expect(try Samples.set(paragraph, em: 3.5).0.texts.count == 1)
    #expect(try Samples.set(paragraph, em: 3.45).0.texts.count == 2)
  }

  @Test(
    "a line grows at word spaces to half an em, at Han–Western gaps to a third, then everywhere",
    arguments: [
      // What the word space, each of the four gaps and each of the eight open spaces get.
      [0.1, 0.1, 0.0, 0.0], [0.276, 0.276, 0.0, 0.0], [0.376, 0.276, 0.025, 0.0],
      [0.6093, 0.276, 0.0833, 0.0], [1.4093, 0.276, 0.0833, 0.1],
    ])
  func growing(_ row: [Double]) throws {
    let (spare, space, gap, open) = (row[0], row[1], row[2], row[3])
    let found = try changes(
      "汉a b汉汉——汉3～5汉", then: String(repeating: "1", count: 60), by: spare)
    let both = gap + open
    let expected: [Double] = [
      both, 0, space + open, both,  // 汉a, a and its space, space and b, b汉
      open, open, open,  // 汉汉, 汉——, ——汉
      both, 0, 0, both,  // 汉3, nothing around the connector, 5汉
    ]
    #expect(found.count == expected.count)
    #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 0.002 }, "\(found)")
  }

  @Test(
    "nothing grows inside words, numbers, —— and ……, nor beside / and · (clreq, on expansion)",
    arguments: ["App", "12350", "15%", "3/5", "——", "……", "6·16", "a-b"])
  func stiff(_ part: String) throws {
    let found = try changes(
      "汉\(part)汉汉汉", then: String(repeating: "1", count: 60), by: 1)
    #expect(found.dropFirst().dropLast(3).allSatisfy { abs($0) < 0.002 }, "\(found)")
  }

  @Test("a paragraph's last line keeps its width, and so does one that its author ended")
  func lastLines() throws {
    let (block, _) = try Samples.set(Samples.paragraph("汉汉\n汉汉汉", alignment: .justify), em: 6)
    #expect(block.lines.map(\.width) == [.pt(20), .pt(30)])
  }

  @Test(
    "a line that is pushed in to fit counts no wider than its measure, before it is set and after")
  func pushedIn() throws {
    let text = "严格保密，未经同意不得公开；提倡实名举报，兑现奖励。任何单位不得打击报复。"
    let paragraph = Samples.paragraph(text, alignment: .justify)
    let library = try Samples.library(for: text)
    var sink = DiagnosticSink()
    for tenths in 60...160 {
      let measure = Length.pt(Double(tenths))
      let block = library.set(paragraph, measure: measure, into: &sink)
      let extent = library.prepare(paragraph, into: &sink).measure(size: .pt(10), measure: measure)
      #expect(block.inkWidth <= measure + .pt(0.001))
      #expect(extent.inkWidth == block.inkWidth)
    }
  }
}
