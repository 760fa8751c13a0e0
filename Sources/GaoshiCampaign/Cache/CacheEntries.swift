internal import GaoshiCore
internal import GaoshiPack

/// What came of a job: its files by their hashes, whatever they are called in a pack.
struct JobEntry: Sendable {
  /// One file.
  struct File: Sendable {
    let format: OutputFormat
    let sha256: String
    let bytes: Int
    let look: String
  }

  let files: [File]
  let pages: Int
  /// Whether the page is drawn at a tenth of its size.
  let isTenth: Bool
  let codes: [String]
  /// The hash of the small picture; nil without one.
  let preview: String?
  /// What drawing the page gave to tell; as those of `UnitEntry`.
  let diagnostics: [String]

  /// Every object that the job needs.
  var objects: [String] { files.map(\.sha256) + [preview].compactMap(\.self) }
}

/// What a build knows of a unit: what it read, what it makes, what there is to tell.
struct UnitEntry: Sendable {
  /// A file that was read, or looked for and not there.
  struct Input: Sendable {
    /// As `SourceNames` names it.
    let name: String
    let sha256: String?
  }

  /// A page.
  struct Page: Sendable {
    /// Without the format.
    let path: String
    let key: String
    /// Places in `inputs`.
    let inputs: [Int]
  }

  /// A file of the pack.
  struct Row: Sendable {
    let path: String
    let sha256: String
    let bytes: Int
    let preview: String?
    /// The row of the manifest.
    let json: String
  }

  let inputs: [Input]
  let pages: [Page]
  let rows: [Row]
  /// The line of units.jsonl.
  let unit: String
  /// As JSON; spans name files as `SourceNames` does.
  let diagnostics: [String]
}

extension UnitEntry {
  /// The unit's id, from its line.
  var id: String { unitID(ofLine: unit) ?? "" }
}

// Both are kept as lines of words parted by tabs, which read back faster than any general form: a
// rebuild that has nothing to do is spent on them.

extension JobEntry {
  /// The entry as text.
  var text: String {
    var lines = ["job\t\(pages)\t\(isTenth)\t\(preview ?? "-")"]
    lines += files.map { "file\t\($0.format.rawValue)\t\($0.sha256)\t\($0.bytes)\t\($0.look)" }
    lines += codes.map { "code\t\(escaped($0))" }
    lines += diagnostics.map { "told\t\(escaped($0))" }
    return lines.joined(separator: "\n")
  }

  /// Nil if the text is none of ours.
  init?(_ text: [UInt8]) {
    var files: [File] = []
    var codes: [String] = []
    var diagnostics: [String] = []
    var head: [String] = []
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let words = words(of: line, atMost: 5)
      switch (words[0], words.count) {
      case ("job", 4): head = words
      case ("code", 2): codes.append(words[1])
      case ("told", 2): diagnostics.append(words[1])
      case ("file", 5):
        guard let format = OutputFormat(rawValue: words[1]), let bytes = Int(words[3])
        else { return nil }
        files.append(File(format: format, sha256: words[2], bytes: bytes, look: words[4]))
      default: return nil
      }
    }
    guard head.count == 4, let pages = Int(head[1]) else { return nil }
    self.init(
      files: files, pages: pages, isTenth: head[2] == "true", codes: codes,
      preview: head[3] == "-" ? nil : head[3], diagnostics: diagnostics)
  }
}

extension UnitEntry {
  /// The entry as text.
  var text: String {
    var lines = inputs.map { "in\t\($0.sha256 ?? "-")\t\(escaped($0.name))" }
    lines += pages.map {
      "page\t\($0.key)\t\($0.inputs.map(String.init).joined(separator: ","))\t\(escaped($0.path))"
    }
    lines += rows.map {
      "row\t\($0.sha256)\t\($0.bytes)\t\($0.preview ?? "-")\t\(escaped($0.path))\t\(escaped($0.json))"
    }
    lines.append("unit\t\(escaped(unit))")
    lines += diagnostics.map { "told\t\(escaped($0))" }
    return lines.joined(separator: "\n")
  }

  /// Nil if the text is none of ours.
  init?(_ text: [UInt8]) {
    var inputs: [Input] = []
    var pages: [Page] = []
    var rows: [Row] = []
    var unit: String?
    var diagnostics: [String] = []
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let words = words(of: line, atMost: 6)
      switch (words[0], words.count) {
      case ("in", 3): inputs.append(Input(name: words[2], sha256: words[1] == "-" ? nil : words[1]))
      case ("page", 4):
        pages.append(
          Page(
            path: words[3], key: words[1],
            inputs: words[2].utf8.split(separator: UInt8(ascii: ",")).compactMap {
              Int(Substring($0))
            }))
      case ("row", 6):
        guard let bytes = Int(words[2]) else { return nil }
        rows.append(
          Row(
            path: words[4], sha256: words[1], bytes: bytes,
            preview: words[3] == "-" ? nil : words[3], json: words[5]))
      case ("unit", 2): unit = words[1]
      case ("told", 2): diagnostics.append(words[1])
      default: return nil
      }
    }
    guard let unit else { return nil }
    self.init(inputs: inputs, pages: pages, rows: rows, unit: unit, diagnostics: diagnostics)
  }
}

/// The words of a line that tabs part.
///
/// Bytes are looked at, not characters: finding the characters of a text takes ten times as long.
private func words(of line: ArraySlice<UInt8>, atMost count: Int) -> [String] {
  let isPlain = !line.contains(backslash)
  return line.split(separator: tab, maxSplits: count - 1, omittingEmptySubsequences: false).map {
    String(decoding: isPlain ? $0 : unescaped($0), as: UTF8.self)
  }
}

private let tab = UInt8(ascii: "\t")
private let newline = UInt8(ascii: "\n")
private let backslash = UInt8(ascii: "\\")

/// A word without tabs and ends of lines, which would part it.
private func escaped(_ word: String) -> String {
  guard word.utf8.contains(where: { $0 == tab || $0 == newline || $0 == backslash }) else {
    return word
  }
  var bytes: [UInt8] = []
  for byte in word.utf8 {
    switch byte {
    case tab: bytes += [backslash, UInt8(ascii: "t")]
    case newline: bytes += [backslash, UInt8(ascii: "n")]
    case backslash: bytes += [backslash, backslash]
    default: bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The word that `escaped` made this of.
private func unescaped(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var bytes: [UInt8] = []
  var isEscape = false
  for byte in word {
    switch (isEscape, byte) {
    case (false, backslash):
      isEscape = true
      continue
    case (true, UInt8(ascii: "t")): bytes.append(tab)
    case (true, UInt8(ascii: "n")): bytes.append(newline)
    default: bytes.append(byte)
    }
    isEscape = false
  }
  return bytes[...]
}
