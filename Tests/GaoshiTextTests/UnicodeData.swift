import Foundation

/// The Unicode Character Database's own test files, from Debian's package unicode-data.
///
/// They have up to half a million lines, so they are read as bytes, in one loop.
enum UnicodeData {
  /// A line's fields, which semicolons part, each a list of words, which spaces part.
  struct Row {
    var fields: [[Word]] = [[]]
    let line: Int
  }

  /// A word of up to eight bytes.
  struct Word: Hashable {
    fileprivate(set) var bytes: UInt64 = 0

    init(_ text: String = "") {
      for byte in text.utf8 { bytes = bytes << 8 | UInt64(byte) }
    }

    /// The number that the word writes; nil for anything else, such as an x.
    func number(radix: Int = 10) -> Int? {
      var number = 0
      var shift: UInt64 = 64
      while shift > 0 {
        shift -= 8
        let byte = Int(bytes >> shift & 0xFF)
        if byte == 0 { continue }
        let digit = byte >= 0x41 ? byte - 0x41 + 10 : byte - 0x30
        if digit < 0 || digit >= radix { return nil }
        number = number * radix + digit
      }
      return bytes == 0 ? nil : number
    }

    /// The character whose code point the word writes.
    var character: Unicode.Scalar? { number(radix: 16).flatMap { Unicode.Scalar(UInt32($0)) } }
  }

  /// The lines that say something, without their comments.
  static func rows(of file: String) throws -> [Row] {
    let data = try Data(contentsOf: URL(fileURLWithPath: "/usr/share/unicode/\(file)"))
    return data.withUnsafeBytes { bytes in
      var rows: [Row] = []
      var row = Row(line: 1)
      var word = Word()
      var (line, isComment) = (1, false)
      func endWord() {
        if word.bytes != 0 { row.fields[row.fields.count - 1].append(word) }
        word.bytes = 0
      }
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "\n"):
          endWord()
          if row.fields != [[]] { rows.append(row) }
          line += 1
          (row, isComment) = (Row(line: line), false)
        case _ where isComment: break
        case UInt8(ascii: "#"): isComment = true
        case UInt8(ascii: ";"):
          endWord()
          row.fields.append([])
        case UInt8(ascii: " "), UInt8(ascii: "\t"): endWord()
        default: word.bytes = word.bytes << 8 | UInt64(byte)
        }
      }
      return rows
    }
  }
}
