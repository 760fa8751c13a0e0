internal import GRDB
internal import GaoshiPack

/// Writes into the book what a pack asks for, unit by unit.
struct UnitRecorder {
  let database: Database
  private let day: String
  /// Lines and rows above these are of this run.
  let lastEvent: Int64
  let lastItem: Int64

  init(_ database: Database, _ day: String) throws {
    self.database = database
    self.day = day
    lastEvent = try Int64.fetchOne(database, sql: "SELECT max(id) FROM event") ?? 0
    lastItem = try Int64.fetchOne(database, sql: "SELECT max(id) FROM item") ?? 0
  }

  /// Notes that a unit is in the pack no more.
  func drop(_ unit: KnownUnit) throws {
    guard !unit.rows.isEmpty else { return }
    for known in try items(of: unit.id) where known.isWanted { try drop(known) }
    try database.execute(sql: "UPDATE unit SET rows = '' WHERE id = ?", arguments: [unit.id])
  }

  /// Notes what is asked for of a unit.
  ///
  /// - Parameter rows: the hash of its part of the pack.
  func take(_ unit: PackUnit, rows: String) throws {
    let record = try unit.record()
    try statement(
      """
      INSERT INTO unit (id, name, region, rows) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE
      SET name = excluded.name, region = excluded.region, rows = excluded.rows
      """
    ).execute(arguments: [record.unit, record.name, record.region, rows])
    var known = Dictionary(
      uniqueKeysWithValues: try items(of: record.unit).map { ("\($0.page)\n\($0.site)", $0) })
    for wanted in WantedItem.all(of: try unit.files(), record) {
      if let old = known.removeValue(forKey: "\(wanted.page)\n\(wanted.site.place)") {
        try update(old, to: wanted)
      } else {
        try add(wanted, to: record.unit)
      }
    }
    for gone in known.values.sorted(by: { $0.id < $1.id }) where gone.isWanted { try drop(gone) }
  }

  private func add(_ wanted: WantedItem, to unit: String) throws {
    try statement(
      """
      INSERT INTO item (page, site, unit, kind, material, size, count, look, sha256, edition, wanted)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
      """
    ).execute(arguments: [
      wanted.page, wanted.site.place, unit, wanted.site.kind, wanted.material, wanted.size,
      wanted.site.count, wanted.look, wanted.sha256, wanted.edition,
    ])
    try note(.planned, database.lastInsertedRowID)
  }

  private func update(_ old: KnownItem, to wanted: WantedItem) throws {
    try statement(
      """
      UPDATE item SET kind = ?, material = ?, size = ?, count = ?, look = ?, sha256 = ?,
      edition = ?, wanted = 1 WHERE id = ?
      """
    ).execute(arguments: [
      wanted.site.kind, wanted.material, wanted.size, wanted.site.count, wanted.look,
      wanted.sha256, wanted.edition, old.id,
    ])
    if !old.isWanted {
      try note(.planned, old.id)
    } else if old.look != wanted.look || old.count != wanted.site.count {
      try note(.changed, old.id)
    }
  }

  private func drop(_ item: KnownItem) throws {
    try statement("UPDATE item SET wanted = 0 WHERE id = ?").execute(arguments: [item.id])
    try note(.dropped, item.id)
  }

  /// Adds a line about a row as it is now.
  func note(_ kind: LedgerEvent.Kind, _ item: Int64) throws {
    try statement(
      """
      INSERT INTO event (item, kind, day, count, look, sha256, edition)
      SELECT id, ?, ?, count, look, sha256, edition FROM item WHERE id = ?
      """
    ).execute(arguments: [kind.rawValue, day, item])
  }

  private func items(of unit: String) throws -> [KnownItem] {
    try Row.fetchAll(
      statement("SELECT id, page, site, count, look, wanted FROM item WHERE unit = ?"),
      arguments: [unit]
    ).map {
      KnownItem(
        id: $0[0], page: $0[1], site: $0[2], count: $0[3], look: $0[4], isWanted: $0[5])
    }
  }

  private func statement(_ sql: String) throws -> Statement {
    try database.cachedStatement(sql: sql)
  }
}

/// A row as the ledger knows it.
private struct KnownItem {
  let id: Int64
  let page: String
  let site: String
  let count: Int
  let look: String
  let isWanted: Bool
}
