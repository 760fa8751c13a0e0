import GaoshiCore
import GaoshiText
import Testing

/// Quotation marks by context, and ink at line edges.
@Suite struct QuoteTests {
  @Test(
    "curly quotation marks are Chinese in Chinese text and half as wide in Western text",
    arguments: [
      // Width in em of a line that stands alone; ab is 1.181, a space 0.224.
      ("汉“汉”汉", 5.0), ("拨“ab”汉", 5.181), ("ab “ab” ab", 4.991), ("ab ‘ab’, ab", 5.269),
    ])
  func widths(_ text: String, _ em: Double) throws {
    let (block, _) = try Samples.set(Samples.paragraph(text), em: 100)
    #expect(abs(block.lines[0].width / .pt(10) - em) < 0.003)
  }

  @Test("a word in Western quotation marks is not parted from them")
  func breaks() throws {
    let (block, _) = try Samples.set(Samples.paragraph("safety “first” safety"), em: 5)
    #expect(block.texts == ["safety ", "“first” ", "safety"])
  }

  @Test("large digits stand on the edges with their ink, and only where asked")
  func opticalEdges() throws {
    var paragraph = Samples.paragraph("10", wraps: false)
    let plain = try Samples.set(paragraph, em: 100).0
    paragraph.rules.opticalEdges = true
    let (block, _) = try Samples.set(paragraph, em: 100)
    // The 1 of Noto Sans CJK begins 0.088 em inside its box, the 0 ends 0.049 em before its end.
    #expect(abs((plain.lines[0].width - block.lines[0].width).points - 1.37) < 0.002)
    #expect(abs(block.lines[0].runs[0].origin.x.points + 0.88) < 0.001)
  }
}
