/// One line of a source file with carets under a stretch of it.
struct SourceExcerpt {
  /// What a reader sees of one character of the line.
  private struct Cell {
    let text: String
    let width: Int

    init(_ scalar: Unicode.Scalar) {
      text = scalar == "\t" ? "    " : VisibleText.of(scalar)
      width = text.unicodeScalars.reduce(0) { $0 + DisplayWidth.of($1) }
    }

    init(mark: String) {
      text = mark
      width = 1
    }
  }

  /// The widest line that is shown whole, in columns.
  private static let limit = 120
  /// How much of a longer line is kept before the caret, in columns.
  private static let lead = 40

  private let cells: [Cell]
  private let marked: Range<Int>

  /// The excerpt of `line` (without its line feed) for a span on it.
  init(line: String, span: Span) {
    let cells = line.unicodeScalars.map(Cell.init)
    let start = min(max(0, span.column - 1), cells.count)
    let end = min(max(start + span.length, start + 1), max(cells.count, start + 1))
    (self.cells, marked) = Self.window(cells, around: start..<end)
  }

  /// The line as it is shown.
  var text: String { cells.map(\.text).joined() }

  /// Spaces as wide as what stands before the marked stretch.
  var indent: String {
    String(repeating: " ", count: cells[..<marked.lowerBound].reduce(0) { $0 + $1.width })
  }

  /// Carets as wide as the marked stretch.
  var carets: String {
    let under = marked.reduce(0) { $0 + ($1 < cells.count ? cells[$1].width : 1) }
    return String(repeating: "^", count: max(1, under))
  }

  private static func window(
    _ cells: [Cell], around marked: Range<Int>
  ) -> (cells: [Cell], marked: Range<Int>) {
    guard cells.reduce(0, { $0 + $1.width }) > limit else { return (cells, marked) }
    var first = marked.lowerBound
    var room = lead
    while first > 0, room >= cells[first - 1].width {
      first -= 1
      room -= cells[first].width
    }
    var last = first
    room = limit
    while last < cells.count, room >= cells[last].width {
      room -= cells[last].width
      last += 1
    }
    let front = first > 0 ? [Cell(mark: "…")] : []
    let back = last < cells.count ? [Cell(mark: "…")] : []
    let shift = front.count - first
    let kept = front + cells[first..<last] + back
    let start = marked.lowerBound + shift
    let end = min(max(marked.upperBound + shift, start + 1), max(last + shift, start + 1))
    return (kept, start..<end)
  }
}

/// The lines of a source file as editors count them: ended by LF, CR LF or CR.
struct SourceLines {
  private let lines: [String]

  /// Bytes that are not UTF-8 show as the replacement character.
  init(_ bytes: [UInt8]) {
    var body = bytes[...]
    if body.starts(with: [0xEF, 0xBB, 0xBF]) { body = body.dropFirst(3) }
    var lines: [String] = []
    var start = body.startIndex
    var index = body.startIndex
    while index < body.endIndex {
      defer { index += 1 }
      guard body[index] == 0x0A || body[index] == 0x0D else { continue }
      lines.append(String(decoding: body[start..<index], as: UTF8.self))
      if body[index] == 0x0D, index + 1 < body.endIndex, body[index + 1] == 0x0A { index += 1 }
      start = index + 1
    }
    lines.append(String(decoding: body[start...], as: UTF8.self))
    self.lines = lines
  }

  /// The line with this number, from 1; nil outside the file or where the line is not text.
  subscript(number: Int) -> String? {
    guard lines.indices.contains(number - 1) else { return nil }
    let line = lines[number - 1]
    // A line full of NUL is UTF-16 or binary: showing it would help nobody.
    let nuls = line.unicodeScalars.count { $0.value == 0 }
    return nuls * 4 > line.unicodeScalars.count ? nil : line
  }
}
