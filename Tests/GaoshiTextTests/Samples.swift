import Foundation
import GaoshiCore
import GaoshiText

/// Faces of Debian's Noto CJK packages; index 2 is Simplified Chinese.
enum Samples {
  static let folders = ["/usr/share/fonts"]

  static let sans = FontCatalog.Face(
    file: "NotoSansCJK-Regular.ttc", index: 2, package: "fonts-noto-cjk", sha256: "")
  static let black = FontCatalog.Face(
    file: "NotoSerifCJK-Black.ttc", index: 2, package: "fonts-noto-cjk-extra", sha256: "")
  static let dejavu = FontCatalog.Face(
    file: "DejaVuSans.ttf", index: 0, package: "fonts-dejavu-core", sha256: "")

  static let arabic = FontCatalog.Face(
    file: "NotoSansArabic-Regular.ttf", index: 0, package: "fonts-noto-core", sha256: "")
  static let latin = FontCatalog.Face(
    file: "NotoSans-Regular.ttf", index: 0, package: "fonts-noto-core", sha256: "")

  static let tibetan = FontCatalog.Face(
    file: "NotoSerifTibetan-Regular.ttf", index: 0, package: "fonts-noto-core", sha256: "")
  static let mongolian = FontCatalog.Face(
    file: "NotoSansMongolian-Regular.ttf", index: 0, package: "fonts-noto-core", sha256: "")

  static let catalog = FontCatalog(chains: [
    FontCatalog.Role("sans"): [sans],
    FontCatalog.Role("serif-black"): [black],
    FontCatalog.Role("latin-first"): [dejavu, sans],
    FontCatalog.Role("arabic-last"): [sans, latin, arabic],
    FontCatalog.Role("arabic-first"): [arabic, latin, sans],
    FontCatalog.Role("many"): [sans, latin, arabic, tibetan, mongolian],
    FontCatalog.Role("sans-then-dejavu"): [sans, dejavu],
  ])

  /// A library of its own for each test: libraries are used from one thread at a time.
  static func library(
    for texts: String..., role: String = "sans"
  ) throws -> FontLibrary {
    let characters = Set(texts.joined().unicodeScalars)
    return try FontLibrary(catalog, in: folders, characters: [FontCatalog.Role(role): characters])
  }

  static func paragraph(
    _ text: String, role: String = "sans", size: Double = 10, tracking: Double = 0,
    alignment: Paragraph.Alignment = .start, indent: Double = 0, leading: Double = 1.5,
    wraps: Bool = true, language: String = "zh-Hans"
  ) -> Paragraph {
    let style = TextStyle(
      role: FontCatalog.Role(role), size: .pt(size), ink: .black, tracking: tracking,
      language: language)
    return Paragraph(
      [StyledText(text, style: style)], alignment: alignment, indent: indent, leading: leading,
      wraps: wraps)
  }

  /// The hash of an installed file, of all its bytes at once.
  static func sha256(ofFile path: String) throws -> String {
    Digest.sha256(Array(try Data(contentsOf: URL(filePath: path))))
  }

  /// One paragraph in its own library, with whatever was reported.
  static func set(_ paragraph: Paragraph, em: Double) throws -> (TextBlock, [Diagnostic]) {
    let style = paragraph.texts[0].style
    let library = try library(for: paragraph.texts.map(\.text).joined(), role: style.role.name)
    var sink = DiagnosticSink()
    let block = library.set(paragraph, measure: style.size * em, into: &sink)
    return (block, sink.diagnostics)
  }
}

extension TextLine {
  var text: String { runs.map(\.run.text).joined() }
}

extension TextBlock {
  var texts: [String] { lines.map(\.text) }
}
