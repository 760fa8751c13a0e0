import GRDB
import GaoshiLedger
import TestKit
import Testing

@Suite struct LedgerFileTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// A ledger with one row.
  private func begun() throws -> String {
    let desk = try LedgerDesk()
    try desk.record(TestPage(page: "a-board", unit: "a", sites: [("大门", 2)]))
    try scratch.replace(desk.scratch.bytes("ledger.sqlite") ?? [], "ledger.sqlite")
    return scratch("ledger.sqlite")
  }

  @Test("a file that is no database is refused and left as it is")
  func notADatabase() throws {
    let text = String(repeating: "not a database\n", count: 100)
    let path = try scratch.write(text, "notes.sqlite")
    #expect(throws: LedgerProblem.foreign(path)) { try Ledger(path) }
    #expect(scratch.text("notes.sqlite") == text)
  }

  @Test("another program's database is refused and left as it is")
  func anotherProgram() throws {
    let path = scratch("other.sqlite")
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE boards (name TEXT)") }
    let bytes = scratch.bytes("other.sqlite")
    #expect(throws: LedgerProblem.foreign(path)) { try Ledger(path) }
    #expect(scratch.bytes("other.sqlite") == bytes)
  }

  @Test("a newer program's ledger is refused and left as it is")
  func newer() throws {
    let path = try begun()
    try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 99") }
    let bytes = scratch.bytes("ledger.sqlite")
    #expect(throws: LedgerProblem.newer(path)) { try Ledger(path) }
    #expect(scratch.bytes("ledger.sqlite") == bytes)
  }

  @Test("a ledger with broken pages is told to be damaged and left as it is")
  func damaged() throws {
    let path = try begun()
    var bytes = scratch.bytes("ledger.sqlite") ?? []
    for index in 4096..<bytes.count { bytes[index] = 0xA5 }
    try scratch.replace(bytes, "ledger.sqlite")
    #expect(throws: LedgerProblem.damaged(path)) {
      try Ledger(path).items(LedgerFilter())
    }
    #expect(scratch.bytes("ledger.sqlite") == bytes)
  }

  @Test("a ledger that is not there is not made by looking for it")
  func missing() throws {
    let path = scratch("none.sqlite")
    #expect(throws: LedgerProblem.missing(path)) { try Ledger(path, creating: false) }
    #expect(scratch.bytes("none.sqlite") == nil)
  }

  @Test("a folder in the ledger's place is told with the database's own words")
  func folder() throws {
    try scratch.write("", "ledger.sqlite/x")
    #expect(throws: LedgerProblem.self) { try Ledger(scratch("ledger.sqlite")) }
  }

  @Test("a full disk is told, and the ledger is as it was")
  func fullDisk() throws {
    let disk = try scratch.mountDisk("disk", options: "size=256k")
    let ledger = try Ledger(disk + "/ledger.sqlite")
    let desk = try LedgerDesk()
    try ledger.record(desk.pack([TestPage(page: "a-board", unit: "a")]), on: "2024-05-01")
    let many = (0..<2000).map { TestPage(page: "a-\($0)", unit: "a") }
    #expect(
      throws: LedgerProblem.failed(disk + "/ledger.sqlite", "database or disk is full")
    ) {
      try ledger.record(desk.pack(many), on: "2024-06-01")
    }
    #expect(try ledger.items(LedgerFilter()).map(\.page) == ["a-board"])
  }

  @Test("whoever finds the ledger in use waits, and then says so")
  func busy() throws {
    let path = try begun()
    let ledger = try Ledger(path)
    let other = try DatabaseQueue(path: path)
    try other.inDatabase { database in
      try database.execute(sql: "BEGIN EXCLUSIVE")
      #expect(throws: LedgerProblem.busy(path)) {
        try ledger.mark(LedgerDeed(.printed, on: "2024-06-01"), LedgerFilter())
      }
      try database.execute(sql: "ROLLBACK")
    }
    #expect(try ledger.items(LedgerFilter()).map(\.state) == [.planned])
  }

  @Test("the book lets no line in that no row, kind or number stands behind")
  func constraints() throws {
    let path = try begun()
    let lines = [
      "INSERT INTO event (item, kind, day, count, look, sha256) VALUES (99, 'hung', '', 1, '', '')",
      "INSERT INTO event (item, kind, day, count, look, sha256) VALUES (1, 'burnt', '', 1, '', '')",
      "INSERT INTO event (item, kind, day, count, look, sha256) VALUES (1, 'hung', '', 0, '', '')",
      "DELETE FROM item", "DELETE FROM unit",
    ]
    for line in lines {
      #expect(throws: DatabaseError.self) {
        try DatabaseQueue(path: path).write { try $0.execute(sql: line) }
      }
    }
  }
}
