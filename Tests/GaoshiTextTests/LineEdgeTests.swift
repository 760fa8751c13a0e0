import GaoshiCore
import GaoshiText
import Testing

// clreq, “Prohibition Rules for Line Start and Line End”; where its English and its Chinese text
// differ (the solidus at a line's start) the Chinese one.
@Suite struct LineEdgeTests {
  @Test(
    "each level keeps the marks that it names off line starts and line ends",
    arguments: SettingRules.LineEdges.allCases)
  func edges(_ level: SettingRules.LineEdges) throws {
    let library = try Samples.library(
      for: "汉字" + MarkKind.allCases.flatMap(\.marks).joined())
    for kind in MarkKind.allCases {
      for mark in kind.marks {
        let found = edges(of: mark, at: level, in: library)
        #expect(found.starts == kind.mayStart(at: level), "\(mark) at a line's start")
        #expect(found.ends == kind.mayEnd(at: level), "\(mark) at a line's end")
      }
    }
  }

  /// Whether a mark comes to stand at line edges when it stands at every place near a line's end.
  private func edges(
    of mark: String, at level: SettingRules.LineEdges, in library: FontLibrary
  ) -> (starts: Bool, ends: Bool) {
    var found = (starts: false, ends: false)
    for (before, measure) in (1...5).flatMap({ [($0, 4.0), ($0, 4.5)] }) {
      let text = String(repeating: "汉", count: before) + mark + "字字字字字"
      var paragraph = Samples.paragraph(text)
      paragraph.rules = Samples.plainRules(level)
      var sink = DiagnosticSink()
      let lines = library.set(paragraph, measure: .pt(measure * 10), into: &sink).texts
      #expect(lines.joined() == text)
      found.starts = found.starts || lines.dropFirst().contains { $0.hasPrefix(mark) }
      found.ends = found.ends || lines.dropLast().contains { $0.hasSuffix(mark) }
    }
    return found
  }

  @Test(
    "what takes two em is never parted, at any level (clreq, “Unbreakable Marks”)",
    arguments: MarkKind.twoEm.marks.filter { $0.unicodeScalars.count == 2 },
    SettingRules.LineEdges.allCases)
  func twins(_ mark: String, _ level: SettingRules.LineEdges) throws {
    let library = try Samples.library(for: "汉字\(mark)")
    for before in 0...5 {
      var paragraph = Samples.paragraph(String(repeating: "汉", count: before) + mark + "字字字字")
      paragraph.rules = Samples.plainRules(level)
      var sink = DiagnosticSink()
      let lines = library.set(paragraph, measure: .pt(40), into: &sink).texts
      #expect(lines.contains { $0.contains(mark) }, "\(lines)")
    }
  }

  @Test(
    "two …… in a row may part between the units and nowhere else (clreq, “Unbreakable Marks”)",
    arguments: ["…………", "————"])
  func fourEm(_ marks: String) throws {
    for before in 0...5 {
      var paragraph = Samples.paragraph(
        String(repeating: "汉", count: before) + marks + "字字")
      paragraph.rules = Samples.plainRules()
      let lines = try Samples.set(paragraph, em: 4).0.texts
      let counts = lines.map { $0.count { marks.contains($0) } }
      #expect(counts.allSatisfy { $0 % 2 == 0 }, "\(lines)")
    }
  }

  @Test(
    "curly quotation marks open and close by their shape; between letters ’ is an apostrophe",
    arguments: [
      // A line may end before an opening mark and after a closing one, but not inside.
      ("汉汉汉“汉汉”汉", 4.6, ["汉汉汉", "“汉汉”汉"]),
      ("汉汉“汉汉”汉汉", 4.1, ["汉汉“汉", "汉”汉汉"]),
      ("汉汉汉‘汉’汉", 3.6, ["汉汉汉", "‘汉’汉"]),
      ("汉汉“a b”汉", 2.9, ["汉汉", "“a b”", "汉"]),
      // No break at an apostrophe, nor between a quotation mark and its Western word.
      ("it’s a’b", 1.5, ["it’s ", "a’b"]),
      ("汉‘App’汉", 3, ["汉", "‘App’", "汉"]),
      // Quotation marks of other marks.
      ("汉“《汉》”汉", 2.1, ["汉", "“《汉》”", "汉"]),
      ("汉汉：“汉汉。”汉", 3.6, ["汉汉：", "“汉汉。”", "汉"]),
    ])
  func quotes(_ text: String, _ em: Double, _ lines: [String]) throws {
    var paragraph = Samples.paragraph(text)
    paragraph.rules = Samples.plainRules()
    #expect(try Samples.set(paragraph, em: em).0.texts == lines)
  }
}
