internal import GaoshiCore
internal import GaoshiPage

/// Writes the end of Cairo's document anew: the document's language, the title in the window's
/// title bar, dates in the standard's form, and a file identifier.
///
/// Cairo 1.16 has no call for these. Its last two objects are the document information and the
/// catalog, followed by a plain cross-reference table, so only the tail changes and no offset
/// before it.
/// - Throws: `pdf-layout` if another Cairo ends its documents in another way.
func finishPDF(_ bytes: [UInt8], details: PDFDetails) throws(RenderProblem) -> [UInt8] {
  guard let tail = PDFTail(bytes) else { throw .unknownLayout }
  return tail.rewritten(language: details.metadata.language)
}

struct PDFTail {
  /// Everything before the document information.
  let body: ArraySlice<UInt8>
  let information: PDFObject
  let catalog: PDFObject
  /// The cross-reference entries of the objects before these two, 20 bytes each.
  let entries: ArraySlice<UInt8>

  init?(_ bytes: [UInt8]) {
    guard
      let start = bytes.lastRange(of: "startxref\n"),
      let table = PDFText.integer(in: bytes, at: start.upperBound), table < bytes.count,
      bytes[table...].starts(with: "xref\n0 ".utf8),
      let count = PDFText.integer(in: bytes, at: table + 7), count > 2,
      let lineEnd = bytes[(table + 7)...].firstIndex(of: 0x0A)
    else { return nil }
    let entriesEnd = lineEnd + 1 + count * 20
    guard
      entriesEnd < start.lowerBound, bytes[entriesEnd...].starts(with: "trailer".utf8),
      let informationAt = PDFText.integer(in: bytes, at: entriesEnd - 40),
      let catalogAt = PDFText.integer(in: bytes, at: entriesEnd - 20),
      informationAt < catalogAt, catalogAt < table
    else { return nil }
    body = bytes[..<informationAt]
    information = PDFObject(number: count - 2, text: bytes[informationAt..<catalogAt])
    catalog = PDFObject(number: count - 1, text: bytes[catalogAt..<table])
    entries = bytes[(lineEnd + 1)..<(entriesEnd - 40)]
    guard
      information.isWhole, information.text.contains("/Producer"), catalog.isWhole,
      catalog.text.contains("/Type /Catalog")
    else { return nil }
  }

  /// A document of ours without its information and all that hangs on how long that is.
  static func withoutInformation(_ bytes: [UInt8]) -> [UInt8]? {
    PDFTail(bytes).map { Array($0.body + $0.catalog.text) }
  }

  func rewritten(language: String) -> [UInt8] {
    var bytes = Array(body)
    retagFonts(in: &bytes)
    let informationAt = bytes.count
    bytes += information.replacing("Date (", with: "Date (D:").text
    let catalogAt = bytes.count
    let more = """
      /Type /Catalog
         /Lang (\(PDFText.escaped(language)))
         /ViewerPreferences << /DisplayDocTitle true >>
      """
    bytes += catalog.replacing("/Type /Catalog", with: more).text
    let table = bytes.count
    let identifier = Digest.sha256(bytes).prefix(32)
    let size = catalog.number + 1
    bytes += "xref\n0 \(size)\n".utf8
    bytes += entries
    bytes += "\(PDFText.entry(informationAt))\(PDFText.entry(catalogAt))".utf8
    bytes +=
      """
      trailer
      << /Size \(size)
         /Root \(catalog.number) 0 R
         /Info \(information.number) 0 R
         /ID [ <\(identifier)> <\(identifier)> ]
      >>
      startxref
      \(table)
      %%EOF

      """.utf8
    return bytes
  }
}

/// An object as it stands in the file, from its number to `endobj`.
struct PDFObject {
  let number: Int
  let text: ArraySlice<UInt8>

  /// Whether this is one object and nothing else.
  var isWhole: Bool {
    text.starts(with: "\(number) 0 obj".utf8) && text.ranges(of: Array("endobj".utf8)).count == 1
      && text.last == 0x0A
  }

  func replacing(_ old: String, with new: String) -> PDFObject {
    let changed = text.replacing(Array(old.utf8), with: Array(new.utf8))
    return PDFObject(number: number, text: ArraySlice(changed))
  }
}

/// Small pieces of PDF syntax.
private enum PDFText {
  /// A cross-reference entry of an object in use: exactly 20 bytes.
  static func entry(_ offset: Int) -> String {
    let digits = String(offset)
    return String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
  }

  /// The decimal number that starts at an index.
  static func integer(in bytes: [UInt8], at start: Int) -> Int? {
    guard bytes.indices.contains(start) else { return nil }
    return Int(String(decoding: bytes[start...].prefix { 0x30...0x39 ~= $0 }, as: UTF8.self))
  }

  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "()\\".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}

extension [UInt8] {
  fileprivate func lastRange(of text: String) -> Range<Int>? {
    let wanted = Array(text.utf8)
    guard count >= wanted.count else { return nil }
    return stride(from: count - wanted.count, through: 0, by: -1).lazy
      .map { $0..<($0 + wanted.count) }.first { self[$0].elementsEqual(wanted) }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func contains(_ text: String) -> Bool { contains(Array(text.utf8)) }
}

extension RenderProblem {
  fileprivate static let unknownLayout = RenderProblem(
    code: "pdf-layout",
    message: Message(
      zh: "这个版本的 Cairo 写出的 PDF 结构未知",
      en: "this version of Cairo ends its PDF in a way that is not known"),
    hint: Message(zh: "使用 Debian 12 的 Cairo 1.16", en: "use Cairo 1.16 of Debian 12"))
}
