internal import GRDB

/// Which rows of a ledger are meant, and as of which day.
public struct LedgerFilter: Sendable {
  /// A unit's id; `*` and `?` stand for any characters and any one.
  public var unit: String?
  /// The beginning of a division code.
  public var region: String?
  /// A part of a site's name, or a kind of site.
  public var site: String?
  public var material: String?
  /// Everything but what is gone, unless states are named.
  public var states: [LedgerItem.State] = []
  /// The day, `YYYY-MM-DD`, whose evening is looked at; now unless given.
  public var day: String?

  public init() {}

  /// Whether the state is one that is meant.
  func includes(_ state: LedgerItem.State) -> Bool {
    states.isEmpty ? state != .gone : states.contains(state)
  }

  /// The conditions that the database itself can judge.
  var condition: (sql: String, arguments: StatementArguments) {
    var parts = ["1"]
    var arguments: [any DatabaseValueConvertible] = []
    if let unit {
      parts.append("item.unit GLOB ?")
      // A bracket is a letter of a name, not the beginning of a set.
      arguments.append(unit.replacing("[", with: "[[]"))
    }
    if let region {
      parts.append("substr(unit.region, 1, ?) = ?")
      arguments += [region.unicodeScalars.count, region]
    }
    if let site {
      parts.append("(instr(item.site, ?) > 0 OR item.kind = ?)")
      arguments += [site, site]
    }
    if let material {
      parts.append("item.material = ?")
      arguments.append(material)
    }
    return (parts.joined(separator: " AND "), StatementArguments(arguments))
  }
}
