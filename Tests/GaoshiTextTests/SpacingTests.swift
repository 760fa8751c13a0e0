import GaoshiCore
import GaoshiText
import Testing

@Suite struct SpacingTests {
  @Test(
    "blanks of marks and gaps to Western text, in em of a line that stands alone",
    arguments: [
      // Neighbouring marks: one half goes.
      ("汉，“汉”汉", 5.5),
      ("汉（《汉》）汉", 6.0),
      ("汉”。汉", 3.5),
      ("汉。汉", 3.0),
      // Two exclamation marks take one em, three take two.
      ("汉！？汉", 3.0), ("汉！！！汉", 4.0),
      // Line edges: an opening mark loses its left half, a stop its right half.
      ("（汉", 1.5), ("汉。", 1.5), ("《汉》", 2.0), ("“汉”！", 2.5),
      // The interpunct is half an em.
      ("汉·汉", 2.5),
      // A quarter between Han and Western text, none at edges and beside marks; a typed space is
      // that quarter.
      ("汉0汉", 3.055), ("0汉", 1.805), ("汉，0", 2.555),
      ("汉 0", 1.805), ("汉  0", 1.805), ("汉 0 汉", 3.055),
      // The blank beside a bracket goes whatever the bracket's width.
      ("汉）(", 1.838),
      // Spaces at a line's end hang.
      ("汉  ", 1.0),
    ])
  func naturalWidths(_ text: String, _ em: Double) throws {
    let (block, _) = try Samples.set(Samples.paragraph(text), em: 100)
    #expect(abs(block.lines[0].width / .pt(10) - em) < 0.0015)
  }

  @Test("tracking stands between characters and not at a line's end")
  func tracking() throws {
    let (block, _) = try Samples.set(Samples.paragraph("汉字汉字", tracking: 0.25), em: 100)
    #expect(block.lines[0].width == .pt(47.5))
  }

  @Test("the first line is indented, and alone")
  func indent() throws {
    let (block, _) = try Samples.set(Samples.paragraph("汉字汉字汉字汉字", indent: 2), em: 4)
    #expect(block.texts == ["汉字", "汉字汉字", "汉字"])
    #expect(block.lines.map { $0.runs[0].origin.x } == [.pt(20), .zero, .zero])
  }

  @Test("lines stand at the start, in the middle or at the end of their measure")
  func alignments() throws {
    let starts = try Paragraph.Alignment.allCases.map {
      try Samples.set(Samples.paragraph("汉字", alignment: $0), em: 6).0.lines[0].runs[0].origin.x
    }
    #expect(starts == [.zero, .pt(20), .pt(40), .zero, .zero])
  }

  @Test("all lines but the last of a justified paragraph fill the measure")
  func justified() throws {
    let text = "经核查属实的，按罚款金额的15%给予奖励，最低3000元，最高不超过30万元。Safety first"
    for em in [8.3, 9.9, 12.5, 15] {
      let (block, _) = try Samples.set(Samples.paragraph(text, alignment: .justify), em: em)
      for line in block.lines.dropLast() {
        #expect(abs(line.width.points - em * 10) < 1e-6, "\(line.text)")
      }
    }
  }

  @Test("a justified line is left ragged before each of its spaces would grow over half an em")
  func tornLines() throws {
    let text = "最高不超过300000元，最高不超过300000元整"
    let (block, _) = try Samples.set(Samples.paragraph(text, alignment: .justify), em: 7.5)
    #expect(block.texts[0] == "最高不超过")
    #expect(block.lines[0].width == .pt(50))
  }

  @Test("words, dashes and numbers are not pulled apart when a line is stretched")
  func stiffParts() throws {
    let (block, _) = try Samples.set(
      Samples.paragraph("汉App——0991汉", alignment: .spread), em: 20)
    let glyphs = block.lines[0].runs.flatMap { $0.run.glyphs.map(\.x.points) }
    let steps = zip(glyphs, glyphs.dropFirst()).map { $1 - $0 }
    // 汉 A p p —— 0 9 9 1 汉: the steps inside App and 0991 are the glyphs' own widths.
    #expect(steps[1...2].allSatisfy { $0 < 6.5 })
    #expect(steps[5...7].allSatisfy { abs($0 - 5.55) < 1e-6 })
  }

  @Test("short and long labels fill the same measure at even steps")
  func spread() throws {
    for (text, step) in [("电话", 50.0), ("电子邮箱", 50.0 / 3), ("传真机", 25.0)] {
      let (block, _) = try Samples.set(Samples.paragraph(text, alignment: .spread), em: 6)
      let line = block.lines[0]
      #expect(abs(line.width.points - 60) < 1e-9)
      let places = line.runs[0].run.glyphs.map(\.x.points)
      #expect(zip(places, places.dropFirst()).allSatisfy { abs($1 - $0 - step) < 1e-9 })
    }
  }

  @Test("a justified line gives to word spaces first, up to half an em")
  func wordSpacesFirst() throws {
    let (block, _) = try Samples.set(
      Samples.paragraph("ab ab 汉字汉字汉字", alignment: .justify), em: 6.5)
    let glyphs = block.lines[0].runs[0].run.glyphs.map(\.x.points)
    // 2 × 1.175 em of ab, 0.224 of the space, a gap of 0.25 and 3 em of 汉字汉: 0.276 and 0.083
    // are what space and gap may grow by; the rest is for all alike.
    #expect(block.texts[0] == "ab ab 汉字汉")
    #expect(glyphs[3] - glyphs[1] > 10)
    #expect(abs(block.lines[0].width.points - 65) < 1e-6)
  }

  @Test("the line height is the leading times the largest size, and Han stands in its middle")
  func heights() throws {
    let (block, _) = try Samples.set(Samples.paragraph("汉字汉字", leading: 2), em: 2)
    #expect(block.size == Size(width: .pt(20), height: .pt(40)))
    let baselines = block.lines.map(\.baseline.points)
    #expect(zip(baselines, [13.8, 33.8]).allSatisfy { abs($0 - $1) < 1e-9 })
  }
}
