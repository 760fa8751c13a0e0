// GaoshiCoverage: what a unit's pack holds and what documents ask for go in; what is missing comes out.
public import GaoshiConfig
public import GaoshiCore
public import GaoshiPack

/// A requirement that a unit does not meet.
public struct Gap: Sendable {
  /// The unit's id and printed name.
  public let unit: String
  public let name: String
  public let region: String?
  public let policy: Policy
  public let requirement: Policy.Requirement
  /// How many there are that meet it.
  public let found: Int
  /// What is not printed though something hangs there: `phone`, `code` and so on.
  public let unprinted: [String]
}

/// What came of holding a campaign against its policies.
public struct Coverage: Sendable {
  /// Units that any requirement is for, and those that meet all of theirs.
  public var units = 0
  public var covered = 0
  /// For each requirement, by policy and id, how many units it is for and how many of them meet it.
  public var counts: [String: (asked: Int, met: Int)] = [:]

  public init() {}
}

/// Holds each unit of a pack against the policies, in memory that does not grow with their number.
///
/// - Parameter each: given each gap, in the order of the units' ids.
public func coverage(
  of pack: Manifest, by policies: [Policy], _ each: (Gap) -> Void
) throws(PackProblem) -> Coverage {
  var coverage = Coverage()
  var units = try PackUnits(pack)
  while let unit = units.current {
    coverage.take(try UnitPlaces(unit), by: policies, each)
    try units.advance()
  }
  return coverage
}

extension Coverage {
  fileprivate mutating func take(
    _ unit: UnitPlaces, by policies: [Policy], _ each: (Gap) -> Void
  ) {
    var asked = 0
    var met = 0
    for policy in policies {
      for requirement in policy.requirements where requirement.isFor(unit.record) {
        let (found, unprinted) = unit.count(requirement)
        let isMet = found >= requirement.count
        asked += 1
        met += isMet ? 1 : 0
        counts["\(policy.name)\t\(requirement.id)", default: (0, 0)].asked += 1
        counts["\(policy.name)\t\(requirement.id)", default: (0, 0)].met += isMet ? 1 : 0
        guard !isMet else { continue }
        each(
          Gap(
            unit: unit.record.unit, name: unit.record.name, region: unit.record.region,
            policy: policy, requirement: requirement, found: found, unprinted: unprinted))
      }
    }
    units += asked > 0 ? 1 : 0
    covered += asked > 0 && asked == met ? 1 : 0
  }
}

extension Policy.Requirement {
  /// Whether the requirement is for a unit.
  func isFor(_ unit: UnitRecord) -> Bool {
    (levels.isEmpty || levels.contains(unit.level))
      && (sectors.isEmpty || unit.sector.map(sectors.contains) ?? false)
  }
}
