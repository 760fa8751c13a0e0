internal import GaoshiCore

/// Takes a text of RFC 4180 apart; nil if a quote is wrong, which is reported.
///
/// Of our own, since readers at hand work on whole strings, say of a wrong quote neither where it is
/// nor, at the end of a file, that there is one, and a number that slides into the next column must
/// never be printed. Rows are counted as a spreadsheet counts them: a line break inside quotes
/// begins no row.
func readCSV(
  _ text: [UInt8], separator: Separator, file: String, into sink: inout DiagnosticSink
) -> [Row]? {
  var reader = CSVReader(text: text, separator: separator.rawValue)
  do throws(CSVFault) {
    return try reader.readAll()
  } catch {
    sink.report(error.diagnostic(in: file))
    return nil
  }
}

/// A quote in the wrong place.
private struct CSVFault: Error {
  enum Kind { case unclosed, stray, bare }

  let kind: Kind
  let row: Int
  let column: Int
  let line: Int

  func diagnostic(in file: String) -> Diagnostic {
    Diagnostic(
      .error, "table-quote",
      Message(
        zh: "第 \(row) 行 \(columnLetters(column)) 列（文件第 \(line) 行）的\(what.chinese)，"
          + "后面的格子会错位",
        en: "row \(row), column \(columnLetters(column)) (line \(line) of the file): "
          + "\(what.english); the cells behind it would slide"),
      at: Span(file: file, line: row, column: column + 1),
      hint: Message(
        zh: "整格用双引号括住，格内的双引号写两次；或另存为 .xlsx",
        en: "put the whole cell in quotes and write a quote inside it twice; or save it as .xlsx"))
  }

  private var what: Message {
    switch kind {
    case .unclosed: Message(zh: "双引号没有结束", en: "the quote never ends")
    case .stray: Message(zh: "双引号结束以后还有字", en: "there is text behind the closing quote")
    case .bare: Message(zh: "双引号没有把整格括住", en: "a quote stands inside a cell without quotes")
    }
  }
}

private struct CSVReader {
  let text: [UInt8]
  let separator: UInt8
  private var index = 0
  private var line = 1
  private var row = 1
  private var cells: [Cell] = []
  private var rows: [Row] = []

  init(text: [UInt8], separator: UInt8) {
    self.text = text
    self.separator = separator
  }

  private static let quote = UInt8(ascii: "\"")

  mutating func readAll() throws(CSVFault) -> [Row] {
    while index < text.count {
      cells.append(Cell(csv: try readCell()))
      guard index < text.count, text[index] == separator else {
        endRow()
        continue
      }
      index += 1
      // A separator at the very end has an empty cell behind it.
      if index == text.count { endRow() }
    }
    return rows
  }

  private mutating func readCell() throws(CSVFault) -> String {
    if index < text.count, text[index] == Self.quote { return try readQuoted() }
    let start = index
    while index < text.count, !isEnd(text[index]) {
      if text[index] == Self.quote { throw fault(.bare, line) }
      index += 1
    }
    return String(decoding: text[start..<index], as: UTF8.self)
  }

  private mutating func readQuoted() throws(CSVFault) -> String {
    let first = line
    var bytes: [UInt8] = []
    index += 1
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte == 0x0A { line += 1 }
      guard byte == Self.quote else {
        bytes.append(byte)
        continue
      }
      guard index < text.count, text[index] == Self.quote else {
        guard index == text.count || isEnd(text[index]) else { throw fault(.stray, line) }
        return String(decoding: bytes, as: UTF8.self)
      }
      bytes.append(byte)
      index += 1
    }
    throw fault(.unclosed, first)
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x0A || byte == 0x0D
  }

  private func fault(_ kind: CSVFault.Kind, _ line: Int) -> CSVFault {
    CSVFault(kind: kind, row: row, column: cells.count, line: line)
  }

  private mutating func endRow() {
    if index < text.count {
      index += text[index] == 0x0D && index + 1 < text.count && text[index + 1] == 0x0A ? 2 : 1
      line += 1
    }
    if cells.contains(where: { !$0.text.isEmpty }), !isSeparatorLine {
      rows.append(Row(number: row, cells: cells))
    }
    // Excel does not count its own first line.
    if !isSeparatorLine { row += 1 }
    cells = []
  }

  /// `sep=;`, which Excel reads and does not show; its separator makes it two cells.
  private var isSeparatorLine: Bool {
    row == 1 && rows.isEmpty && cells.first?.text == "sep=" && cells.count == 2
      && cells[1].text.isEmpty
  }
}

extension Cell {
  /// A cell of a text: all is text, but a number in powers of ten has lost its digits.
  init(csv text: String) {
    self.init(text, isPowerOfTen(text) ? .unreliable(.rounded) : .text)
  }
}

/// `1.23E+17`, as Excel shows and saves numbers that are too long for it.
func isPowerOfTen(_ text: String) -> Bool {
  guard let mark = text.firstIndex(where: { $0 == "E" || $0 == "e" }) else { return false }
  let exponent = text[text.index(after: mark)...]
  let digits = text[..<mark].utf8
  let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
  return exponent.hasPrefix("+") && exponent.count > 1
    && exponent.dropFirst().utf8.allSatisfy(isDigit)
    && digits.first.map(isDigit) == true
    && digits.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") }
}
