import GaoshiCore
import GaoshiText
import Testing

// What is true of every paragraph, whatever it says.
@Suite struct PropertyTests {
  private static let shards = 20
  private static let paragraphs = 500

  @Test("ten thousand random paragraphs keep every rule", arguments: 0..<UInt64(shards))
  func everyParagraph(_ shard: UInt64) throws {
    let library = try RandomParagraphs.library()
    var random = RandomParagraphs(seed: shard * 12350)
    var sink = DiagnosticSink()
    for index in 0..<Self.paragraphs {
      let (paragraph, measure) = random.next()
      let block = library.set(paragraph, measure: measure, into: &sink)
      if let fault = fault(of: block, paragraph, measure) {
        Issue.record("\(fault)\n\(block.texts)\n\(paragraph) in \(measure)")
        return
      }
      guard index % 10 == 0 else { continue }
      // The same again, also by way of a prepared text and in a library of its own.
      let size = paragraph.texts.map(\.style.size).max() ?? .zero
      let prepared = library.prepare(paragraph, into: &sink)
      #expect(prepared.set(size: size, measure: measure) == block)
      if index == 0 {
        let other = try RandomParagraphs.library()
        #expect(glyphs(other.set(paragraph, measure: measure, into: &sink)) == glyphs(block))
      }
      let extent = prepared.measure(size: size, measure: measure)
      #expect(extent.lines == block.lines.count && extent.inkWidth == block.inkWidth)
    }
    #expect(sink.diagnostics.isEmpty)
  }

  /// Every glyph with its place: faces of two libraries are never equal.
  private func glyphs(_ block: TextBlock) -> [String] {
    block.lines.flatMap(\.runs).map { "\($0.origin) \($0.run.glyphs) \($0.run.text)" }
  }

  private func fault(of block: TextBlock, _ paragraph: Paragraph, _ measure: Length) -> String? {
    let text = paragraph.texts.map(\.text).joined()
    if block.texts.joined() != text { return "a character is lost or doubled" }
    return fault(ofWidths: block, paragraph, measure)
      ?? fault(ofEdges: block, Array(text), paragraph.rules.lineEdges)
      ?? block.lines.lazy.compactMap { fault(ofPlaces: $0, paragraph.rules) }.first
  }

  /// No line is wider than its measure but what may not be broken.
  private func fault(ofWidths block: TextBlock, _ paragraph: Paragraph, _ measure: Length)
    -> String?
  {
    let first = paragraph.texts.first?.style.size ?? .zero
    let largest = paragraph.texts.map(\.style.size).max() ?? .zero
    for (index, line) in block.lines.enumerated() {
      let hanging = if case .em(let em) = paragraph.hangingIndent { em } else { 0.0 }
      let indent = first * (index == 0 ? paragraph.indent : hanging)
      var room = measure - indent
      if paragraph.rules.hangsMarks, let last = line.text.last, "、，。．".contains(last) {
        room += largest
      }
      if line.width.points > room.points + 1e-6 && mayBreakInside(line.text) {
        return "“\(line.text)” is \(line.width) wide and has \(room)"
      }
    }
    return nil
  }

  /// Whether a line may end somewhere inside by the plainest rule: between two Han characters
  /// that are no units.
  private func mayBreakInside(_ text: String) -> Bool {
    let plain = Set(RandomParagraphs.plain)
    return zip(text, text.dropFirst()).contains { plain.contains($0) && plain.contains($1) }
  }

  /// No mark stands where the paragraph's level forbids it.
  private func fault(
    ofEdges block: TextBlock, _ text: [Character], _ level: SettingRules.LineEdges
  ) -> String? {
    var end = 0
    for line in block.lines.dropLast() {
      end += line.text.count
      if let kind = kind(of: end, in: text), !kind.mayStart(at: level) {
        return "a line starts with \(text[end])"
      }
      let last = text[..<end].lastIndex { $0 != " " } ?? 0
      if let kind = kind(of: last, in: text), !kind.mayEnd(at: level) {
        return "a line ends with \(text[last])"
      }
      if "—…⋯".contains(text[end]) && text[end - 1] == text[end] && isPair(endingAt: end, text) {
        return "\(text[end]) is parted"
      }
    }
    return nil
  }

  /// What a character is to line edges; nil for letters, and for marks that letters around them
  /// make something else.
  private func kind(of index: Int, in text: [Character]) -> MarkKind? {
    let isInWord =
      index > 0 && index + 1 < text.count && text[index - 1].isASCII && text[index + 1].isASCII
    if isInWord && "’‘/".contains(text[index]) { return nil }
    if "—…⋯".contains(text[index]) {
      let run = run(around: index, text)
      if run.count == 1 { return text[index] == "—" ? .connector : nil }
      return run.count == 2 ? .twoEm : nil
    }
    return MarkKind.of(String(text[index]))
  }

  private func run(around index: Int, _ text: [Character]) -> Range<Int> {
    let start = text[..<index].lastIndex { $0 != text[index] }.map { $0 + 1 } ?? 0
    let end = text[index...].firstIndex { $0 != text[index] } ?? text.count
    return start..<end
  }

  /// Whether the second half of a —— or …… stands here; of three or five in a row nobody knows.
  private func isPair(endingAt index: Int, _ text: [Character]) -> Bool {
    let run = run(around: index, text)
    return run.count % 2 == 0 && (index - run.lowerBound) % 2 == 1
  }

  /// Widths sum: runs follow each other, glyphs stand in reading order, and the line ends where
  /// its last run does, but for what falls away at its edges or hangs outside.
  private func fault(ofPlaces line: TextLine, _ rules: SettingRules) -> String? {
    guard let first = line.runs.first, let last = line.runs.last else { return nil }
    var end: Double?
    var before = first.run.size.points
    for placed in line.runs {
      // A shrunk line takes the blank halves away from between two marks.
      let half = (before + placed.run.size.points) / 2
      before = placed.run.size.points
      let x = placed.origin.x.points
      if let end, x < end - half - 1e-6 { return "runs overlap by \(end - x)" }
      end = x + placed.run.advance.points
      let places = placed.run.glyphs.map(\.x.points)
      if zip(places, places.dropFirst()).contains(where: { $1 < $0 - half - 1e-6 }) {
        return "glyphs stand against reading order"
      }
    }
    let width = line.width.points
    let span = (last.origin.x + last.run.advance - first.origin.x).points
    let edges = (first.run.size.points + last.run.size.points) / 2
    let hanging = rules.hangsMarks ? last.run.size.points : 0
    let spaces = line.text.last == " " ? Double.infinity : 0
    let isSum = width <= span + 1e-6 && width >= span - edges - hanging - spaces - 1e-6
    return isSum ? nil : "“\(line.text)” is \(width) wide, its runs take \(span)"
  }
}
