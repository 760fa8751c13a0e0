// GaoshiCoverage: what a unit's pack holds and what documents ask for go in; what is missing comes out.
public import GaoshiConfig
public import GaoshiPack

/// What came of holding a campaign against its policies.
public struct Coverage: Sendable {
  /// How many units a requirement is for, and how many of them meet it.
  public struct Count: Hashable, Sendable {
    public var asked = 0
    public var met = 0
  }

  /// Units that any requirement is for, and those that meet all of theirs.
  public private(set) var units = 0
  public private(set) var covered = 0
  /// For each policy, in the order asked, its requirements in order.
  public private(set) var counts: [[Count]]

  /// A coverage that no unit has been held against yet.
  public init(of policies: [Policy] = []) {
    counts = policies.map { $0.requirements.map { _ in Count() } }
  }
}

/// Holds each unit of a pack against the policies, in memory that does not grow with their number.
///
/// - Parameter each: given each gap, in the order of the units' ids.
public func coverage(
  of pack: Manifest, by policies: [Policy], _ each: (Gap) -> Void
) throws(PackProblem) -> Coverage {
  var coverage = Coverage(of: policies)
  var units = try PackUnits(pack)
  while let unit = units.current {
    coverage.take(try UnitPlaces(unit), by: policies, each)
    try units.advance()
  }
  return coverage
}

extension Coverage {
  /// Holds one unit against the policies.
  fileprivate mutating func take(
    _ unit: UnitPlaces, by policies: [Policy], _ each: (Gap) -> Void
  ) {
    var asked = 0
    var met = 0
    for (index, policy) in policies.enumerated() {
      for (place, requirement) in policy.requirements.enumerated() where unit.owes(requirement) {
        let answer = unit.answer(to: requirement)
        asked += 1
        met += answer.isMet ? 1 : 0
        counts[index][place].asked += 1
        counts[index][place].met += answer.isMet ? 1 : 0
        if !answer.isMet { each(Gap(unit.record, policy, requirement, answer)) }
      }
    }
    units += asked > 0 ? 1 : 0
    covered += asked > 0 && asked == met ? 1 : 0
  }
}
