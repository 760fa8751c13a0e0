internal import GaoshiCore

/// A value of a unit file that is written, each part with the cell that it comes from.
indirect enum YAMLNode {
  /// A text; in quotes where YAML, or another reader of it, could take it for something else.
  case text(String, Origin)
  /// A number or a flag.
  case bare(String, Origin)
  /// Short words on one line.
  case words([String], Origin)
  case list([YAMLNode])
  case map([(key: String, node: YAMLNode)])
}

/// A file written line by line, with each line's cell.
struct YAMLLines {
  private(set) var lines: [String] = []
  /// The cell that each line comes from, or the one before it.
  private(set) var origins: [Origin?] = []

  var bytes: [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }

  mutating func comment(_ text: String) { add("# " + text, nil) }
  mutating func blank() { add("", nil) }

  /// Writes a key with its value.
  mutating func entry(_ key: String, _ node: YAMLNode) { write(node, "", "\(key):", indent: 0) }

  /// - Parameters:
  ///   - start: what stands before the value on its line: a key or a hyphen, or both.
  ///   - indent: of the lines that follow.
  private mutating func write(
    _ node: YAMLNode, _ margin: String, _ start: String, indent: Int
  ) {
    switch node {
    case .text(let text, let origin): add("\(margin)\(start) \(YAMLText.written(text))", origin)
    case .bare(let text, let origin): add("\(margin)\(start) \(text)", origin)
    case .words(let words, let origin):
      add("\(margin)\(start) [\(words.map(YAMLText.written).joined(separator: ", "))]", origin)
    case .list(let nodes):
      add(margin + start, nodes.first?.firstOrigin)
      let inner = String(repeating: " ", count: indent + 2)
      for node in nodes { write(node, inner, "-", indent: indent + 2) }
    case .map(let entries):
      writeMap(entries, margin, start, indent: indent)
    }
  }

  /// The first key of a map in a list stands behind the hyphen.
  private mutating func writeMap(
    _ entries: [(key: String, node: YAMLNode)], _ margin: String, _ start: String, indent: Int
  ) {
    let inner = String(repeating: " ", count: indent + 2)
    let isItem = start == "-"
    if !isItem { add(margin + start, entries.first?.node.firstOrigin) }
    for (index, entry) in entries.enumerated() {
      let isFirst = isItem && index == 0
      write(
        entry.node, isFirst ? margin : inner, (isFirst ? "- " : "") + "\(entry.key):",
        indent: indent + 2)
    }
  }

  private mutating func add(_ line: String, _ origin: Origin?) {
    lines.append(line)
    origins.append(origin ?? origins.last ?? nil)
  }
}

extension YAMLNode {
  /// The cell of the first text in it.
  var firstOrigin: Origin? {
    switch self {
    case .text(_, let origin), .bare(_, let origin), .words(_, let origin): origin
    case .list(let nodes): nodes.lazy.compactMap(\.firstOrigin).first
    case .map(let entries): entries.lazy.compactMap(\.node.firstOrigin).first
    }
  }
}

/// Text as a YAML value.
enum YAMLText {
  /// The text as it stands if it begins with a letter, holds nothing that means something to YAML,
  /// and is no word for a flag or nothing; in double quotes otherwise.
  static func written(_ text: String) -> String {
    isPlain(text) ? text : JSONText.quoted(text)
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic,
      let last = text.unicodeScalars.last, last != ":", last != " "
    else { return false }
    return text.unicodeScalars.allSatisfy(isHarmless) && !text.contains(": ")
      && !words.contains(text.lowercased())
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x20, 0x2D, 0x2E, 0x2F, 0x3A, 0x3F, 0x3D, 0x40, 0x5F, 0x2B: true
    // Han, their marks and full-width forms.
    case 0x3001...0x3002, 0x3008...0x3011, 0x3014...0x3015, 0x4E00...0x9FFF, 0xFF01...0xFF5E: true
    case 0x2018...0x2019, 0x201C...0x201D, 0x00B7, 0x2014, 0x2026, 0x2192, 0x00D7: true
    default: scalar.value > 0x7F && scalar.properties.isAlphabetic
    }
  }

  /// Flags and nothing, in YAML 1.1 and 1.2.
  private static let words: Set<String> = [
    "y", "n", "yes", "no", "on", "off", "true", "false", "null",
  ]
}
