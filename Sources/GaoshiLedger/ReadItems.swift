internal import GRDB

extension Ledger {
  /// Gives the rows that are meant, by unit, page and site, in memory that does not grow with their
  /// number.
  public func forEachItem(
    _ filter: LedgerFilter, _ each: (LedgerItem) -> Void
  ) throws(LedgerProblem) {
    try read { try Self.forEachItem(filter, in: $0) { item, _ in each(item) } }
  }

  /// The rows that are meant, by unit, page and site.
  public func items(_ filter: LedgerFilter) throws(LedgerProblem) -> [LedgerItem] {
    var items: [LedgerItem] = []
    try forEachItem(filter) { items.append($0) }
    return items
  }

  /// Gives the rows that are meant, each with all lines of the book about it in the order written.
  public func forEachHistory(
    _ filter: LedgerFilter, _ each: (LedgerItem, [LedgerEvent]) -> Void
  ) throws(LedgerProblem) {
    try read { try Self.forEachItem(filter, in: $0, each) }
  }

  /// How many copies there were of each kind of event between two days, both included.
  public func events(
    from first: String, to last: String
  ) throws(LedgerProblem) -> [LedgerEvent.Kind: Int] {
    try read { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT kind, sum(count) FROM event WHERE day BETWEEN ? AND ? GROUP BY kind",
        arguments: [first, last])
      let counts = rows.compactMap { row in
        LedgerEvent.Kind(rawValue: row[0]).map { ($0, row[1] as Int) }
      }
      return Dictionary(uniqueKeysWithValues: counts)
    }
  }

  /// Reads the book along the rows: each row's lines stand together.
  static func forEachItem(
    _ filter: LedgerFilter, in database: Database, _ each: (LedgerItem, [LedgerEvent]) -> Void
  ) throws {
    let (condition, arguments) = filter.condition
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(LedgerItem.Identity.columns), \(LedgerEvent.columns)
        FROM item JOIN unit ON unit.id = item.unit JOIN event ON event.item = item.id
        WHERE \(condition) ORDER BY item.unit, item.page, item.site, event.id
        """, arguments: arguments)
    var at: (identity: LedgerItem.Identity, events: [LedgerEvent])?
    func finish() {
      guard let at, let standing = Standing(at.events, on: filter.day) else { return }
      let item = LedgerItem(at.identity, standing, isPast: filter.day != nil)
      if filter.includes(item.state) { each(item, at.events) }
    }
    while let row = try rows.next() {
      if at?.identity.id != row[0] {
        finish()
        at = (LedgerItem.Identity(row), [])
      }
      at?.events.append(LedgerEvent(row, from: LedgerItem.Identity.columnCount))
    }
    finish()
  }

  /// One row as it is now; nil if there is none with this number.
  static func item(_ id: Int64, in database: Database) throws -> LedgerItem? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(LedgerItem.Identity.columns), \(LedgerEvent.columns)
        FROM item JOIN unit ON unit.id = item.unit JOIN event ON event.item = item.id
        WHERE item.id = ? ORDER BY event.id
        """)
    let rows = try Row.fetchAll(statement, arguments: [id])
    let events = rows.map { LedgerEvent($0, from: LedgerItem.Identity.columnCount) }
    guard let first = rows.first, let standing = Standing(events) else { return nil }
    return LedgerItem(LedgerItem.Identity(first), standing)
  }
}

extension LedgerItem.Identity {
  /// The columns that `init(_:)` reads, in order.
  static let columns =
    "item.id, item.page, item.site, item.unit, unit.name, unit.region, "
    + "item.kind, item.material, item.size, item.sha256, item.edition"
  static let columnCount = 11

  init(_ row: Row) {
    self.init(
      id: row[0], page: row[1], site: row[2], unit: row[3], name: row[4], region: row[5],
      kind: row[6], material: row[7], size: row[8], sha256: row[9], edition: row[10])
  }
}
