import GaoshiText
import Testing

@Suite struct BidiTests {
  @Test("the whole of Unicode's BidiCharacterTest.txt passes")
  func characters() throws {
    let directions: [BidiParagraph.Direction] = [.leftToRight, .rightToLeft, .byFirstStrong]
    let rows = try UnicodeData.rows(of: "BidiCharacterTest.txt")
    #expect(rows.count > 90_000)
    let wrong = rows.filter { row in
      let text = row.fields[0].compactMap(\.character)
      let found = BidiParagraph(text, direction: directions[row.fields[1][0].number() ?? 0])
      return found.baseLevel != row.fields[2][0].number().map(UInt8.init)
        || !found.gives(levels: row.fields[3], order: row.fields[4])
    }
    #expect(wrong.isEmpty)
  }

  /// All rows pass; they take a minute.
  @Test("every twentieth row of Unicode's BidiTest.txt passes")
  func classes() throws {
    let directions: [BidiParagraph.Direction] = [.byFirstStrong, .leftToRight, .rightToLeft]
    let rows = try UnicodeData.rows(of: "BidiTest.txt", step: 20)
    #expect(rows.count > 24_000)
    var levels: [UnicodeData.Word] = []
    var order: [UnicodeData.Word] = []
    var wrong: [UnicodeData.Row] = []
    for row in rows {
      let words = row.fields[0]
      if words[0] == UnicodeData.Word("@Levels:") {
        levels = Array(words.dropFirst())
      } else if words[0] == reorder {
        order = Array(words.dropFirst())
      } else {
        let text = words.compactMap { examples[$0] }
        let asked = row.fields[1][0].number() ?? 0
        for index in directions.indices where asked >> index & 1 == 1 {
          let found = BidiParagraph(text, direction: directions[index])
          if !found.gives(levels: levels, order: order) { wrong.append(row) }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test(
    "an isolated number keeps its order and leaves the order around it alone",
    arguments: [
      // Alone, the hyphen of a number after Arabic letters turns the number round.
      ("ئا 0991-5815739 ئا", 3..<15),
      ("ئا (0991) 581 5739 ئا", 3..<18),
      ("ئا a@b.cn ئا", 3..<9),
    ])
  func isolates(_ text: String, _ isolate: Range<Int>) {
    let scalars = Array(text.unicodeScalars)
    let found = BidiParagraph(scalars, direction: .rightToLeft, isolates: [isolate])
    let order = found.visualOrder(ofLine: scalars.indices)
    let after = (isolate.upperBound..<scalars.count).reversed()
    #expect(order == Array(after) + Array(isolate) + (0..<isolate.lowerBound).reversed())
  }

  @Test("space at the end of a line goes to the paragraph's end, wherever the line ends")
  func lineEnds() {
    let text = Array("ab ئا cd".unicodeScalars)
    let found = BidiParagraph(text, direction: .rightToLeft)
    #expect(found.visualOrder(ofLine: 0..<3) == [2, 0, 1])
    #expect(found.visualOrder(ofLine: 0..<8) == [6, 7, 5, 4, 3, 2, 0, 1])
    #expect(found.levels(ofLine: 0..<3) == [2, 2, 1])
  }
}

extension BidiParagraph {
  /// Whether the whole text as one line has these levels and this order; an x is a character that
  /// X9 removes.
  fileprivate func gives(levels expected: [UnicodeData.Word], order: [UnicodeData.Word]) -> Bool {
    let found = levels(ofLine: levels.indices)
    guard found.count == expected.count else { return false }
    for index in found.indices {
      let level = isRemoved(index) ? nil : Int(found[index])
      if level != expected[index].number() { return false }
    }
    return visualOrder(ofLine: levels.indices) == order.map { $0.number() }
  }
}

/// A word of nine bytes, of which the last eight are kept.
private let reorder = UnicodeData.Word("@Reorder:")

/// A character of each bidirectional class.
private let examples = Dictionary(
  uniqueKeysWithValues: [
    ("L", "a"), ("R", "\u{5D0}"), ("AL", "\u{627}"), ("EN", "1"), ("ES", "+"), ("ET", "%"),
    ("AN", "\u{661}"), ("CS", ","), ("NSM", "\u{300}"), ("BN", "\u{AD}"), ("B", "\u{2029}"),
    ("S", "\t"), ("WS", " "), ("ON", "!"), ("LRE", "\u{202A}"), ("LRO", "\u{202D}"),
    ("RLE", "\u{202B}"), ("RLO", "\u{202E}"), ("PDF", "\u{202C}"), ("LRI", "\u{2066}"),
    ("RLI", "\u{2067}"), ("FSI", "\u{2068}"), ("PDI", "\u{2069}"),
  ].map { (name: String, example: Unicode.Scalar) in (UnicodeData.Word(name), example) })
