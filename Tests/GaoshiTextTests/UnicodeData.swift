import Foundation

/// The Unicode Character Database's own test files, from Debian's package unicode-data.
enum UnicodeData {
  /// The lines of a file without comments, trimmed; empty lines fall out.
  static func rows(of file: String) throws -> [Substring] {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: "/usr/share/unicode/\(file)"))
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap {
      let row = $0.prefix { $0 != "#" }.drop { $0.isWhitespace }
      return row.isEmpty ? nil : row
    }
  }
}
