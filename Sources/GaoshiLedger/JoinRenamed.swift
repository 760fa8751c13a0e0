internal import GRDB

extension UnitRecorder {
  /// Makes one of a row that is dropped and one that is new and looks the same.
  ///
  /// At the same place of a unit of that name they are one board, whose file or whose unit's file is
  /// called otherwise now; what hangs there may hang on.
  func joinRenamed() throws {
    let pairs = try pairs()
    var joined: Set<Int64> = []
    for (old, new) in pairs where joined.isDisjoint(with: [old, new]) {
      joined.formUnion([old, new])
      try join(new, to: old)
    }
  }

  /// Rows that may be one, those of one unit first.
  private func pairs() throws -> [(old: Int64, new: Int64)] {
    let isAnyDropped = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM event WHERE id > ? AND kind = 'dropped')",
      arguments: [lastEvent])
    guard isAnyDropped == true else { return [] }
    // A thousand units hang the same banner: the look alone would pair each with each.
    try database.execute(
      sql: """
        CREATE TEMP TABLE fresh (item INTEGER, alike TEXT);
        INSERT INTO fresh SELECT item.id, \(Self.alike)
        FROM item JOIN unit ON unit.id = item.unit WHERE item.id > ?;
        CREATE INDEX temp.fresh_alike ON fresh (alike);
        """, arguments: [lastItem])
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT item.id, fresh.item FROM event JOIN item ON item.id = event.item
        JOIN unit ON unit.id = item.unit JOIN fresh ON fresh.alike = \(Self.alike)
        JOIN item AS new ON new.id = fresh.item
        WHERE event.id > ? AND event.kind = 'dropped'
        ORDER BY new.unit = item.unit DESC, item.id, fresh.item
        """, arguments: [lastEvent])
    try database.execute(sql: "DROP TABLE fresh")
    return rows.map { ($0[0], $0[1]) }
  }

  /// What two rows have in common that are one.
  private static let alike = """
    unit.name || char(10) || item.site || char(10) || item.material || char(10) || item.size
    || char(10) || item.look
    """

  private func join(_ new: Int64, to old: Int64) throws {
    let row = try Row.fetchOne(
      database, sql: "SELECT page, unit, kind, count, sha256, edition FROM item WHERE id = ?",
      arguments: [new])
    let before = try Int.fetchOne(
      database, sql: "SELECT count FROM item WHERE id = ?", arguments: [old])
    guard let row else { return }
    try database.execute(
      sql: """
        DELETE FROM event WHERE item = ?;
        DELETE FROM item WHERE id = ?;
        DELETE FROM event WHERE item = ? AND id > ? AND kind = 'dropped';
        UPDATE item SET page = ?, unit = ?, kind = ?, count = ?, sha256 = ?, edition = ?, wanted = 1
        WHERE id = ?
        """,
      arguments: [
        new, new, old, lastEvent, row[0], row[1], row[2], row[3], row[4], row[5], old,
      ])
    if before != row[3] { try note(.changed, old) }
  }
}
