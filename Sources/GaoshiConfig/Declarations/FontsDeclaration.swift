public import GaoshiCore

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
