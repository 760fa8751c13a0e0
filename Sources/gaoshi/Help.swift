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
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    let (label, explanation) = entry(String(line))
    return explanation.map { layOut(label, translateHelp($0), columns: columns) }
      ?? wrap(translateHelp(String(line)), from: 0, indent: 2, columns: columns)
  }.joined(separator: "\n")
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
    let clings = "，。、；：）？！”".contains(character)
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

/// How many columns of a terminal a text takes.
func width(_ text: String) -> Int { text.reduce(0) { $0 + (isWide($1) ? 2 : 1) } }

/// East Asian wide characters take two columns (UAX #11, W and F).
private func isWide(_ character: Character) -> Bool {
  guard let value = character.unicodeScalars.first?.value else { return false }
  return switch value {
  case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
    true
  default: false
  }
}

/// The terminal's columns; 80 without a terminal, and never so many that a line is hard to read.
func terminalColumns() -> Int {
  var size = winsize()
  guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 40 else { return 80 }
  return min(100, Int(size.ws_col))
}
