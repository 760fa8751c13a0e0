import Foundation
import GaoshiConfig
import GaoshiCore
import Testing

@Suite struct EncodingTests {
  static let text = "unit: 水利厅\n# 说明\nchannels:\n  - phone: 0991-5815739\n    owner: 水利厅办公室\n"
  /// 安全 in GBK; the four-byte form of 𠮷 in GB 18030.
  static let gbk: [UInt8] = [0xB0, 0xB2, 0xC8, 0xAB]
  static let gb18030: [UInt8] = [0x95, 0x32, 0xB7, 0x36]

  private func utf16(_ text: String, big: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return big ? pair : pair.reversed()
    }
  }

  @Test("GBK is named, with the byte, the line and the way out")
  func gbkFile() {
    let bytes = Array("level: unit\nunit: ".utf8) + Self.gbk + Array("\n".utf8)
    #expect(
      readTree(bytes).diagnostics == [
        Diagnostic(
          .error, "not-utf-8",
          Message(
            zh: "文件不是 UTF-8 编码，看起来是 GBK 编码：第 18 字节（从 0 数起）无法读出",
            en: "the file is not UTF-8; it looks like GBK: byte 18 (counted from 0) cannot be read"),
          at: Span(file: "a.yaml", line: 2, column: 7),
          hint: Message(
            zh: "用编辑器“另存为”，编码选 UTF-8；或运行 iconv -f GBK -t UTF-8 旧文件 > 新文件",
            en: "save it as UTF-8 in the editor, or run iconv -f GBK -t UTF-8 OLD > NEW"))
      ])
  }

  @Test("a four-byte character makes it GB 18030")
  func gb18030File() {
    let bytes = Array("unit: ".utf8) + Self.gbk + Self.gb18030
    #expect(readTree(bytes).diagnostics.first?.message.english.contains("GB 18030") == true)
  }

  @Test("bytes of no known encoding are refused without a guess")
  func unknown() {
    let reading = readTree(Array("unit: ".utf8) + [0xFF, 0x20, 0x80])
    #expect(reading.codes == ["not-utf-8"])
    #expect(reading.diagnostics.first?.message.english.contains("looks like") == false)
    #expect(reading.value == nil)
  }

  @Test(
    "UTF-16 is named with and without a byte order mark", arguments: [true, false], [true, false])
  func utf16File(big: Bool, mark: Bool) {
    let reading = readTree(utf16(Self.text, big: big, mark: mark))
    #expect(reading.codes == ["not-utf-8"])
    let name = big ? "UTF-16 BE" : "UTF-16 LE"
    #expect(reading.diagnostics.first?.message.chinese.contains(name) == true)
  }

  @Test("UTF-8 cut in the middle of a character is refused at that byte")
  func cut() {
    let bytes = Array("unit: 水".utf8.dropLast())
    #expect(readTree(bytes).diagnostics.first?.span == Span(file: "a.yaml", line: 1, column: 7))
  }

  @Test("a file of 8 MiB is read and one byte more is not")
  func size() {
    let limit = 8 * 1024 * 1024
    let fits = Array(("a: b\n#  " + String(repeating: "𠮷", count: limit / 4 - 2)).utf8)
    #expect(readTree(fits).codes == [])
    #expect(readTree(fits + [0x20]).codes == ["file-too-large"])
  }
}
