import GaoshiCore
import GaoshiText
import Testing

// clreq, “Mixed Text Composition in Horizontal Writing Mode”: up to 1/4 em between Han characters
// and Western letters and digits; none at line edges, beside Chinese commas and stops, after
// opening and before closing brackets.
@Suite struct GapTests {
  @Test(
    "how many gaps there are between Han and Western text",
    arguments: [
      ("汉a汉", 2), ("汉0汉", 2), ("汉App汉", 2), ("汉15%汉", 2), ("汉é汉", 2), ("汉Я汉", 2),
      ("汉+86汉", 2), ("第5号", 2),
      // None at line edges.
      ("a汉", 1), ("汉a", 1), ("a", 0),
      // None beside Chinese marks.
      ("汉，a", 0), ("a。汉", 0), ("汉（a）汉", 0), ("“a”汉", 0), ("汉《A》汉", 0), ("汉·a", 0),
      ("汉——a汉", 1), ("汉…a", 0), ("3～5", 0),
      // Nor inside Western text or between Han characters and Western punctuation.
      ("a-b", 0), ("汉(a)汉", 0), ("汉-5", 0), ("汉汉", 0),
      // Full-width signs bring their own blank.
      ("汉℃", 0), ("30℃汉", 0), ("汉￥5", 0), ("№5", 0),
    ])
  func count(_ text: String, _ gaps: Int) throws {
    var without = Samples.plainRules()
    without.hanWesternGap = 0
    let natural = try Samples.width(text, rules: without)
    for gap in [0.25, 0.125] {
      var rules = Samples.plainRules()
      rules.hanWesternGap = gap
      let found = (try Samples.width(text, rules: rules) - natural) / gap
      #expect(abs(found - Double(gaps)) < 0.01, "\(found)")
    }
  }

  @Test("a typed space between Han and Western text counts as the gap, and twice is no more")
  func folded() throws {
    for text in ["汉 a 汉", "汉  a  汉"] {
      #expect(abs(try Samples.width(text) - (try Samples.width("汉a汉"))) < 0.001)
    }
    var rules = SettingRules()
    rules.foldsTypedSpaces = false
    let space = try Samples.width("a a") - 2 * (try Samples.width("a"))
    let typed = try Samples.width("汉 a", rules: rules)
    #expect(abs(typed - (1 + space + (try Samples.width("a")))) < 0.001)
  }

  @Test("typed spaces elsewhere stay", arguments: ["汉 汉", "a b", "汉， a", "汉 （汉"])
  func notFolded(_ text: String) throws {
    let closed = text.filter { $0 != " " }
    #expect(try Samples.width(text) > (try Samples.width(closed)) + 0.1)
  }

  @Test("where sizes differ the gap is that of the smaller")
  func sizes() throws {
    let library = try Samples.library(for: "汉a")
    var sink = DiagnosticSink()
    let big = TextStyle(role: FontCatalog.Role("sans"), size: .pt(20), ink: .black)
    var small = big
    small.size = .pt(10)
    func width(_ rules: SettingRules) -> Double {
      library.width(
        of: Paragraph(
          [StyledText("汉", style: big), StyledText("a", style: small)], wraps: false,
          rules: rules), into: &sink
      ).points
    }
    var none = SettingRules()
    none.hanWesternGap = 0
    #expect(abs(width(SettingRules()) - width(none) - 2.5) < 1e-6)
  }

  @Test("no gap stands where a line starts or ends with Western text")
  func lineEdges() throws {
    let (block, _) = try Samples.set(Samples.paragraph("汉汉汉汉App汉汉汉字"), em: 4)
    #expect(block.lines.map { $0.runs[0].origin.x } == block.lines.map { _ in .zero })
    #expect(block.lines[0].width == .pt(40))
  }
}
