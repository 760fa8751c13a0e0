import GaoshiCore
import GaoshiText
import Testing

// Headlines: lines of nearly one length that end between words.
@Suite struct HeadlineTests {
  /// Headlines with their words parted by hand.
  @Test(
    "a headline ends its lines between words wherever that takes no more lines",
    arguments: [
      "安全|生产|举报|奖励|公告牌", "重大|事故|隐患|有奖|举报", "查找|身边|安全|隐患",
      "人人|讲|安全|个个|会|应急", "全民|参与|共治|共享", "水利|工程|建设|项目|公示牌",
      "消防|安全|重点|单位", "职业病|危害|告知", "有限空间|作业|安全|告知牌",
    ])
  func betweenWords(_ headline: String) throws {
    let words = headline.split(separator: "|").map(String.init)
    let text = words.joined()
    let library = try Samples.library(for: text)
    for em in 4...max(4, text.count - 1) {
      guard divided(words, em) == (text.count + em - 1) / em else { continue }
      var paragraph = Samples.paragraph(text)
      paragraph.rules.lineChoice = .balanced
      var sink = DiagnosticSink()
      let lines = library.set(paragraph, measure: .pt(Double(em) * 10), into: &sink).texts
      #expect(lines.count == divided(words, em), "\(lines) in \(em) em")
      #expect(ends(lines).isSubset(of: ends(words)), "\(lines) in \(em) em")
    }
  }

  /// How many lines whole words take.
  private func divided(_ words: [String], _ em: Int) -> Int {
    var (lines, room) = (0, 0)
    for word in words {
      if word.count > room { (lines, room) = (lines + 1, em) }
      room -= word.count
    }
    return lines
  }

  private func ends(_ parts: [String]) -> Set<Int> {
    var end = 0
    return Set(
      parts.map { part in
        end += part.count
        return end
      })
  }

  @Test(
    "the longest line is as short as words allow",
    arguments: [
      ("安全生产举报奖励公告牌", 10.0, 6.0), ("全民参与共治共享", 7, 4), ("查找身边安全隐患", 7, 4),
    ])
  func balance(_ text: String, _ em: Double, _ longest: Double) throws {
    var paragraph = Samples.paragraph(text)
    paragraph.rules.lineChoice = .balanced
    #expect(try Samples.set(paragraph, em: em).0.inkWidth == .pt(longest * 10))
  }
}
