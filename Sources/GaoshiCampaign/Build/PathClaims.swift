internal import GaoshiCore

/// Which paths of a pack are taken; two pages that would be one file on some disk, and a folder that
/// would be a page's file, are found.
struct PathClaims {
  private let units: UnitList
  /// Hashes of the paths' keys with the places of the units that took them: memory must not grow with
  /// long names.
  ///
  /// Names that are equal but for case or normal form hash alike, as Swift's texts do.
  private var pages = HashTable<UInt32>()
  /// The same for folders that are called like some page's file, without the suffix.
  private var folders: [UInt64: UInt32] = [:]

  /// - Parameter units: all that paths are taken for.
  init(_ units: UnitList) { self.units = units }

  /// Takes a path for a unit's page.
  ///
  /// - Parameter path: without the format.
  /// - Returns: what to say if it is taken already or is no name for a page.
  mutating func claim(_ path: String, for unit: UnitFile) -> Diagnostic? {
    if isReserved(path) { return reserved(path, unit) }
    let key = hash(path)
    if let other = pages[key] { return clash(other, unit, path) }
    pages.put(unit.place, at: key)
    if let other = folders[key] { return clash(other, unit, path) }
    for folder in foldersLikePages(of: path) {
      let key = hash(folder)
      if let other = pages[key] { return clash(other, unit, folder) }
      folders[key] = unit.place
    }
    return nil
  }

  /// The folders above a path that are called like the file of a page, without their suffix.
  private func foldersLikePages(of path: String) -> [String] {
    path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.compactMap { end in
      let folder = String(path[..<end])
      let suffixes = OutputFormat.allCases.map { "." + $0.rawValue }
      return suffixes.first { nameKey(folder).hasSuffix($0) }
        .map { String(folder.dropLast($0.count)).withoutScale }
    }
  }

  private func hash(_ path: String) -> UInt64 {
    UInt64(truncatingIfNeeded: nameKey(path).hashValue)
  }

  private func clash(_ place: UInt32, _ unit: UnitFile, _ path: String) -> Diagnostic {
    let other = units.id(at: place)
    return Diagnostic(
      .error, "output-name-clash",
      Message(
        zh: "“\(other)”和“\(unit.id)”会写成同一个文件“\(path)”",
        en: "“\(other)” and “\(unit.id)” would write one file, “\(path)”"),
      at: nil,
      hint: Message(
        zh: "在 campaign.yaml 的 names 里加上 {unit}，或给单位文件改名",
        en: "put {unit} into names of campaign.yaml, or rename a unit’s file"))
  }

  private func reserved(_ path: String, _ unit: UnitFile) -> Diagnostic {
    Diagnostic(
      .error, "output-name-reserved",
      Message(
        zh: "“\(unit.id)”的文件“\(path)”用了物料包自己的名字",
        en: "the file “\(path)” of “\(unit.id)” has a name that is the pack’s own"),
      at: nil, hint: Message(zh: "改 campaign.yaml 的 names", en: "change names in campaign.yaml"))
  }
}
