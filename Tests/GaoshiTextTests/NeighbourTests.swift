import GaoshiCore
import GaoshiText
import Testing

// clreq, “Adjustment of Adjacent Punctuation Marks”: brackets beside other marks and beside each
// other are adjusted, two marks of 2 em become 1.5 em, and brackets stay close to what they hold.
// GB/T 15834-2011: ？！ take one em together, three take two; clreq: · is always half an em.
@Suite struct NeighbourTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let text: String
    let em: Double

    var testDescription: String { text }
  }

  /// The width of a mark that stands between Han characters.
  private static func alone(_ mark: String) -> Double {
    switch mark {
    case "·": 0.5
    // Not adjustable (clreq), and drawn so wide by Noto Sans.
    case "–": 0.536
    case "/": 0.392
    default: MarkKind.of(mark) == .twoEm ? 2 : 1
    }
  }

  /// What two marks lose when they meet: the blank between them, if one of them is a bracket.
  private static func lost(_ first: MarkKind, _ second: MarkKind) -> Double {
    switch (first, second) {
    case (.exclamation, .exclamation): 1
    // The blank after a stop or a closing mark; of ）（ only this one, so that 1.5 em are left.
    case (.closing, .closing), (.closing, .opening), (.closing, .pause), (.closing, .exclamation),
      (.closing, .interpunct), (.closing, .connector), (.closing, .twoEm), (.closing, .solidus),
      (.pause, .opening), (.pause, .closing), (.exclamation, .opening), (.exclamation, .closing):
      0.5
    // The blank before an opening mark.
    case (.opening, .opening), (.interpunct, .opening), (.connector, .opening),
      (.twoEm, .opening), (.solidus, .opening):
      0.5
    // No blank between them (（，) or no bracket among them (，。).
    default: 0
    }
  }

  /// All pairs but the halves of —— and ……, which are one mark.
  static let pairs: [Row] = {
    let marks = MarkKind.allCases.flatMap { kind in
      kind.marks.map { (mark: $0, kind: kind) }
    }
    return marks.flatMap { a in
      marks.filter { !($0.mark.first == a.mark.last && "—…⋯".contains($0.mark)) }.map { b in
        Row(
          text: a.mark + b.mark,
          em: 2 + alone(a.mark) + alone(b.mark) - lost(a.kind, b.kind))
      }
    }
  }()

  @Test("two marks side by side take what their classes leave them")
  func twoMarks() throws {
    let library = try Samples.library(
      for: "汉" + MarkKind.allCases.flatMap(\.marks).joined())
    var sink = DiagnosticSink()
    for row in Self.pairs {
      var paragraph = Samples.paragraph("汉\(row.text)汉", wraps: false)
      paragraph.rules = Samples.plainRules()
      let width = library.width(of: paragraph, into: &sink) / .pt(10)
      #expect(abs(width - row.em) < 0.002, "汉\(row.text)汉 takes \(width), not \(row.em)")
    }
    #expect(sink.diagnostics.isEmpty)
    #expect(Self.pairs.count > 1000)
  }

  @Test(
    "three marks in a row, and four",
    arguments: [
      Row(text: "。”）", em: 2.0),  // 0.5 + 0.5 + 1
      Row(text: "！”）", em: 2.0),
      Row(text: "”》）", em: 2.0),
      Row(text: "》）。", em: 2.0),
      Row(text: "，《“", em: 2.0),  // 0.5 + 1 + 0.5: the blank between ， and 《 is taken once
      Row(text: "：“‘", em: 2.0),
      Row(text: "（《“", em: 2.0),
      Row(text: "”、“", em: 2.0),  // 0.5 + 0.5 + 1
      Row(text: "》、《", em: 2.0),
      Row(text: "”，（", em: 2.0),
      Row(text: "！？", em: 1.0),
      Row(text: "！！！", em: 2.0),
      Row(text: "？？？", em: 2.0),
      Row(text: "？！”", em: 2.0),  // 1 + 1
      Row(text: "！！！”", em: 2.5),  // the third has a blank of its own to lose
      Row(text: "……”", em: 3.0),
      Row(text: "……。”", em: 3.5),
      Row(text: "——“", em: 2.5),
      Row(text: "”——“", em: 3.0),
      Row(text: "）……（", em: 3.0),
      Row(text: "》〉）、", em: 2.5),
      Row(text: "。』」）", em: 2.5),
      Row(text: "”（《“", em: 2.5),
    ])
  func inARow(_ row: Row) throws {
    let width = try Samples.width("汉\(row.text)汉")
    #expect(abs(width - 2 - row.em) < 0.002, "\(width - 2)")
  }

  @Test(
    "marks meet across a change of style as they do inside one",
    arguments: [
      ("汉，", "“汉"), ("汉”", "。汉"), ("汉）", "（汉"), ("汉（", "《汉"), ("汉！", "？汉"),
      ("汉——", "“汉"), ("汉”", "·汉"),
    ])
  func acrossStyles(_ first: String, _ second: String) throws {
    let characters = Set((first + second).unicodeScalars)
    let library = try FontLibrary(
      Samples.catalog, in: Samples.folders,
      characters: [
        FontCatalog.Role("sans"): characters, FontCatalog.Role("serif-black"): characters,
      ])
    var sink = DiagnosticSink()
    func style(_ role: String, _ ink: Ink) -> TextStyle {
      TextStyle(role: FontCatalog.Role(role), size: .pt(10), ink: ink)
    }
    let plain = style("sans", .black)
    func width(_ other: TextStyle) -> Length {
      library.width(
        of: Paragraph([StyledText(first, style: plain), StyledText(second, style: other)]),
        into: &sink)
    }
    let inOne = width(plain)
    #expect(width(style("sans", .white)) == inOne)
    // Faces that draw · and the quotation marks narrow have no blank to lose.
    if second.first != "·" {
      #expect(abs((width(style("serif-black", .black)) - inOne).points) < 0.02)
    }
  }

  @Test("a mark gives up half of its own em where its neighbour has another size")
  func acrossSizes() throws {
    let text = "汉，“汉"
    let library = try Samples.library(for: text)
    var sink = DiagnosticSink()
    let small = TextStyle(role: FontCatalog.Role("sans"), size: .pt(10), ink: .black)
    var big = small
    big.size = .pt(20)
    let width = library.width(
      of: Paragraph([StyledText("汉，", style: small), StyledText("“汉", style: big)]), into: &sink)
    #expect(abs(width.points - (10 + 5 + 20 + 20)) < 0.01)
  }

  @Test(
    "full-width marks lose the blank beside half-width ones too",
    arguments: [
      // The blank after ” and ， goes before ) and (; that before “ and （ after ( and ).
      ("汉”)汉", 0.5), ("汉，(汉", 0.5), ("汉(“汉", 0.5), ("汉)（汉", 0.5), ("汉。)汉", 0.5),
      ("汉》]汉", 0.5), ("汉[《汉", 0.5),
      // No blank between these.
      ("汉)”汉", 0), ("汉“(汉", 0), ("汉),汉", 0), ("汉)。汉", 0),
    ])
  func mixedWidths(_ text: String, _ lost: Double) throws {
    let natural = try text.reduce(0) { sum, character in
      let isHalf = "()[],".contains(character)
      return sum + (isHalf ? try Samples.width(String(character)) : 1)
    }
    #expect(abs(try Samples.width(text) - (natural - lost)) < 0.002)
  }

  @Test("marks that are not to be squeezed keep their em")
  func switchedOff() throws {
    var rules = Samples.plainRules()
    rules.squeezesNeighbours = false
    for (text, em) in [("汉，“汉", 4.0), ("汉）（汉", 4), ("汉！？汉", 4), ("汉”——汉", 5)] {
      #expect(abs(try Samples.width(text, rules: rules) - em) < 0.002, "\(text)")
    }
  }
}
