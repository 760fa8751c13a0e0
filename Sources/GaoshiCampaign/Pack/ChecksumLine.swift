/// A line of a list of checksums, as `sha256sum` writes and reads it.
struct ChecksumLine {
  let path: String
  /// 64 hexadecimal digits.
  let sha256: String

  init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }

  /// Nil if the line is none of ours.
  init?(_ text: String) {
    let bytes = text.utf8
    let hash = bytes.prefix(64)
    let rest = bytes.dropFirst(64)
    guard hash.count == 64, hash.allSatisfy(Self.isDigit), rest.starts(with: "  ".utf8),
      rest.count > 2
    else { return nil }
    sha256 = String(Substring(hash))
    path = String(Substring(rest.dropFirst(2)))
  }

  /// The line without its end.
  var text: String { "\(sha256)  \(path)" }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte
  }
}
