public import GaoshiCore

/// A font that is missing, is another version, or cannot be read.
public struct FontProblem: Error, Hashable, Sendable {
  public let code: String
  public let message: Message
  public let hint: Message

  public init(code: String, message: Message, hint: Message) {
    self.code = code
    self.message = message
    self.hint = hint
  }
}

extension FontProblem {
  static func unknownRole(_ role: FontCatalog.Role, among known: [FontCatalog.Role]) -> FontProblem
  {
    let names = known.map(\.name).joined(separator: ", ")
    return FontProblem(
      code: "font-role",
      message: Message(
        zh: "字体目录里没有“\(role)”这个用途", en: "the font catalog has no role “\(role)”"),
      hint: Message(zh: "可用的有：\(names)", en: "the catalog has: \(names)"))
  }

  static func missing(_ faces: [FontCatalog.Face], searched folders: [String]) -> FontProblem {
    let files = faces.map(\.file).uniqued()
    let packages = faces.map(\.package).uniqued().joined(separator: " ")
    let places = folders.joined(separator: ", ")
    return FontProblem(
      code: "font-missing",
      message: Message(
        zh: "找不到字体文件 \(files.joined(separator: "、"))；找过：\(places)",
        en: "font file not found: \(files.joined(separator: ", ")); searched: \(places)"),
      hint: Message(
        zh: "安装字体包：apt install \(packages)", en: "install: apt install \(packages)"))
  }

  static func unreadable(_ face: FontCatalog.Face, at path: String) -> FontProblem {
    FontProblem(
      code: "font-unreadable",
      message: Message(
        zh: "字体文件 \(path) 读不出第 \(face.index) 号字体",
        en: "cannot read face \(face.index) of font file \(path)"),
      hint: Message(
        zh: "重新安装字体包：apt install --reinstall \(face.package)",
        en: "install the package anew: apt install --reinstall \(face.package)"))
  }

  static func wrongHash(_ face: FontCatalog.Face, at path: String, found: String) -> FontProblem {
    FontProblem(
      code: "font-hash",
      message: Message(
        zh: "字体文件 \(path) 不是目录中的版本：SHA-256 应为 \(face.sha256)，实为 \(found)",
        en: "font file \(path) is not the catalog's version: its SHA-256 should be "
          + "\(face.sha256) but is \(found)"),
      hint: Message(
        zh: "安装目录所列版本的字体包 \(face.package)，或在字体目录中登记新的 SHA-256",
        en: "install the catalog's version of the package \(face.package), or enter the new "
          + "SHA-256 in the catalog"))
  }
}

extension Sequence where Element: Hashable {
  /// The elements without repeats, in the order of their first appearance.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
