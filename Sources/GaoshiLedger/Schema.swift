internal import GRDB

/// The tables of a ledger, and how those of an older program are brought up to date.
enum Schema {
  /// Marks the file as ours (SQLite, PRAGMA application_id): “GSHL”.
  static let application = 0x4753_484C

  /// What makes version 1 of an empty file, 2 of 1, and so on; `user_version` counts them.
  ///
  /// What stands here is in people's files: a change is a new step.
  static let steps = [first]

  /// How many steps the file has behind it.
  ///
  /// - Throws: if the file is not ours or has more steps behind it than this program knows.
  static func version(of database: Database, at path: String) throws -> Int {
    let mark = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if mark == application {
      guard version <= steps.count else { throw LedgerProblem.newer(path) }
      return version
    }
    let objects = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    guard mark == 0, version == 0, objects == 0 else { throw LedgerProblem.foreign(path) }
    return 0
  }

  /// Takes the steps that the file has not behind it; another program may have taken them meanwhile.
  static func bringUpToDate(_ database: Database, at path: String) throws {
    for step in try steps.dropFirst(version(of: database, at: path)) {
      try database.execute(sql: step)
    }
    try database.execute(
      sql: "PRAGMA application_id = \(application); PRAGMA user_version = \(steps.count)")
  }

  // `unit.rows` is the hash of the unit's part of the pack, empty once it has none: equal rows need no
  // second look. `item` says what is wanted now, `event` what was wanted and done since the beginning.
  private static let first = """
    CREATE TABLE unit (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      region TEXT,
      rows TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE item (
      id INTEGER PRIMARY KEY,
      page TEXT NOT NULL,
      site TEXT NOT NULL,
      unit TEXT NOT NULL REFERENCES unit (id),
      kind TEXT,
      material TEXT NOT NULL,
      size TEXT NOT NULL,
      count INTEGER NOT NULL CHECK (count > 0),
      look TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      edition TEXT,
      wanted INTEGER NOT NULL CHECK (wanted IN (0, 1)),
      UNIQUE (unit, page, site)
    );
    CREATE TABLE event (
      id INTEGER PRIMARY KEY,
      item INTEGER NOT NULL REFERENCES item (id),
      kind TEXT NOT NULL CHECK (kind IN ('planned', 'changed', 'dropped', 'printed', 'hung', 'down')),
      day TEXT NOT NULL,
      count INTEGER NOT NULL CHECK (count > 0),
      look TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      edition TEXT,
      note TEXT
    );
    CREATE INDEX event_item ON event (item);
    CREATE INDEX event_day ON event (day);
    CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    """
}
