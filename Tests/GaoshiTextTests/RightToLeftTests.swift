import GaoshiCore
import Testing

@testable import GaoshiText

@Suite struct RightToLeftTests {
  @Test(
    "what stands in a line stands in the order of UAX #9, numbers as they are dialled",
    arguments: [
      // The text, its language, and its parts from the line's left edge to its right; parts with
      // Arabic letters are written here as they are read, from the right.
      Row("سۇ ئىدارىسى", "ug", ["سۇ ئىدارىسى"]),
      Row("تېلېفون: 0991-5815739", "ug", ["0991-5815739", "تېلېفون: "]),
      Row("تېلېفون (0991-5815739)،", "ug", ["،", "(0991-5815739)", "تېلېفون "]),
      Row("تېلېفون (0991) 581 5739 سۇ", "ug", [" سۇ", "(0991) 581 5739", "تېلېفون "]),
      Row("خەت a-b@163.com سۇ", "ug", [" سۇ", "a-b@163.com", "خەت "]),
      Row("تور https://mem.gov.cn/ سۇ", "ug", [" سۇ", "https://mem.gov.cn/", "تور "]),
      Row("2024-يىل 6-ئاي", "ug", ["-ئاي", "6", "-يىل ", "2024"]),
      Row("水利厅 سۇ", "ug", [" سۇ", "水利厅"]),
      Row("电话تېلېفون号码", "zh-Hans", ["电话", "تېلېفون", "号码"]),
      Row("电话 تېلېفون 0991-5815739 止", "zh-Hans", ["电话 ", "تېلېفون", " 0991-5815739 止"]),
    ])
  func order(_ row: Row) throws {
    let block = try set(row.text, row.language)
    #expect(block.lines[0].fromLeft == row.fromLeft)
    #expect(block.texts == [row.text])
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let text: String
    let language: String
    let parts: [String]

    init(_ text: String, _ language: String, _ parts: [String]) {
      (self.text, self.language, self.parts) = (text, language, parts)
    }

    /// The characters as they stand from the left edge to the right.
    var fromLeft: String {
      parts.map { part in
        part.unicodeScalars.contains(where: \.isRightToLeft)
          ? String(String.UnicodeScalarView(part.unicodeScalars.reversed())) : part
      }.joined()
    }

    var testDescription: String { text }
  }

  @Test("a line starts at the right edge and ends at the left; a wider one sticks out on the left")
  func alignment() throws {
    let text = "سۇ ئىدارىسى"
    let edges: [(Paragraph.Alignment, left: Double?, right: Double?)] = [
      (.start, nil, 300), (.end, 0, nil), (.justify, nil, 300), (.center, nil, nil),
    ]
    for (alignment, left, right) in edges {
      let line = try set(text, "ug", alignment: alignment).lines[0]
      let start = try #require(line.runs.map { $0.origin.x.points }.min())
      let end = start + line.width.points
      if let left { #expect(abs(start - left) < 1e-6) }
      if let right { #expect(abs(end - right) < 1e-6) }
      if alignment == .center { #expect(abs(start + end - 300) < 1e-6) }
    }
    let wide = try set("بىخەتەرلىك", "ug", em: 2).lines[0]
    #expect(abs(wide.runs[0].origin.x.points + wide.width.points - 20) < 1e-6)
  }

  @Test("space at a line's end hangs outside the measure, on the left")
  func hangingSpace() throws {
    let block = try set("بىخەتەرلىك ئىشلەپچىقىرىش", "ug", em: 7)
    #expect(block.texts == ["بىخەتەرلىك ", "ئىشلەپچىقىرىش"])
    let first = block.lines[0]
    #expect(first.runs[0].origin.x.points + first.runs[0].run.advance.points == 70)
    #expect(first.runs[0].run.advance.points > first.width.points + 2)
  }

  @Test("justified lines reach both edges by word spaces alone")
  func justify() throws {
    let text = "بىخەتەرلىك ئىشلەپچىقىرىش پاش قىلىش مۇكاپات تېلېفون نومۇرى"
    let ragged = try set(text, "ug", em: 16)
    let block = try set(text, "ug", em: 16, alignment: .justify)
    #expect(block.texts == ragged.texts)
    for (line, loose) in zip(block.lines.dropLast(), ragged.lines) {
      #expect(abs(line.width.points - 160) < 1e-6)
      // The letters of a word keep their distances.
      let word = { (line: TextLine) in line.runs[0].run.glyphs.suffix(4).map(\.x.points) }
      let (a, b) = (word(line), word(loose))
      for index in 1..<4 { #expect(abs(a[index] - a[index - 1] - b[index] + b[index - 1]) < 1e-6) }
    }
  }

  @Test("clusters run against the glyphs and give back the text")
  func clusters() throws {
    let run = try set("ئالاھىدە", "ug").lines[0].runs[0].run
    #expect(run.isBackward)
    #expect(run.clusters.reduce(0) { $0 + $1.bytes } == run.text.utf8.count)
    #expect(run.clusters.reduce(0) { $0 + $1.glyphs } == run.glyphs.count)
    // لا is one glyph for two letters; it and the four after it stand left of ئا.
    #expect(run.clusters.map(\.bytes) == [2, 2, 4, 2, 2, 2, 2])
    #expect(run.glyphs.map(\.x) == run.glyphs.map(\.x).sorted())
  }

  @Test("a bracket turns round, though the text has but one of them")
  func brackets() throws {
    let library = try Samples.library(for: "سۇ a(", role: "arabic-last")
    var sink = DiagnosticSink()
    let runs = ["ug", "zh-Hans"].compactMap { language in
      let paragraph = Samples.paragraph(
        language == "ug" ? "سۇ (" : "a (", role: "arabic-last", language: language)
      return library.set(paragraph, measure: .pt(300), into: &sink).lines[0].runs.last?.run
    }
    #expect(runs.map { $0.text.last } == ["(", "("])
    #expect(runs.map(\.isBackward) == [true, false])
    #expect(runs[0].face == runs[1].face)
    #expect(runs[0].glyphs.first?.id != runs[1].glyphs.last?.id)
  }

  @Test("no space comes between Arabic letters, whatever the tracking")
  func tracking() throws {
    let plain = try set("سۇ ئىدارىسى", "ug").inkWidth
    #expect(try set("سۇ ئىدارىسى", "ug", tracking: 0.5).inkWidth == plain)
    // Nor between a letter and the vowel sign on it.
    let marked = try set("བདེ", "bo", role: "many").inkWidth
    let tracked = try set("བདེ", "bo", role: "many", tracking: 0.5).inkWidth
    #expect(abs((tracked - marked).points - 5) < 1e-6)
    let mixed = try set("电话سۇ", "zh-Hans").inkWidth
    #expect(abs((try set("电话سۇ", "zh-Hans", tracking: 0.5).inkWidth - mixed).points - 10) < 1e-6)
  }

  @Test(
    "a number is never broken and stands in one face",
    arguments: ["(0991) 581 5739", "400 812 3456", "2024-06-27", "+86 991 5815739"],
    ["arabic-first", "arabic-last"])
  func numbers(_ number: String, _ role: String) throws {
    for em in stride(from: 4.0, to: 16, by: 0.5) {
      let block = try set("ئالاقە تېلېفونى \(number)، نومۇرى", "ug", em: em, role: role)
      #expect(block.texts.contains { $0.contains(number) }, "\(block.texts)")
      let runs = block.lines.flatMap(\.runs).map(\.run)
      #expect(runs.contains { $0.text == number && !$0.isBackward }, "\(runs.map(\.text))")
    }
  }

  @Test(
    "numbers of several parts and addresses are isolated, and nothing else",
    arguments: [
      ("تېلېفون (0991-5815739)، 12350", ["(0991-5815739)"]),
      ("(0991) 581 5739 ۋە 400 812 3456.", ["(0991) 581 5739", "400 812 3456"]),
      ("8:30-18:00، 2024-06-27، 1.5", ["8:30-18:00", "2024-06-27", "1.5"]),
      ("+86 991, 96119 ۋە 12350.", ["+86 991"]),
      // A bracket around words is no part of the number in it.
      ("(96119 نومۇر) (ئاي 2024-06)", ["2024-06"]),
      ("2024-يىلى 50% 10-ماي", []),
      ("خەت: <ab_c@163.com>. (www.mem.gov.cn/a?b=1)", ["ab_c@163.com", "www.mem.gov.cn/a?b=1"]),
      ("QR كودى App", []),
      ("A4-12", ["A4-12"]),
      ("((0991-58", ["0991-58"]),
    ])
  func isolates(_ text: String, _ expected: [String]) {
    let scalars = Array(text.unicodeScalars)
    let found = isolatedStretches(of: scalars)
    #expect(found.map { String(String.UnicodeScalarView(scalars[$0.range])) } == expected)
  }

  @Test(
    "a paragraph runs as its language does, unless it is told",
    arguments: [
      ("ug", true), ("ug-CN", true), ("ug-Latn", false), ("kk-Arab", true), ("kk-CN", true),
      ("kk", false), ("ar", true), ("zh-Hans", false), ("bo", false), ("", false),
    ])
  func directions(_ language: String, _ isRightToLeft: Bool) {
    var paragraph = Samples.paragraph("سۇ", language: language)
    #expect(paragraph.isRightToLeft == isRightToLeft)
    paragraph.direction = .leftToRight
    #expect(!paragraph.isRightToLeft)
    paragraph.direction = .rightToLeft
    #expect(paragraph.isRightToLeft)
  }

  private func set(
    _ text: String, _ language: String, em: Double = 30, role: String = "arabic-first",
    alignment: Paragraph.Alignment = .start, tracking: Double = 0
  ) throws -> TextBlock {
    let (block, diagnostics) = try Samples.set(
      Samples.paragraph(
        text, role: role, tracking: tracking, alignment: alignment, language: language), em: em)
    #expect(diagnostics.isEmpty)
    return block
  }
}

extension TextLine {
  /// The characters of clusters from the left edge to the right.
  fileprivate var fromLeft: String {
    runs.sorted { $0.origin.x < $1.origin.x }.map { placed in
      var rest = placed.run.text.utf8[...]
      let parts = placed.run.clusters.map { cluster in
        defer { rest = rest.dropFirst(cluster.bytes) }
        return String(decoding: rest.prefix(cluster.bytes), as: UTF8.self)
      }
      return (placed.run.isBackward ? parts.reversed() : parts).joined()
    }.joined()
  }
}
