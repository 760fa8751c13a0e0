internal import GaoshiConfig
internal import GaoshiPack

/// What stands on a page, in the words of policies.
struct PrintedWords {
  private var words: Set<String> = []
  /// The hosts that its codes lead to.
  private let hosts: [String]
  /// Whether an authority's official picture of a code is on it; what that leads to, no reader tells.
  private var hasOfficialPicture = false

  init(on file: PackFile, of unit: UnitRecord) {
    hosts = file.codes.compactMap(host)
    if !file.codes.isEmpty { words.insert("code") }
    let print = unit.prints.first { $0.job == file.job }
    let values = (print?.values ?? []).filter(unit.values.indices.contains).map { unit.values[$0] }
    let topmost = topmostFile(of: unit, file)
    for value in values {
      take(value, isOwn: value.file == unit.file, isTopmost: value.file == topmost, unit)
    }
  }

  private mutating func take(
    _ value: UnitRecord.Value, isOwn: Bool, isTopmost: Bool, _ unit: UnitRecord
  ) {
    switch value.field.prefix(while: { $0 != "[" && $0 != "." }) {
    case "channels":
      if ["phone", "hotline", "phone-fax"].contains(where: { value.field.hasSuffix(".\($0)") }) {
        words.insert("phone")
        // 12350 and its like are the authorities', whoever writes them down.
        let isHotline = value.field.hasSuffix(".hotline")
        if isHotline || !isOwn || unit.level != "unit" { words.insert("regulator-phone") }
      }
      if value.field.hasSuffix(".picture.file") {
        words.insert("code")
        hasOfficialPicture = hasOfficialPicture || !isOwn
      }
    case "matters":
      words.insert("matters")
      if isOwn || !isTopmost { words.insert("trade-matters") }
    case let name where ["rewards", "flow", "promises"].contains(name): words.insert(String(name))
    default: break
    }
  }

  /// Whether what a policy's word stands for is on the page.
  func has(_ word: String, for requirement: Policy.Requirement) -> Bool {
    guard word == "code", let wanted = requirement.codeHost else { return words.contains(word) }
    return hasOfficialPicture || hosts.contains { $0 == wanted || $0.hasSuffix(".\(wanted)") }
  }
}

/// The file furthest above the unit that gives its pages something.
private func topmostFile(of unit: UnitRecord, _ file: PackFile) -> String? {
  let campaign = ["campaign", "year", "phrase", "date", "hosts", "materials", "sizes", "theme"]
  let giving = Set(
    unit.values.filter { value in
      !campaign.contains(String(value.field.prefix { $0 != "[" && $0 != "." }))
    }.compactMap(\.file))
  return file.sources.map(\.path).last(where: giving.contains)
}

/// The host of a web link in lower case; nil for what is none.
private func host(of link: String) -> String? {
  let lower = link.lowercased()
  guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return nil }
  let rest = lower.dropFirst(scheme.utf8.count).prefix { !"/?#".contains($0) }
  return rest.split(separator: ":").first.map(String.init)
}
