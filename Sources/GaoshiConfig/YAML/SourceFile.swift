public import GaoshiCore

/// A file's text, in which the parts of a value are found again as they are written: behind quotes,
/// escapes, line breaks and indentation.
public struct SourceFile: Sendable {
  private let source: SourceText
  private let hasByteOrderMark: Bool

  /// Nil for bytes that are no UTF-8.
  public init?(_ bytes: [UInt8], file: String) {
    hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard let text = String(validating: hasByteOrderMark ? bytes[3...] : bytes[...], as: UTF8.self)
    else { return nil }
    source = SourceText(text, file: file)
  }

  /// Where each scalar of a text is written; nil if the text does not stand at its place.
  public func written(_ text: Sourced<String>) -> WrittenText? {
    let start = source.index(line: text.span.line, column: text.span.column)
    let decoder = ScalarDecoder(source.scalars, expecting: Array(text.value.unicodeScalars))
    return decoder.places(from: start).map {
      WrittenText(start: start, places: $0, isPlain: decoder.isPlain(start))
    }
  }

  /// The span of a part of a text, counted in Unicode scalars; it ends with its first line.
  public func span(of part: Range<Int>, in text: WrittenText) -> Span {
    source.span(text.place(of: part))
  }

  /// Whether a part is written on one line, so that exchanging it moves no other.
  public func isOnOneLine(_ part: Range<Int>, of text: WrittenText) -> Bool {
    !source.scalars[text.place(of: part)].contains { $0 == "\n" || $0 == "\r" }
  }

  /// Whether a text would read as `value` with some of its parts exchanged: in a folded text a blank
  /// at the start of a line, or its absence, means something.
  public func reads(_ text: WrittenText, _ changes: [Change], as value: String) -> Bool {
    let end = text.places.last?.upperBound ?? text.start
    let window = text.start..<min(end + 256, source.scalars.count)
    let scalars = replaced(Array(source.scalars[window]), changes, shift: text.start)
    let decoder = ScalarDecoder(scalars, expecting: Array(value.unicodeScalars))
    return decoder.places(from: 0) != nil
  }

  /// A part of a text, counted in Unicode scalars, and what takes its place.
  public struct Change: Hashable, Sendable {
    let text: WrittenText
    let part: Range<Int>
    let replacement: String

    public init(_ part: Range<Int>, of text: WrittenText, to replacement: String) {
      self.text = text
      self.part = part
      self.replacement = replacement
    }
  }

  /// The file's bytes with some parts exchanged, and all others as they were.
  ///
  /// - Parameter changes: in any order; none may overlap.
  public func replacing(_ changes: [Change]) -> [UInt8] {
    let scalars = replaced(source.scalars, changes, shift: 0)
    let body = String(String.UnicodeScalarView(scalars)).utf8
    return (hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []) + body
  }

  private func replaced(
    _ scalars: [Unicode.Scalar], _ changes: [Change], shift: Int
  ) -> [Unicode.Scalar] {
    let ordered = changes.map { (place: $0.text.place(of: $0.part), with: $0.replacement) }
      .sorted { $0.place.lowerBound < $1.place.lowerBound }
    var result: [Unicode.Scalar] = []
    var index = 0
    for change in ordered {
      result += scalars[index..<change.place.lowerBound - shift]
      result += change.with.unicodeScalars
      index = change.place.upperBound - shift
    }
    return result + scalars[index...]
  }
}

/// Where the Unicode scalars of a value are written in its file.
public struct WrittenText: Hashable, Sendable {
  /// Where it begins, with its quote or its `|` or `>`.
  let start: Int
  let places: [Range<Int>]
  /// Whether it stands without quotes and without `|` and `>`.
  public let isPlain: Bool

  func place(of part: Range<Int>) -> Range<Int> {
    places[part.lowerBound].lowerBound..<places[part.upperBound - 1].upperBound
  }
}
