internal import GRDB

/// The tables of a ledger.
enum Schema {
  /// Marks the file as ours (SQLite, PRAGMA application_id): “GSHL”.
  static let application = 0x4753_484C
  /// The version of the tables.
  static let version = 1

  /// Makes the tables in a new file; refuses a file that is not ours or of a newer program.
  static func prepare(_ database: Database) throws {
    let mark = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    if mark == application {
      guard version <= self.version else { throw LedgerProblem.newer(path(of: database)) }
      return
    }
    guard mark == 0, tables == 0 else { throw LedgerProblem.foreign(path(of: database)) }
    try database.execute(sql: script)
  }

  private static func path(of database: Database) -> String {
    (try? Row.fetchOne(database, sql: "PRAGMA database_list")?["file"]) ?? ""
  }

  // `look` is wanted, `printed` was printed last, `hung` hangs; each the hash of what is to be seen.
  private static let script = """
    PRAGMA application_id = \(application);
    PRAGMA user_version = \(version);
    CREATE TABLE item (
      id INTEGER PRIMARY KEY,
      page TEXT NOT NULL,
      site TEXT NOT NULL,
      unit TEXT NOT NULL,
      name TEXT NOT NULL,
      region TEXT,
      kind TEXT,
      material TEXT NOT NULL,
      size TEXT NOT NULL,
      count INTEGER NOT NULL,
      look TEXT NOT NULL,
      wanted INTEGER NOT NULL DEFAULT 1,
      printed TEXT, printed_on TEXT,
      hung TEXT, hung_on TEXT, hung_count INTEGER,
      down_on TEXT,
      note TEXT,
      UNIQUE (page, site)
    );
    CREATE INDEX item_unit ON item (unit);
    CREATE TABLE event (
      id INTEGER PRIMARY KEY,
      item INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('planned', 'changed', 'dropped', 'printed', 'hung', 'down')),
      day TEXT NOT NULL,
      count INTEGER NOT NULL,
      look TEXT NOT NULL,
      note TEXT
    );
    CREATE INDEX event_day ON event (day);
    CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL);
    """
}
