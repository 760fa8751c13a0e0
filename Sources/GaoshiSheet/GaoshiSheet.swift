// GaoshiSheet: bytes of a CSV or XLSX file go in, rows of cells come out; rows of cells go in, a table
// that Excel, WPS and LibreOffice open comes out.
public import GaoshiCore

extension Table {
  /// Reads a table, whatever kind of file it is in.
  ///
  /// Reports what is wrong with the file as a whole; nil if no table can be made of it. Cells that
  /// cannot be trusted are kept with their reason, for whoever uses them.
  ///
  /// - Parameter encoding: the encoding of a text; found by looking if none is given.
  public static func read(
    _ bytes: [UInt8], file: String, encoding: TextEncoding? = nil, into sink: inout DiagnosticSink
  ) -> Table? {
    switch FileKind(bytes) {
    case .zip: return readWorkbook(bytes, file: file, into: &sink)
    case .text: return readText(bytes, file: file, encoding: encoding, into: &sink)
    case .compound, .page, .document:
      sink.report(notATable(FileKind(bytes), file: file))
      return nil
    }
  }

  private static func readText(
    _ bytes: [UInt8], file: String, encoding: TextEncoding?, into sink: inout DiagnosticSink
  ) -> Table? {
    // Turn the bytes into UTF-8.
    guard let decoded = decodeText(bytes, file: file, encoding: encoding, into: &sink) else {
      return nil
    }

    // Find out what stands between the cells, and take the rows apart.
    let separator = findSeparator(in: decoded.text)
    let rows = readCSV(decoded.text, separator: separator, file: file, into: &sink)
    return rows.map {
      Table(
        form: .text(decoded.encoding, separator), sheets: [Sheet(name: nil, rows: $0)])
    }
  }
}

/// What a file is by its first bytes.
enum FileKind {
  /// A zip: XLSX, if anything.
  case zip
  /// A compound file: XLS of before 2007, or an XLSX with a password.
  case compound
  /// HTML under the name of a table, as some web systems export it.
  case page
  case document
  case text

  init(_ bytes: [UInt8]) {
    let start = String(decoding: bytes.prefix(256), as: UTF8.self).lowercased()
    let first = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = .zip
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .compound
    } else if first.hasPrefix("<html") || first.hasPrefix("<!doctype html")
      || first.hasPrefix("<table") || first.hasPrefix("<?xml")
    {
      self = .page
    } else if bytes.starts(with: Array("%PDF".utf8)) {
      self = .document
    } else {
      self = .text
    }
  }

  /// What the file is called in messages.
  fileprivate var name: Message {
    switch self {
    case .zip, .text: Message(zh: "表格", en: "a table")
    case .compound: Message(zh: "旧版 .xls 或加了密的表格", en: "an old .xls, or encrypted")
    case .page: Message(zh: "改了后缀的网页", en: "a web page under another name")
    case .document: Message(zh: "PDF 文档", en: "a PDF document")
    }
  }
}

private func notATable(_ kind: FileKind, file: String) -> Diagnostic {
  Diagnostic(
    .error, "table-unreadable",
    Message(
      zh: "“\(file)”是\(kind.name.chinese)，读不了",
      en: "“\(file)” is \(kind.name.english) and cannot be read"),
    at: nil,
    hint: Message(
      zh: "在 Excel 或 WPS 里打开，“另存为”.xlsx（不加密码）",
      en: "open it in Excel or WPS and save it as .xlsx, without a password"))
}
