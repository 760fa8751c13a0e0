internal import GaoshiConfig
internal import GaoshiPack

/// What hangs at the places of one unit, and what stands on it.
struct UnitPlaces {
  /// A page at a site.
  private struct Hanging {
    let place: String
    let kind: String?
    let material: String
    let count: Int
    let printed: PrintedWords
  }

  let record: UnitRecord
  private var hangings: [Hanging] = []

  init(_ unit: PackUnit) throws(PackProblem) {
    record = try unit.record()
    var seen: Set<String> = []
    for file in try unit.files() where seen.insert(file.job).inserted {
      let printed = PrintedWords(on: file, of: record)
      // A page that no site asks for hangs nowhere.
      hangings += file.sites.map {
        Hanging(
          place: $0.place, kind: $0.kind, material: file.material, count: $0.count,
          printed: printed)
      }
    }
  }

  /// Whether a requirement is for the unit: for its level, or for whoever has such a place.
  ///
  /// A county that hangs boards at the gates of its companies answers for those gates.
  func owes(_ requirement: Policy.Requirement) -> Bool {
    let isOfSector =
      requirement.sectors.isEmpty || record.sector.map(requirement.sectors.contains) ?? false
    guard isOfSector else { return false }
    let hasPlace = record.sites.contains { requirement.isAt($0.kind) && $0.kind != nil }
    guard !requirement.places.isEmpty else { return requirement.isForLevel(record.level) }
    if hasPlace { return true }
    let isWithout = requirement.places.allSatisfy((record.without ?? []).contains)
    return requirement.isForLevel(record.level) && !isWithout
  }

  /// What there is of what is asked for.
  func answer(to requirement: Policy.Requirement) -> Answer {
    let there = hangings.filter { requirement.isAt($0.kind) && requirement.isMade(of: $0.material) }
    var good: [String: Int] = [:]
    var missing: Set<String> = []
    for hanging in there {
      let lacking = requirement.prints.filter { !hanging.printed.has($0, for: requirement) }
      if lacking.isEmpty { good[hanging.place, default: 0] += hanging.count }
      missing.formUnion(lacking)
    }
    let unprinted = requirement.prints.filter(missing.contains)
    guard requirement.isForEach else {
      let found = good.values.reduce(0, +)
      return Answer(
        asked: requirement.count, found: found,
        unprinted: found < requirement.count ? unprinted : [])
    }
    let sites = siteNames(of: requirement)
    let lacking = sites.filter { good[$0, default: 0] < requirement.count }
    return Answer(
      asked: max(1, sites.count), found: sites.count - lacking.count, lacking: lacking,
      unprinted: lacking.isEmpty ? [] : unprinted)
  }

  /// The sites at which something is asked for, each once, in the unit's order.
  private func siteNames(of requirement: Policy.Requirement) -> [String] {
    var names: [String] = []
    for site in record.sites where requirement.isAt(site.kind) && !names.contains(site.place) {
      names.append(site.place)
    }
    return names
  }
}

extension Policy.Requirement {
  /// Whether it is for sites of this kind.
  fileprivate func isAt(_ kind: String?) -> Bool {
    places.isEmpty || kind.map(places.contains) ?? false
  }

  /// Whether this material will do.
  fileprivate func isMade(of material: String) -> Bool {
    materials.isEmpty || materials.contains(material)
  }

  /// Whether it is for units of this level.
  fileprivate func isForLevel(_ level: String) -> Bool { levels.isEmpty || levels.contains(level) }
}
