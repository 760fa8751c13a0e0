/// Reads a scalar of YAML again, by the rules of YAML 1.2 chapters 7.3 and 8.1, and notes where each
/// character of its text comes from.
///
/// The parser has read it before; what it made of it must come out, or there is no answer.
struct ScalarDecoder {
  private let source: [Unicode.Scalar]
  private let expected: [Unicode.Scalar]

  init(_ source: [Unicode.Scalar], expecting expected: [Unicode.Scalar]) {
    self.source = source
    self.expected = expected
  }

  /// Text that was read so far, with its places.
  struct Read {
    var scalars: [Unicode.Scalar] = []
    var places: [Range<Int>] = []

    mutating func append(_ scalar: Unicode.Scalar, from place: Range<Int>) {
      scalars.append(scalar)
      places.append(place)
    }
  }

  /// The places of all scalars of the text; nil if another text stands there.
  func places(from start: Int) -> [Range<Int>]? {
    guard source.indices.contains(start), !expected.isEmpty else { return nil }
    switch source[start] {
    case "'", "\"": return flow(from: start + 1, quote: source[start])
    case "|", ">": return block(from: start)
    default: return flow(from: start, quote: nil)
    }
  }

  /// Whether a plain scalar begins here.
  func isPlain(_ start: Int) -> Bool { !"'\"|>".unicodeScalars.contains(source[start]) }

  // MARK: Plain and quoted scalars

  private func flow(from start: Int, quote: Unicode.Scalar?) -> [Range<Int>]? {
    var read = Read()
    var index = start
    while index < source.count, read.scalars.count < expected.count {
      if let next = fold(from: index, into: &read) {
        index = next
      } else if quote == "\"", source[index] == "\\" {
        guard let next = escape(at: index, into: &read) else { return nil }
        index = next
      } else if quote == "'", source[index] == "'" {
        guard source.dropFirst(index + 1).first == "'" else { return nil }
        read.append("'", from: index..<index + 2)
        index += 2
      } else {
        read.append(source[index], from: index..<index + 1)
        index += 1
      }
    }
    return read.scalars == expected ? read.places : nil
  }

  /// A line break with the blanks around it: a space, or a line feed for each empty line behind it.
  private func fold(from start: Int, into read: inout Read) -> Int? {
    guard var index = breakEnd(from: blanksEnd(from: start)) else { return nil }
    var emptyLines = 0
    while let next = breakEnd(from: blanksEnd(from: index)) {
      emptyLines += 1
      index = next
    }
    index = blanksEnd(from: index)
    for _ in 0..<max(1, emptyLines) {
      read.append(emptyLines == 0 ? " " : "\n", from: start..<index)
    }
    return index
  }

  /// An escape of a double-quoted scalar (YAML 1.2, 5.7).
  private func escape(at start: Int, into read: inout Read) -> Int? {
    guard start + 1 < source.count else { return nil }
    if let end = breakEnd(from: start + 1) { return escapedBreak(start..<end, into: &read) }
    let digits = ["x": 2, "u": 4, "U": 8][source[start + 1]] ?? 0
    let end = start + 2 + digits
    guard end <= source.count else { return nil }
    let hexadecimal = String(String.UnicodeScalarView(source[(start + 2)..<end]))
    let scalar =
      digits > 0
      ? UInt32(hexadecimal, radix: 16).flatMap(Unicode.Scalar.init)
      : Self.escapes[source[start + 1]]
    guard let scalar else { return nil }
    read.append(scalar, from: start..<end)
    return end
  }

  /// A line break behind a backslash stands for nothing; empty lines behind it stand for themselves.
  private func escapedBreak(_ range: Range<Int>, into read: inout Read) -> Int {
    var index = range.upperBound
    while let next = breakEnd(from: blanksEnd(from: index)) {
      read.append("\n", from: index..<next)
      index = next
    }
    return blanksEnd(from: index)
  }

  private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
    "0": "\0", "a": "\u{7}", "b": "\u{8}", "t": "\t", "\t": "\t", "n": "\n", "v": "\u{B}",
    "f": "\u{C}", "r": "\r", "e": "\u{1B}", " ": " ", "\"": "\"", "/": "/", "\\": "\\",
    "N": "\u{85}", "_": "\u{A0}", "L": "\u{2028}", "P": "\u{2029}",
  ]

  // MARK: Block scalars

  /// The indentation is what the first line has, or less where a digit behind `|` says so; the text
  /// that comes out tells which.
  private func block(from start: Int) -> [Range<Int>]? {
    guard let body = nextLine(from: start) else { return nil }
    var first = body
    while let end = breakEnd(from: spacesEnd(from: first)) { first = end }
    let deepest = spacesEnd(from: first) - first
    for indent in (0...deepest).reversed() {
      let read = block(from: body, indent: indent, isFolded: source[start] == ">")
      if read.scalars.starts(with: expected) { return Array(read.places.prefix(expected.count)) }
    }
    return nil
  }

  private func block(from start: Int, indent: Int, isFolded: Bool) -> Read {
    var read = Read()
    var index = start
    var breaks = emptyLines(from: &index, indent: indent)
    var lineFeed: Range<Int>?
    var beganBlank = false
    while read.scalars.count <= expected.count, isContent(index, indent: indent) {
      let content = index + indent
      let beginsBlank = isBlank(content)
      if let feed = lineFeed {
        let isJoined = isFolded && !beganBlank && !beginsBlank
        if !isJoined { read.append("\n", from: feed) }
        if isJoined, breaks.isEmpty { read.append(" ", from: feed.lowerBound..<content) }
      }
      breaks.forEach { read.append("\n", from: $0) }
      beganBlank = beginsBlank
      index = content
      while index < source.count, breakEnd(from: index) == nil {
        read.append(source[index], from: index..<index + 1)
        index += 1
      }
      lineFeed = breakEnd(from: index).map { index..<$0 }
      index = lineFeed?.upperBound ?? index
      breaks = emptyLines(from: &index, indent: indent)
    }
    // Line feeds at the end are the text's own if it was not told to drop them.
    ([lineFeed].compactMap(\.self) + breaks).forEach { read.append("\n", from: $0) }
    return read
  }

  /// Passes over lines without content; returns their line breaks.
  private func emptyLines(from index: inout Int, indent: Int) -> [Range<Int>] {
    var breaks: [Range<Int>] = []
    while true {
      let spaces = min(spacesEnd(from: index), index + indent)
      guard let end = breakEnd(from: spaces) else { return breaks }
      breaks.append(spaces..<end)
      index = end
    }
  }

  private func isContent(_ index: Int, indent: Int) -> Bool {
    index + indent < source.count && spacesEnd(from: index) - index >= indent
  }

  // MARK: Lines and blanks

  private func nextLine(from start: Int) -> Int? {
    source.indices.suffix(from: start).lazy.compactMap { breakEnd(from: $0) }.first
  }

  /// The end of the line break that begins here; nil where none does.
  private func breakEnd(from index: Int) -> Int? {
    guard index < source.count else { return nil }
    if source[index] == "\n" { return index + 1 }
    guard source[index] == "\r" else { return nil }
    return source.dropFirst(index + 1).first == "\n" ? index + 2 : index + 1
  }

  private func isBlank(_ index: Int) -> Bool {
    index < source.count && (source[index] == " " || source[index] == "\t")
  }

  private func blanksEnd(from start: Int) -> Int {
    var index = start
    while isBlank(index) { index += 1 }
    return index
  }

  private func spacesEnd(from start: Int) -> Int {
    var index = start
    while index < source.count, source[index] == " " { index += 1 }
    return index
  }
}
