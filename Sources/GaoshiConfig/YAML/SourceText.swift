import GaoshiCore

/// The characters of a file and where its lines begin.
///
/// A character is a Unicode scalar, as in the columns that libyaml counts; a line ends with LF, CR LF
/// or CR, as editors and libyaml count them.
struct SourceText {
  let file: String
  let scalars: [Unicode.Scalar]
  private let lineStarts: [Int]
  /// Where each line ends, before its line feed.
  private let lineEnds: [Int]

  init(_ text: String, file: String) {
    self.file = file
    scalars = Array(text.unicodeScalars)
    var starts = [0]
    var ends: [Int] = []
    for index in scalars.indices {
      let isBreak =
        scalars[index] == "\n"
        || scalars[index] == "\r" && !(index + 1 < scalars.count && scalars[index + 1] == "\n")
      guard isBreak else { continue }
      let hasReturn = scalars[index] == "\n" && index > 0 && scalars[index - 1] == "\r"
      ends.append(hasReturn ? index - 1 : index)
      starts.append(index + 1)
    }
    lineStarts = starts
    lineEnds = ends + [scalars.count]
  }

  /// The index of a place, moved back to the end of the text if it lies behind it.
  func index(line: Int, column: Int) -> Int {
    guard lineStarts.indices.contains(line - 1) else { return scalars.count }
    return min(lineStarts[line - 1] + column - 1, scalars.count)
  }

  /// The line and column, both from 1, of an index.
  func place(of index: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= index { low = middle } else { high = middle }
    }
    return (low + 1, index - lineStarts[low] + 1)
  }

  /// The span of a range, which is cut at the end of its first line.
  func span(_ range: Range<Int>) -> Span {
    let (line, column) = place(of: range.lowerBound)
    let end = min(range.upperBound, lineEnd(from: range.lowerBound))
    return Span(file: file, line: line, column: column, length: end - range.lowerBound)
  }

  /// The end of the line that holds an index, before its line feed.
  func lineEnd(from index: Int) -> Int { max(index, lineEnds[place(of: index).line - 1]) }

  /// The characters of a line, from 1, without its line feed.
  func line(_ number: Int) -> ArraySlice<Unicode.Scalar> {
    guard lineStarts.indices.contains(number - 1) else { return [] }
    return scalars[lineStarts[number - 1]..<lineEnds[number - 1]]
  }

  /// How many lines there are.
  var lineCount: Int { lineStarts.count }

  /// The place of a parser's complaint; one behind the last text is moved back to its end.
  func complaint(line: Int, column: Int) -> Int {
    var at = index(line: line, column: column)
    guard scalars[at...].allSatisfy(Self.isBlank) else { return at }
    while at > 0, Self.isBlank(scalars[at - 1]) { at -= 1 }
    return at
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\r" || scalar == "\t"
  }
}
