internal import GaoshiCore
internal import GaoshiPage

/// A PDF 1.5 under construction: objects one after another, each with its number.
///
/// The document information and the catalog come last, before a plain cross-reference table, so
/// that what is seen ends where they begin.
struct PDFFile {
  private var bytes: [UInt8] = []
  /// Where each object begins, the first one's number being 1; 0 until it is written.
  private var offsets: [Int] = []
  private let deflater: Deflater

  init(_ deflater: Deflater) {
    self.deflater = deflater
    bytes.reserveCapacity(1 << 17)
    // Bytes over 127 tell programs that the file is not text (ISO 32000-1, 7.5.2).
    bytes += "%PDF-1.5\n%".utf8
    bytes += [0xB5, 0xED, 0xAE, 0xFB, 0x0A]
  }

  /// A number for an object that is written later.
  mutating func reserve() -> Int {
    offsets.append(0)
    return offsets.count
  }

  /// Writes an object that is no stream.
  mutating func write(_ number: Int, _ content: some Collection<UInt8>) {
    begin(number)
    bytes += content
    bytes += "\nendobj\n".utf8
  }

  /// Writes an object that is no stream.
  mutating func write(_ number: Int, _ content: String) { write(number, content.utf8) }

  /// Writes a stream packed; `entries` are those of its dictionary beside length and filter.
  mutating func write(
    _ number: Int, _ entries: String, packing content: [UInt8]
  ) throws(RenderProblem) {
    let packed = try deflater.pack(content)
    write(number, "\(entries) /Filter /FlateDecode", stream: packed)
  }

  /// Writes a stream as it is; `entries` are those of its dictionary beside the length.
  mutating func write(_ number: Int, _ entries: String, stream: some Collection<UInt8>) {
    begin(number)
    bytes += "<< \(entries) /Length \(stream.count) >>\nstream\n".utf8
    bytes += stream
    bytes += "\nendstream\nendobj\n".utf8
  }

  private mutating func begin(_ number: Int) {
    precondition(offsets[number - 1] == 0, "an object is written once")
    offsets[number - 1] = bytes.count
    bytes += "\(number) 0 obj\n".utf8
  }

  /// The whole document.
  consuming func finish(_ information: PDFInformation, pages: Int) -> [UInt8] {
    let about = reserve()
    write(about, information.text)
    let catalog = reserve()
    write(
      catalog,
      "<< /Type /Catalog /Pages \(pages) 0 R /Lang \(PDFText.string(information.language))"
        + " /ViewerPreferences << /DisplayDocTitle true >> >>")
    let table = bytes.count
    let identifier = Digest.sha256(bytes).prefix(32)
    bytes += "xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n".utf8
    for offset in offsets { bytes += PDFText.entry(offset).utf8 }
    bytes +=
      """
      trailer
      << /Size \(offsets.count + 1) /Root \(catalog) 0 R /Info \(about) 0 R
         /ID [ <\(identifier)> <\(identifier)> ] >>
      startxref
      \(table)
      %%EOF

      """.utf8
    return bytes
  }
}

/// What a document says about itself (ISO 32000-1, 14.3.3).
struct PDFInformation {
  let text: String
  let language: String

  /// - Parameter date: a whole one, `yyyy-mm-ddThh:mm:ssZ`.
  init(_ metadata: Metadata, date: String) {
    let digits = date.filter(\.isNumber)
    let entries = [
      ("Title", metadata.title), ("Author", metadata.author), ("Subject", metadata.subject),
    ]
    let said = entries.filter { !$0.1.isEmpty }
      .map { "/\($0.0) \(PDFText.unicode($0.1))\n   " }.joined()
    text =
      "<< \(said)/Creator (gaoshi) /Producer (gaoshi)\n"
      + "   /CreationDate (D:\(digits)Z) /ModDate (D:\(digits)Z) >>"
    language = metadata.language
  }
}

/// Small pieces of PDF syntax.
enum PDFText {
  /// A cross-reference entry of an object in use: exactly 20 bytes.
  static func entry(_ offset: Int) -> String {
    let digits = String(offset)
    return String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
  }

  /// A string of ASCII characters.
  static func string(_ text: String) -> String {
    let escaped = text.reduce(into: "") { result, character in
      if "()\\".contains(character) { result.append("\\") }
      result.append(character)
    }
    return "(\(escaped))"
  }

  /// A text string of any characters: UTF-16 with its mark.
  static func unicode(_ text: String) -> String { "<FEFF\(utf16(text))>" }

  /// The UTF-16 units of a text in hexadecimal digits.
  static func utf16(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    return String(unsafeUninitializedCapacity: text.utf16.count * 4) { bytes in
      var place = 0
      for unit in text.utf16 {
        for shift in [12, 8, 4, 0] {
          bytes[place] = digits[Int(unit >> UInt16(shift) & 15)]
          place += 1
        }
      }
      return place
    }
  }
}
