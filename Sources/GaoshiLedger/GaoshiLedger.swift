internal import GRDB
// GaoshiLedger: packs and what people did with them go in; what hangs where comes out.
internal import GaoshiFiles

/// The ledger 台账 of a workspace, a book of what was planned, printed, hung and taken down for each
/// page at each site; kept in an SQLite file.
///
/// Lines are only ever added to the book, so it tells how things stood on any day. Every change is one
/// transaction: whoever looks sees all of it or nothing. The file is kept by a rollback journal, not by a
/// write-ahead log: a ledger has few writers, lies in folders that are shared, copied and sent, and must
/// be one whole file whenever nobody writes.
public final class Ledger {
  /// Where the file is.
  public let path: String
  private let store: Store

  /// Opens a ledger.
  ///
  /// - Parameter creating: whether it is made if it is not there.
  /// - Throws: if the file is no ledger, damaged, or that of a newer program; it is never overwritten.
  public init(_ path: String, creating: Bool = true) throws(LedgerProblem) {
    guard creating || isThere(path) else { throw .missing(path) }
    self.path = path
    store = try Self.reporting(path) {
      let database = try DatabaseQueue(path: path, configuration: Self.configuration)
      let version = try database.read { try Schema.version(of: $0, at: path) }
      if version < Schema.steps.count {
        try database.write { try Schema.bringUpToDate($0, at: path) }
      }
      return Store(database)
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    // Another command needs a moment at most; whoever takes longer than this hangs.
    configuration.busyMode = .timeout(5)
    // After a power cut the folder, too, knows that the journal is gone.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = EXTRA") }
    return configuration
  }

  /// Reads from the database.
  func read<Result>(_ work: (Database) throws -> Result) throws(LedgerProblem) -> Result {
    try Self.reporting(path) { try store.database.read(work) }
  }

  /// Changes the database: all of it or nothing.
  func write<Result>(_ work: (Database) throws -> Result) throws(LedgerProblem) -> Result {
    try Self.reporting(path) { try store.database.write(work) }
  }

  /// Does some work on the database, and puts what goes wrong into words.
  private static func reporting<Result>(
    _ path: String, _ work: () throws -> Result
  ) throws(LedgerProblem) -> Result {
    do {
      return try work()
    } catch let problem as LedgerProblem {
      throw problem
    } catch let error as DatabaseError {
      throw LedgerProblem(error, path)
    } catch {
      throw .failed(path, "\(error)")
    }
  }
}

/// The open database, in a box of its own: who uses a ledger need not know the library behind it.
private final class Store {
  let database: DatabaseQueue
  init(_ database: DatabaseQueue) { self.database = database }
}
