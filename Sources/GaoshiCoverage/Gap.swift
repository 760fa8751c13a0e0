public import GaoshiConfig
internal import GaoshiPack

/// A requirement that a unit does not meet.
public struct Gap: Sendable {
  /// The unit's id and printed name.
  public let unit: String
  public let name: String
  /// Six digits of GB/T 2260.
  public let region: String?
  public let policy: Policy
  public let requirement: Policy.Requirement
  /// How many are asked for: copies, or sites for what is asked for at each of them.
  public let asked: Int
  /// How many there are that meet it.
  public let found: Int
  /// The sites where something is missing, of what is asked for at each of them; empty if there is no
  /// such site.
  public let sites: [String]
  /// What is not printed though something hangs there, in the words of policies.
  public let unprinted: [String]

  init(
    _ unit: UnitRecord, _ policy: Policy, _ requirement: Policy.Requirement, _ answer: Answer
  ) {
    self.unit = unit.unit
    name = unit.name
    region = unit.region
    self.policy = policy
    self.requirement = requirement
    asked = answer.asked
    found = answer.found
    sites = answer.lacking
    unprinted = answer.unprinted
  }

  /// The document and its clause.
  public var source: String { policy.source + (requirement.clause.map { "　\($0)" } ?? "") }
}

/// What a unit has of what a requirement asks for.
struct Answer {
  let asked: Int
  let found: Int
  /// Sites that lack it.
  var lacking: [String] = []
  var unprinted: [String] = []

  var isMet: Bool { found >= asked }
}
