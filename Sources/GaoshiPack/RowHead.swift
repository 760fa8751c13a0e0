/// What putting a pack together needs of a manifest's row, found in its text without reading all of
/// it: there may be millions.
package struct RowHead: Hashable, Sendable {
  package let path: String
  package let sha256: String
  package let bytes: Int
  package let unit: String
  /// The hash of the small picture; nil without one.
  package let preview: String?

  /// Nil if the text is no row of ours.
  package init?(_ row: String) {
    var row = row
    guard let head = row.withUTF8({ RowHead($0) }) else { return nil }
    self = head
  }

  private init?(_ text: UnsafeBufferPointer<UInt8>) {
    var scanner = HeadScanner(text)
    guard scanner.take("{\"path\":"), let path = scanner.string(),
      scanner.take(",\"sha256\":"), let sha256 = scanner.string(), sha256.utf8.count == 64,
      scanner.take(",\"bytes\":"), let bytes = scanner.number(),
      scanner.take(",\"look\":"), scanner.takeString(),
      scanner.take(",\"key\":"), scanner.takeString(),
      scanner.take(",\"unit\":"), let unit = scanner.string()
    else { return nil }
    self.path = path
    self.sha256 = sha256
    self.bytes = bytes
    self.unit = unit
    preview = Self.preview(in: scanner.rest)
  }

  /// The hash in the path of the small picture, which stands between texts of the author's: these
  /// have their quotes escaped, so no text of theirs looks like the key.
  private static func preview(in rest: HeadScanner.Text) -> String? {
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
