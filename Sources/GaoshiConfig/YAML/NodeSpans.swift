import GaoshiCore
internal import Yams

/// Finds how far a value reaches: the parser tells only where it begins.
struct NodeSpans {
  /// How far a value is looked at for its end, in characters: no message shows more.
  private static let reach = 1024

  let source: SourceText
  /// The names behind every `&` of the file.
  private let anchors: Set<String>

  init(source: SourceText) {
    self.source = source
    anchors = Set(
      source.scalars.indices.lazy.filter { source.scalars[$0] == "&" }.map {
        String(String.UnicodeScalarView(source.scalars[($0 + 1)...].prefix(while: Self.isName)))
      })
  }

  /// The whole value as far as its first line goes; `text` is what a scalar says.
  func span(of node: Node, text: String?) -> Span {
    let start = contentStart(of: node)
    let end =
      switch node {
      case .scalar(let scalar): scalarEnd(scalar, text: text ?? "", from: start)
      case .sequence, .mapping: collectionEnd(from: start)
      case .alias: start + 1
      }
    return source.span(start..<max(end, start + 1))
  }

  /// The anchor or tag in front of a value.
  func propertySpan(of node: Node) -> Span? {
    guard let start = start(of: node), isProperty(start) else { return nil }
    return source.span(start..<wordEnd(from: start))
  }

  /// Whether a plain text that begins with `*` means an alias rather than a redacted text.
  func isAlias(_ text: String) -> Bool {
    let name = text.dropFirst()
    if anchors.contains(String(name)) { return true }
    return !name.isEmpty && name.unicodeScalars.allSatisfy(Self.isName)
      && name.unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  private static func isName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      || scalar == "-" || scalar == "_"
  }

  private func start(of node: Node) -> Int? {
    node.mark.map { source.index(line: $0.line, column: $0.column) }
  }

  private func isProperty(_ index: Int) -> Bool {
    index < source.scalars.count && (source.scalars[index] == "&" || source.scalars[index] == "!")
  }

  private func wordEnd(from index: Int) -> Int {
    let stop = source.lineEnd(from: index)
    return source.scalars[index..<stop].firstIndex { $0 == " " || $0 == "\t" } ?? stop
  }

  /// Where the value itself begins, behind anchors and tags on the same line.
  private func contentStart(of node: Node) -> Int {
    var start = start(of: node) ?? 0
    while isProperty(start) {
      let stop = source.lineEnd(from: start)
      let rest = source.scalars[wordEnd(from: start)..<stop]
      guard let next = rest.firstIndex(where: { $0 != " " && $0 != "\t" }) else { return start }
      start = next
    }
    return start
  }

  private func scalarEnd(_ scalar: Node.Scalar, text: String, from start: Int) -> Int {
    switch scalar.style {
    case .singleQuoted: return closingQuote("'", from: start) ?? lineContentEnd(from: start)
    case .doubleQuoted: return closingQuote("\"", from: start) ?? lineContentEnd(from: start)
    case .literal, .folded: return lineContentEnd(from: start)
    case .plain, .any:
      let end = start + text.unicodeScalars.count
      return end <= source.lineEnd(from: start) ? end : lineContentEnd(from: start)
    }
  }

  private func closingQuote(_ quote: Unicode.Scalar, from start: Int) -> Int? {
    let stop = searchEnd(from: start)
    var index = start + 1
    while index < stop {
      if source.scalars[index] == "\\", quote == "\"" {
        index += 2
        continue
      }
      if source.scalars[index] == quote {
        guard quote == "'", index + 1 < stop, source.scalars[index + 1] == quote else {
          return index + 1
        }
        index += 1
      }
      index += 1
    }
    return nil
  }

  private func collectionEnd(from start: Int) -> Int {
    guard start < source.scalars.count, source.scalars[start] == "[" || source.scalars[start] == "{"
    else { return lineContentEnd(from: start) }
    let stop = searchEnd(from: start)
    var depth = 0
    var index = start
    while index < stop {
      switch source.scalars[index] {
      case "[", "{": depth += 1
      case "]", "}": depth -= 1
      case "\"", "'": index = (closingQuote(source.scalars[index], from: index) ?? stop) - 1
      default: break
      }
      index += 1
      if depth == 0 { return index }
    }
    return lineContentEnd(from: start)
  }

  private func searchEnd(from start: Int) -> Int {
    min(source.lineEnd(from: start), start + Self.reach)
  }

  /// The end of what stands on the line, without a comment and the spaces before it.
  private func lineContentEnd(from start: Int) -> Int {
    var end = searchEnd(from: start)
    var index = start
    while index < end {
      let isComment =
        source.scalars[index] == "#" && index > start
        && (source.scalars[index - 1] == " " || source.scalars[index - 1] == "\t")
      if isComment { end = index }
      index += 1
    }
    while end > start, source.scalars[end - 1] == " " || source.scalars[end - 1] == "\t" {
      end -= 1
    }
    return end
  }
}
