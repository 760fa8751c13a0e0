import GaoshiCore

/// Bytes to text: UTF-8 only, and a word about what the bytes look like when they are not.
enum TextDecoding {
  /// The largest file that is read, in bytes.
  static let limit = 8 * 1024 * 1024

  /// The text without a leading byte order mark; nil with a diagnostic if the bytes are not UTF-8.
  static func decode(
    _ bytes: [UInt8], file: String, into sink: inout DiagnosticSink
  ) -> String? {
    guard bytes.count <= limit else {
      sink.report(tooLarge(bytes.count, file: file))
      return nil
    }
    if let order = utf16Order(bytes) {
      sink.report(wrongEncoding(order, at: 0, of: bytes, file: file))
      return nil
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if let text = String(validating: body, as: UTF8.self) { return text }
    let offset = firstFault(in: bytes)
    sink.report(wrongEncoding(legacyName(bytes[...]), at: offset, of: bytes, file: file))
    return nil
  }

  private static func tooLarge(_ count: Int, file: String) -> Diagnostic {
    Diagnostic(
      .error, "file-too-large",
      Message(
        zh: "文件有 \(count) 字节，超过 8 MiB（\(limit) 字节）的上限",
        en: "the file has \(count) bytes; the most that is read is 8 MiB (\(limit) bytes)"),
      at: Span(file: file, line: 1, column: 1),
      hint: Message(zh: "请按单位拆分成多个文件", en: "split it into one file for each unit"))
  }

  /// UTF-16 by its byte order mark, or by zero bytes that stand in every second place.
  private static func utf16Order(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16 LE" }
    if bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16 BE" }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in bytes.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    // Keys and punctuation are ASCII: at least a tenth of all characters has a zero half.
    guard max(zeros.even, zeros.odd) * 20 >= bytes.count, bytes.count >= 4 else { return nil }
    if zeros.odd > zeros.even * 4 { return "UTF-16 LE" }
    if zeros.even > zeros.odd * 4 { return "UTF-16 BE" }
    return nil
  }

  /// The offset of the first byte that cannot be part of UTF-8.
  private static func firstFault(in bytes: [UInt8]) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { offset += scalar.count }
    return min(offset, bytes.count - 1)
  }

  /// `GBK` or `GB 18030` if all bytes fit that form; nil for anything else.
  private static func legacyName(_ bytes: ArraySlice<UInt8>) -> String? {
    var name = "GBK"
    var rest = bytes
    while let lead = rest.popFirst() {
      if lead < 0x80 { continue }
      guard (0x81...0xFE).contains(lead), let second = rest.popFirst() else { return nil }
      switch second {
      case 0x40...0x7E, 0x80...0xFE: continue
      case 0x30...0x39:
        guard let third = rest.popFirst(), (0x81...0xFE).contains(third),
          let fourth = rest.popFirst(), (0x30...0x39).contains(fourth)
        else { return nil }
        name = "GB 18030"
      default: return nil
      }
    }
    return name
  }

  private static func wrongEncoding(
    _ name: String?, at offset: Int, of bytes: [UInt8], file: String
  ) -> Diagnostic {
    let looks = Message(
      zh: name.map { "，看起来是 \($0) 编码" } ?? "", en: name.map { "; it looks like \($0)" } ?? "")
    let source = name?.replacing(" ", with: "").replacing("LE", with: "").replacing("BE", with: "")
    return Diagnostic(
      .error, "not-utf-8",
      Message(
        zh: "文件不是 UTF-8 编码\(looks.chinese)：第 \(offset) 字节（从 0 数起）无法读出",
        en: "the file is not UTF-8\(looks.english): byte \(offset) (counted from 0) cannot be read"),
      at: place(of: offset, in: bytes, file: file),
      hint: Message(
        zh: "用编辑器“另存为”，编码选 UTF-8；或运行 iconv -f \(source ?? "GB18030") -t UTF-8 旧文件 > 新文件",
        en:
          "save it as UTF-8 in the editor, or run iconv -f \(source ?? "GB18030") -t UTF-8 OLD > NEW"
      ))
  }

  private static func place(of offset: Int, in bytes: [UInt8], file: String) -> Span {
    let before = bytes[..<offset]
    let lineStart = (before.lastIndex { $0 == 0x0A || $0 == 0x0D } ?? -1) + 1
    let breaks = before.indices.count {
      before[$0] == 0x0A || before[$0] == 0x0D && !(bytes[$0 + 1] == 0x0A)
    }
    let column = String(decoding: before[lineStart...], as: UTF8.self).unicodeScalars.count + 1
    return Span(file: file, line: breaks + 1, column: column)
  }
}
