internal import GaoshiCore
internal import Glibc

/// The encodings of a text that tables come in.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// GB 18030 with GBK and GB 2312 inside it.
  case gb18030
  case big5

  /// The encoding that a person names, in any of its usual spellings.
  public init?(named name: String) {
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
    switch plain {
    case "utf8", "utf8bom", "utf8sig": self = .utf8
    case "utf16", "utf16le", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "gb18030", "gbk", "gb2312", "cp936", "ansi": self = .gb18030
    case "big5", "cp950": self = .big5
    default: return nil
    }
  }

  /// What messages call it.
  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16 LE"
    case .utf16BigEndian: "UTF-16 BE"
    case .gb18030: "GB 18030"
    case .big5: "Big5"
    }
  }

  /// The name that iconv knows.
  fileprivate var converter: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .gb18030: "GB18030"
    case .big5: "BIG5-HKSCS"
    }
  }
}

/// Turns bytes into UTF-8, by the byte order mark, else strict UTF-8, else GB 18030.
///
/// - Parameter encoding: overrules all three.
func decodeText(
  _ bytes: [UInt8], file: String, encoding: TextEncoding?, into sink: inout DiagnosticSink
) -> (text: [UInt8], encoding: TextEncoding)? {
  let mark = byteOrderMark(bytes)
  let body = bytes[(mark?.length ?? 0)...]
  let encoding =
    encoding ?? mark?.encoding ?? (isUTF8(body) ? TextEncoding.utf8 : TextEncoding.gb18030)
  do throws(BadBytes) {
    return (try convert(body, from: encoding), encoding)
  } catch {
    sink.report(error.diagnostic(in: bytes, encoding: encoding, file: file))
    return nil
  }
}

private func byteOrderMark(_ bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
  if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
  if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
  return bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) ? (.gb18030, 4) : nil
}

private func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
  String(validating: bytes, as: UTF8.self) != nil
}

/// Where a text is not in the encoding that it should be in.
private struct BadBytes: Error {
  let offset: Int

  func diagnostic(in bytes: [UInt8], encoding: TextEncoding, file: String) -> Diagnostic {
    let line = bytes[..<min(offset, bytes.count)].count { $0 == 0x0A } + 1
    return Diagnostic(
      .error, "table-encoding",
      Message(
        zh: "不能按 \(encoding.name) 读：第 \(line) 行（第 \(offset) 字节）不是 \(encoding.name) 的字",
        en: "it cannot be read as \(encoding.name): line \(line) (byte \(offset)) holds no "
          + "character of it"),
      at: Span(file: file, line: line, column: 1),
      hint: Message(
        zh: "用 --encoding 指明编码，或在 Excel 里另存为“CSV UTF-8”或 .xlsx",
        en: "name the encoding with --encoding, or save it as “CSV UTF-8” or .xlsx in Excel"))
  }
}

private func convert(
  _ bytes: ArraySlice<UInt8>, from encoding: TextEncoding
) throws(BadBytes) -> [UInt8] {
  if encoding == .utf8, isUTF8(bytes) { return Array(bytes) }
  // The C library converts strictly: what is no character of the encoding stops it.
  let handle = iconv_open("UTF-8", encoding.converter)
  guard handle != iconv_t(bitPattern: -1) else { throw BadBytes(offset: bytes.startIndex) }
  defer { iconv_close(handle) }
  var input = Array(bytes).map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: bytes.count * 2 + 16)
  var (unread, unwritten) = (input.count, output.count)
  let result = input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      var (from, to) = (input.baseAddress, output.baseAddress)
      return iconv(handle, &from, &unread, &to, &unwritten)
    }
  }
  guard result != -1 else {
    throw BadBytes(offset: bytes.endIndex - unread)
  }
  return output.dropLast(unwritten).map { UInt8(bitPattern: $0) }
}
