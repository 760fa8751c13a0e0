internal import GRDB
internal import GaoshiCore
public import GaoshiPack

extension Ledger {
  /// Takes a published pack: new pages are planned, those that look otherwise are noted as changed,
  /// those that are not in it any more as dropped.
  ///
  /// The same pack taken twice changes nothing, and of another one only the units that differ are
  /// looked at.
  ///
  /// - Parameter day: `YYYY-MM-DD`.
  /// - Returns: whether anything was written.
  @discardableResult
  public func record(_ pack: Manifest, on day: String) throws(LedgerProblem) -> Bool {
    let root = try read {
      try String.fetchOne($0, sql: "SELECT value FROM state WHERE name = 'root'")
    }
    if root == pack.root { return false }
    try write { database in
      do {
        // Go through the units of the ledger and of the pack, which stand in the same order.
        var recorder = try UnitRecorder(database, day)
        try Self.merge(try PackUnits(pack), with: try KnownUnits(database), into: &recorder)

        // A page that goes by another name now is no other page.
        try recorder.joinRenamed()
      } catch let problem as PackProblem {
        throw LedgerProblem.pack(problem.asFileProblem)
      }
      try database.execute(
        sql: "INSERT OR REPLACE INTO state (name, value) VALUES ('root', ?)",
        arguments: [pack.root])
    }
    return true
  }

  private static func merge(
    _ pack: consuming PackUnits, with ledger: consuming KnownUnits,
    into recorder: inout UnitRecorder
  ) throws {
    while true {
      let old = try ledger.current()
      guard let new = pack.current else {
        guard let old else { return }
        try recorder.drop(old)
        ledger.advance()
        continue
      }
      if let old, old.id.utf8.lexicographicallyPrecedes(new.id.utf8) {
        try recorder.drop(old)
        ledger.advance()
        continue
      }
      let isKnown = old?.id == new.id
      let rows = Digest.sha256(Array(([new.line] + new.rows).joined(separator: "\n").utf8))
      if !isKnown || old?.rows != rows { try recorder.take(new, rows: rows) }
      if isKnown { ledger.advance() }
      try pack.advance()
    }
  }
}

/// A unit as the ledger knows it.
struct KnownUnit {
  let id: String
  /// The hash of its part of the pack that was taken last; empty if it was in none.
  let rows: String
}

/// The units of the ledger in the order of their ids' bytes, some at a time: they may be changed on the way.
struct KnownUnits {
  private let database: Database
  private var page: ArraySlice<KnownUnit> = []
  private var last = ""
  private var isAtEnd = false

  init(_ database: Database) throws { self.database = database }

  /// The unit at hand; nil behind the last.
  mutating func current() throws -> KnownUnit? {
    if page.isEmpty && !isAtEnd {
      let rows = try Row.fetchAll(
        database, sql: "SELECT id, rows FROM unit WHERE id > ? ORDER BY id LIMIT 1000",
        arguments: [last])
      page = rows.map { KnownUnit(id: $0[0], rows: $0[1]) }[...]
      isAtEnd = page.isEmpty
      last = page.last?.id ?? last
    }
    return page.first
  }

  /// Goes on to the next unit.
  mutating func advance() { page = page.dropFirst() }
}
