internal import ArgumentParser
internal import GaoshiCore
internal import Glibc

/// The parser's help is asked for in one long line an entry; the lines are broken here, where a
/// Chinese character counts two columns.
let unbrokenColumns = 1 << 20

/// The column that explanations begin in, as the parser has it.
private let explanationColumn = 26

/// Lays a help text of the parser out for a terminal, with its fixed words in our language.
func layOutHelp(_ text: String, columns: Int) -> String {
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  if lines.last == "" { lines.removeLast() }
  return lines.map { line in
    let (label, explanation) = entry(line)
    return explanation.map { layOut(label, translateHelp($0), columns: columns) }
      ?? wrap(translateHelp(line), from: 0, indent: indent(line), columns: columns)
  }.joined(separator: "\n")
}

/// Later lines of a usage line stand under its first command, those of a sentence at the edge.
private func indent(_ line: String) -> Int {
  line.hasPrefix("USAGE: ") ? "USAGE: ".count : 0
}

/// Splits `  label      explanation`; a line without both comes back whole.
private func entry(_ line: String) -> (label: String, explanation: String?) {
  guard line.hasPrefix("  ") else { return (line, nil) }
  let characters = Array(line)
  guard characters.count > explanationColumn, characters[explanationColumn - 1] == " ",
    characters[explanationColumn] != " "
  else { return (line, nil) }
  let label = String(characters[..<explanationColumn])
  return (label, String(characters[explanationColumn...]))
}

private func layOut(_ label: String, _ explanation: String, columns: Int) -> String {
  var start = label
  while start.last == " " { start.removeLast() }
  let space = explanationColumn - width(start)
  if space > 0 { start += String(repeating: " ", count: space) }
  return wrap(start + explanation, from: width(start), indent: explanationColumn, columns: columns)
}

/// Breaks a line after spaces and between Chinese characters; later lines are indented.
private func wrap(_ line: String, from start: Int, indent: Int, columns: Int) -> String {
  var lines = ""
  var current = ""
  for piece in pieces(line) {
    if width(current) + width(piece) > columns, width(current) > max(start, indent) {
      while current.last == " " { current.removeLast() }
      lines += current + "\n"
      current = String(repeating: " ", count: indent)
    }
    current += piece
  }
  return lines + current
}

/// What must stay on one line: a word with its space, or a Chinese character with the marks that
/// may not begin a line.
private func pieces(_ line: String) -> [String] {
  var pieces: [String] = []
  for character in line {
    let isInName = pieces.last.map { $0.contains("<") && !$0.contains(">") } ?? false
    let clings = isInName || "，。、；：）？！”>]".contains(character)
    let follows = pieces.last?.last.map { $0 != " " && !isWide($0) } ?? false
    if let last = pieces.indices.last,
      clings || character == " " || follows && !isWide(character)
        || "（“".contains(pieces[last].last ?? " ")
    {
      pieces[last].append(character)
    } else {
      pieces.append(String(character))
    }
  }
  return pieces
}

private func isWide(_ character: Character) -> Bool { width(String(character)) > 1 }

/// The terminal's columns; 80 without a terminal, and never so many that a line is hard to read.
func terminalColumns() -> Int {
  var size = winsize()
  guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 40 else { return 80 }
  return min(100, Int(size.ws_col))
}
