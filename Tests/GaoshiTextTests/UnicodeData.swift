import Foundation

/// The Unicode Character Database's own test files, from Debian's package unicode-data.
///
/// They have up to half a million lines, so they are read as bytes.
enum UnicodeData {
  /// A line's fields, which semicolons part, each a list of words, which spaces part.
  struct Row {
    fileprivate(set) var fields: [[Word]] = [[]]
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
  ///
  /// - Parameter step: of the lines that do not begin with @ only every so manieth is read.
  static func rows(of file: String, step: Int = 1) throws -> [Row] {
    let data = try Data(contentsOf: URL(fileURLWithPath: "/usr/share/unicode/\(file)"))
    var rows: [Row] = []
    for (index, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
      let isKept = line.first == UInt8(ascii: "@") || index % step == 0
      if isKept, let row = Row(line) { rows.append(row) }
    }
    return rows
  }
}

extension UnicodeData.Row {
  /// Nil for a line with nothing but a comment.
  fileprivate init?(_ line: Data) {
    var word = UnicodeData.Word()
    for byte in line {
      switch byte {
      case UInt8(ascii: ";"):
        end(&word)
        fields.append([])
      case UInt8(ascii: " "), UInt8(ascii: "\t"): end(&word)
      case UInt8(ascii: "#"):
        end(&word)
        if fields == [[]] { return nil }
        return
      default: word.bytes = word.bytes << 8 | UInt64(byte)
      }
    }
    end(&word)
    if fields == [[]] { return nil }
  }

  private mutating func end(_ word: inout UnicodeData.Word) {
    if word.bytes != 0 { fields[fields.count - 1].append(word) }
    word.bytes = 0
  }
}
