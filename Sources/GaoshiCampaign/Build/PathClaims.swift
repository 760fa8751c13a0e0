internal import GaoshiCore

/// Which paths of a pack are taken; two pages that would be one file on some disk are found.
struct PathClaims {
  /// Hashes of the paths' keys, and the path itself for those of which there are few: memory must not
  /// grow with long names.
  private var taken: [UInt64: String] = [:]

  /// Takes a path for a unit's page.
  ///
  /// - Returns: what to say if it is taken already or is no name for a page.
  mutating func claim(_ path: String, for unit: UnitFile) -> Diagnostic? {
    if isReserved(path) { return reserved(path, unit) }
    let key = UInt64(Digest.sha256(nameKey(path)).prefix(16), radix: 16) ?? 0
    guard let other = taken.updateValue(unit.id, forKey: key) else { return nil }
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
