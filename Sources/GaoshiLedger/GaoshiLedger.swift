internal import GRDB
// GaoshiLedger: packs and what people did with them go in; what hangs where comes out.
public import GaoshiCore

/// The ledger 台账 of a workspace: a row for each page at each site, what is wanted there, what was
/// printed and what hangs; kept in an SQLite file.
///
/// Every change is one transaction: whoever looks sees all of it or nothing.
public final class Ledger {
  public let path: String
  private let store: Store

  /// Opens a ledger, and makes it if it is not there.
  ///
  /// - Throws: if the file is no ledger, or that of a newer program; it is never overwritten.
  public init(_ path: String) throws(LedgerProblem) {
    self.path = path
    store = try Self.reporting(path) {
      var configuration = Configuration()
      configuration.foreignKeysEnabled = true
      // Another command needs a moment at most; longer than this it hangs.
      configuration.busyMode = .timeout(5)
      let database = try DatabaseQueue(path: path, configuration: configuration)
      try database.write { try Schema.prepare($0) }
      return Store(database)
    }
  }

  /// Does some work on the database, and puts what goes wrong into words.
  static func reporting<Result>(
    _ path: String, _ work: () throws -> Result
  ) throws(LedgerProblem) -> Result {
    do {
      return try work()
    } catch let problem as LedgerProblem {
      throw problem
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      throw .busy(path)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw .foreign(path)
    } catch {
      throw .failed(path, "\(error)")
    }
  }

  /// Reads from the database.
  func read<Result>(_ work: (Database) throws -> Result) throws(LedgerProblem) -> Result {
    try Self.reporting(path) { try store.database.read(work) }
  }

  /// Changes the database: all of it or nothing.
  func write<Result>(_ work: (Database) throws -> Result) throws(LedgerProblem) -> Result {
    try Self.reporting(path) { try store.database.write(work) }
  }
}

/// The open database, in a box of its own: who uses a ledger need not know the library behind it.
private final class Store {
  let database: DatabaseQueue
  init(_ database: DatabaseQueue) { self.database = database }
}

/// Why a ledger cannot be used.
public enum LedgerProblem: Error, Hashable, Sendable {
  /// Another command is changing it.
  case busy(String)
  /// The file is no ledger.
  case foreign(String)
  /// The ledger is that of a newer program.
  case newer(String)
  /// The database says why.
  case failed(String, String)
  /// The pack that is to be taken cannot be read.
  case pack(FileProblem)

  /// The problem in words.
  public var diagnostic: Diagnostic {
    switch self {
    case .busy(let path):
      Diagnostic(
        .error, "ledger-busy",
        Message(zh: "台账“\(path)”正被另一个命令使用", en: "another command is using the ledger “\(path)”"),
        at: nil, hint: Message(zh: "等它结束再试", en: "run again when it is done"))
    case .foreign(let path):
      Diagnostic(
        .error, "ledger-foreign",
        Message(zh: "“\(path)”不是台账，没有改动", en: "“\(path)” is no ledger; it was left as it is"),
        at: nil, hint: Message(zh: "把它移走，再运行一次", en: "move it away and run again"))
    case .newer(let path):
      Diagnostic(
        .error, "ledger-newer",
        Message(
          zh: "台账“\(path)”是更新的 gaoshi 写的，没有改动",
          en: "the ledger “\(path)” was written by a newer gaoshi; it was left as it is"),
        at: nil, hint: Message(zh: "用新的 gaoshi", en: "use the newer gaoshi"))
    case .failed(let path, let reason):
      Diagnostic(
        .error, "ledger-failed",
        Message(
          zh: "台账“\(path)”读写失败：\(reason)", en: "the ledger “\(path)” cannot be used: \(reason)"),
        at: nil, hint: Message(zh: "检查磁盘和权限", en: "check the disk and the permissions"))
    case .pack(let problem):
      Diagnostic(
        .error, "file-unreadable",
        Message(
          zh: "读不了“\(problem.path)”：\(problem.message.chinese)",
          en: "cannot read “\(problem.path)”: \(problem.message.english)"), at: nil)
    }
  }
}
