internal import GRDB

/// A page at a site: what is wanted there and what hangs.
public struct LedgerItem: Sendable {
  /// How it stands with it.
  public enum State: String, Sendable, CaseIterable {
    /// It is to be printed.
    case planned
    /// It is printed and is to be hung.
    case printed
    /// What is wanted hangs.
    case hung
    /// Something older hangs: an old number perhaps.
    case outdated
    /// It hangs and is wanted no more.
    case takeDown = "take-down"
    /// It is wanted no more and does not hang.
    case gone
  }

  public let id: Int64
  public let page: String
  public let site: String
  public let unit: String
  public let name: String
  public let region: String?
  public let kind: String?
  public let material: String
  public let size: String
  /// How many are wanted.
  public let count: Int
  public let state: State
  public let printedOn: String?
  public let hungOn: String?
  public let hungCount: Int?
  public let downOn: String?
  public let note: String?

  init(_ row: Row) {
    id = row["id"]
    page = row["page"]
    site = row["site"]
    unit = row["unit"]
    name = row["name"]
    region = row["region"]
    kind = row["kind"]
    material = row["material"]
    size = row["size"]
    count = row["count"]
    state = State(
      look: row["look"], isWanted: row["wanted"], printed: row["printed"], hung: row["hung"])
    printedOn = row["printed_on"]
    hungOn = row["hung_on"]
    hungCount = row["hung_count"]
    downOn = row["down_on"]
    note = row["note"]
  }
}

extension LedgerItem.State {
  /// What follows from the looks that are wanted, printed and hanging.
  init(look: String, isWanted: Bool, printed: String?, hung: String?) {
    if !isWanted {
      self = hung == nil ? .gone : .takeDown
    } else if hung == look {
      self = .hung
    } else if hung != nil {
      self = .outdated
    } else {
      self = printed == look ? .printed : .planned
    }
  }
}

/// Which rows of a ledger are meant.
public struct LedgerFilter: Sendable {
  /// A unit's id; `*` and `?` stand for any characters and any one.
  public var unit: String?
  /// The beginning of a division code.
  public var region: String?
  /// A part of a site's name, or a kind of site.
  public var site: String?
  public var material: String?
  public var states: [LedgerItem.State] = []

  public init() {}

  /// Everything but what is gone, unless states are named.
  func includes(_ item: LedgerItem) -> Bool {
    states.isEmpty ? item.state != .gone : states.contains(item.state)
  }

  /// The conditions that the database itself can judge.
  var condition: (sql: String, arguments: StatementArguments) {
    var parts = ["1"]
    var arguments: [any DatabaseValueConvertible] = []
    if let unit {
      parts.append("unit GLOB ?")
      arguments.append(unit)
    }
    if let region {
      parts.append("substr(region, 1, ?) = ?")
      arguments += [region.count, region]
    }
    if let site {
      parts.append("(instr(site, ?) > 0 OR kind = ?)")
      arguments += [site, site]
    }
    if let material {
      parts.append("material = ?")
      arguments.append(material)
    }
    return (parts.joined(separator: " AND "), StatementArguments(arguments))
  }
}

extension Ledger {
  /// The rows that are meant, by unit, page and site.
  public func items(_ filter: LedgerFilter) throws(LedgerProblem) -> [LedgerItem] {
    try read { try Self.items(filter, in: $0) }
  }

  static func items(_ filter: LedgerFilter, in database: Database) throws -> [LedgerItem] {
    let (sql, arguments) = filter.condition
    return try Row.fetchAll(
      database, sql: "SELECT * FROM item WHERE \(sql) ORDER BY unit, page, site",
      arguments: arguments
    ).map(LedgerItem.init).filter(filter.includes)
  }
}
