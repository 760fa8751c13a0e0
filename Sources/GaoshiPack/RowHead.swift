internal import Foundation

/// What putting a pack together needs of a manifest's row, found in its text without reading all of
/// it: there may be millions.
package struct RowHead: Hashable, Sendable {
  package let path: String
  package let sha256: String
  package let bytes: Int
  /// The hash of the small picture; nil without one.
  package let preview: String?

  /// Nil if the text is no row of ours.
  package init?(_ row: String) {
    var row = row
    let parsed = row.withUTF8 { Self.parse($0) }
    guard let (path, sha256, bytes, preview) = parsed else { return nil }
    self.path = path
    self.sha256 = sha256
    self.bytes = bytes
    self.preview = preview
  }

  private static func parse(
    _ text: UnsafeBufferPointer<UInt8>
  ) -> (String, String, Int, String?)? {
    var rest = text[...]
    guard take("{\"path\":", from: &rest), let path = string(from: &rest),
      take(",\"sha256\":", from: &rest), let sha256 = string(from: &rest), sha256.utf8.count == 64,
      take(",\"bytes\":", from: &rest)
    else { return nil }
    let digits = rest.prefix { (48...57).contains($0) }
    guard let bytes = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    return (path, sha256, bytes, preview(in: rest))
  }

  private static func take(
    _ word: StaticString, from rest: inout Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard rest.starts(with: word) else { return false }
    rest = rest.dropFirst(word.count)
    return true
  }

  /// A JSON string at the beginning of the text.
  private static func string(from rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    guard rest.first == UInt8(ascii: "\"") else { return nil }
    var end = rest.startIndex + 1
    var isPlain = true
    while end < rest.endIndex, rest[end] != UInt8(ascii: "\"") {
      if rest[end] == UInt8(ascii: "\\") {
        isPlain = false
        end += 1
      }
      end += 1
    }
    guard end < rest.endIndex else { return nil }
    let quoted = rest[rest.startIndex...end]
    rest = rest[(end + 1)...]
    if isPlain { return String(decoding: quoted.dropFirst().dropLast(), as: UTF8.self) }
    return try? JSONDecoder().decode([String].self, from: Data([0x5B] + quoted + [0x5D]))[0]
  }

  /// The hash in the path of the small picture, which stands between texts of the author's: these
  /// have their quotes escaped, so no text of theirs looks like the key.
  private static func preview(in rest: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    let key = Array(",\"preview\":\"".utf8)
    let length = key.count + PackLayout.preview(String(repeating: "0", count: 64)).utf8.count + 1
    var start = rest.endIndex - length
    while start >= rest.startIndex {
      if rest[start] == key[0], rest[start...].starts(with: key) {
        let hash = rest[(start + length - 1 - 4 - 64)..<(start + length - 1 - 4)]
        return String(decoding: hash, as: UTF8.self)
      }
      start -= 1
    }
    return nil
  }
}
