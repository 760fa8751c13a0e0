internal import GaoshiCore

extension Diagnostic {
  /// A character that no face of the role's chain has, and who has a font for it, as far as the
  /// catalog knows.
  static func missingGlyph(
    _ character: Unicode.Scalar, at origin: TextOrigin, tried files: [String],
    elsewhere: FontCatalog.Elsewhere?
  ) -> Diagnostic {
    let fonts = files.joined(separator: ", ")
    let block = elsewhere?.name
    return Diagnostic(
      .error, "missing-glyph",
      Message(
        zh: "\(origin.chinese)中的字符“\(character)”（\(character.codePoint)"
          + "\(block.map { "，\($0.chinese)" } ?? "")）没有字体可用",
        en: "no font has the character “\(character)” (\(character.codePoint)"
          + "\(block.map { ", \($0.english)" } ?? "")) of " + origin.english),
      at: origin.span, hint: remedy(elsewhere, tried: fonts))
  }

  private static func remedy(_ elsewhere: FontCatalog.Elsewhere?, tried fonts: String) -> Message {
    switch elsewhere.map(\.package) {
    case .some(.some(let package)):
      Message(
        zh: "安装软件包 \(package)，把其中的字体登记到字体目录；或换一个字；找过：\(fonts)",
        en: "install the package \(package) and enter its font in the catalog, or use another "
          + "character; tried: \(fonts)")
    case .some(.none):
      Message(
        zh: "Debian 没有能印它的字体：换一个字，或把自己的字体登记到字体目录；找过：\(fonts)",
        en: "Debian has no font that can print it: use another character, or enter a font of your "
          + "own in the catalog; tried: \(fonts)")
    case .none:
      Message(
        zh: "换一个字，或在字体目录中为它登记字体；找过：\(fonts)",
        en: "use another character, or enter a font that has it in the catalog; tried: \(fonts)")
    }
  }
}

extension TextOrigin {
  fileprivate var chinese: String {
    switch (unit.isEmpty, field.isEmpty) {
    case (false, false): "单位“\(unit)”的 \(field) "
    case (false, true): "单位“\(unit)”的文字"
    case (true, false): " \(field) "
    case (true, true): "模板文字"
    }
  }

  fileprivate var english: String {
    switch (unit.isEmpty, field.isEmpty) {
    case (false, false): "\(field) of the unit “\(unit)”"
    case (false, true): "the unit “\(unit)”"
    case (true, false): field
    case (true, true): "the template's text"
    }
  }
}
