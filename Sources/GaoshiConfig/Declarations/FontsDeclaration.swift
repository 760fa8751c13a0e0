internal import GaoshiCore

extension RecordShape {
  /// Fonts/fonts.yaml.
  public static let fonts = RecordShape(
    name: "fonts", zh: "字体目录。", en: "The catalogue of fonts."
  ) {
    [
      Field(
        "faces", .map(keys: .identifier, values: .record(face)), required: true,
        zh: "固定版本的字体文件中的字面。", en: "Faces of pinned font files."),
      Field(
        "roles", .map(keys: .identifier, values: .list(of: .text(.identifier))), required: true,
        zh: "每个用途依次查找的字面。", en: "For each role the faces that are searched, in order."),
      Field(
        "elsewhere", .list(of: .record(elsewhere)), zh: "以上字面都没有的字符区段，以及有它们的软件包，供报错时指路。",
        en: "Blocks that none of these faces has, and the packages that have them, for messages."),
    ]
  }

  private static let elsewhere = RecordShape(
    name: "elsewhere", zh: "一个字符区段。", en: "A range of characters."
  ) {
    [
      Field(
        "from", .text(.codePoint), required: true, zh: "第一个码位，十六进制。",
        en: "The first code point in hexadecimal.", example: "30000"),
      Field(
        "to", .text(.codePoint), required: true, zh: "最后一个码位。", en: "The last code point.",
        example: "3134F"),
      Field(
        "zh", .text(.printed), required: true, zh: "区段或文种的中文名。",
        en: "The block’s or script’s Chinese name.", example: "中日韩统一表意文字扩展G区"),
      Field(
        "en", .text(.printed), required: true, zh: "英文名。", en: "Its English name.",
        example: "CJK Unified Ideographs Extension G"),
      Field(
        "package", .text(.package), zh: "有这些字符的 Debian 软件包；没有就不写。",
        en: "The Debian package with a font that has them; left out where there is none.",
        example: "fonts-babelstone-han"),
    ]
  }

  private static let face = RecordShape(
    name: "face", zh: "一个字面。", en: "One face of one file."
  ) {
    [
      Field(
        "file", .text(.fontFile), required: true, zh: "文件名，不含目录。",
        en: "The file’s name, without folders.", example: "NotoSansCJK-Bold.ttc"),
      Field(
        "index", .integer(0...255), zh: "字面在文件中的序号，默认 0。",
        en: "The face’s number inside the file; 0 unless given.", example: "2"),
      Field(
        "package", .text(.package), required: true, zh: "安装这个文件的 Debian 软件包。",
        en: "The Debian package that installs it.", example: "fonts-noto-cjk"),
      Field(
        "sha256", .text(.sha256), required: true, zh: "文件的 SHA-256。", en: "The file’s SHA-256."),
    ]
  }
}

extension TextRule {
  /// A code point of Unicode in hexadecimal.
  static let codePoint = TextRule(
    expecting: "十六进制码位", "a code point in hexadecimal", example: "3134F",
    pattern: "^(10|[0-9A-F])?[0-9A-F]{4}$", alphabet: .digits
  ) { text in
    (4...6).contains(text.utf8.count) && text.utf8.allSatisfy(isHexadecimal)
      && UInt32(text, radix: 16).map { $0 <= 0x10FFFF } == true
  }

  /// A file’s name without folders.
  static let fontFile = TextRule(
    expecting: "不含目录的文件名", "a file’s name without folders", example: "NotoSansCJK-Bold.ttc",
    pattern: "^[^/\\\\]+$"
  ) { name in !name.isEmpty && !name.unicodeScalars.contains { $0 == "/" || $0 == "\\" } }

  /// The name of a Debian package (Debian Policy 5.6.1).
  static let package = TextRule(
    expecting: "Debian 软件包名", "the name of a Debian package", example: "fonts-noto-cjk",
    pattern: "^[a-z0-9][a-z0-9.+-]+$"
  ) { name in
    let letters = name.unicodeScalars.map { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
    return letters.count > 1 && letters[0]
      && zip(name.unicodeScalars, letters).allSatisfy { $1 || ".+-".unicodeScalars.contains($0) }
  }
}

@Sendable private func isHexadecimal(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte)
}
