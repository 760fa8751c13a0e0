internal import GaoshiConfig
internal import GaoshiPack

/// What hangs at the places of one unit, and what stands on it.
struct UnitPlaces {
  /// A page at a site.
  private struct Hanging {
    let kind: String?
    let material: String
    let count: Int
    let printed: Set<String>
  }

  let record: UnitRecord
  private var hangings: [Hanging] = []

  init(_ unit: PackUnit) throws(PackProblem) {
    record = try unit.record()
    var seen: Set<String> = []
    for file in try unit.files() where seen.insert(file.job).inserted {
      let printed = printed(on: file)
      // A page that no site asks for hangs nowhere.
      hangings += file.sites.map {
        Hanging(kind: $0.kind, material: file.material, count: $0.count, printed: printed)
      }
    }
  }

  /// How many meet a requirement, and what those lack that hang in the right place.
  func count(_ requirement: Policy.Requirement) -> (found: Int, unprinted: [String]) {
    let there = hangings.filter { hanging in
      (requirement.place == nil || hanging.kind == requirement.place)
        && (requirement.materials.isEmpty || requirement.materials.contains(hanging.material))
    }
    let asked = Set(requirement.prints)
    let good = there.filter { asked.isSubset(of: $0.printed) }
    let lacking = there.reduce(into: Set<String>()) { $0.formUnion(asked.subtracting($1.printed)) }
    return (
      good.reduce(0) { $0 + $1.count },
      requirement.prints.filter { lacking.contains($0) && good.isEmpty }
    )
  }

  /// What stands on a page, in the words of policies.
  private func printed(on file: PackFile) -> Set<String> {
    let print = record.prints.first { $0.job == file.job }
    let fields = (print?.values ?? []).filter(record.values.indices.contains)
      .map { record.values[$0].field }
    var printed: Set<String> = file.codes.isEmpty ? [] : ["code"]
    for field in fields {
      switch true {
      case field.hasPrefix("channels["):
        let kinds = [".phone", ".hotline", ".phone-fax"]
        if kinds.contains(where: field.hasSuffix) { printed.insert("phone") }
        if field.contains(".mini-program.picture") { printed.insert("code") }
      case field.hasPrefix("matters"): printed.insert("matters")
      case field.hasPrefix("rewards"): printed.insert("rewards")
      case field.hasPrefix("flow"): printed.insert("flow")
      case field.hasPrefix("promises"): printed.insert("promises")
      default: break
      }
    }
    return printed
  }
}
