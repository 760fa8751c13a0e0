internal import GRDB
public import GaoshiCore

/// Why a ledger cannot be used; the file is left as it is.
public enum LedgerProblem: Error, Hashable, Sendable {
  /// There is no ledger yet.
  case missing(String)
  /// Another command is changing it.
  case busy(String)
  /// The file is no ledger.
  case foreign(String)
  /// The ledger is that of a newer program.
  case newer(String)
  /// The file is a ledger whose bytes are not as they were written.
  case damaged(String)
  /// The database says why.
  case failed(String, String)
  /// The pack that is to be taken cannot be read.
  case pack(FileProblem)

  init(_ error: DatabaseError, _ path: String) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path)
    case .SQLITE_NOTADB: self = .foreign(path)
    case .SQLITE_CORRUPT: self = .damaged(path)
    case let code: self = .failed(path, error.message ?? "SQLite \(code.rawValue)")
    }
  }

  /// The problem in words.
  public var diagnostic: Diagnostic {
    let (code, message, hint) = words
    return Diagnostic(.error, code, message, at: nil, hint: hint)
  }

  private var words: (code: String, message: Message, hint: Message?) {
    switch self {
    case .missing(let path):
      (
        "ledger-missing", Message(zh: "还没有台账“\(path)”", en: "there is no ledger “\(path)” yet"),
        Message(zh: "用 gaoshi build 生成物料包，台账随之建立", en: "gaoshi build makes the pack and begins it")
      )
    case .busy(let path):
      (
        "ledger-busy",
        Message(zh: "台账“\(path)”正被另一个命令使用", en: "another command is using the ledger “\(path)”"),
        Message(zh: "等它结束再试", en: "run again when it is done")
      )
    case .foreign(let path):
      (
        "ledger-foreign",
        Message(zh: "“\(path)”不是台账，没有改动", en: "“\(path)” is no ledger; it was left as it is"),
        Message(zh: "把它移走，再运行一次", en: "move it away and run again")
      )
    case .newer(let path):
      (
        "ledger-newer",
        Message(
          zh: "台账“\(path)”是更新的 gaoshi 写的，没有改动",
          en: "the ledger “\(path)” was written by a newer gaoshi; it was left as it is"),
        Message(zh: "用新的 gaoshi", en: "use the newer gaoshi")
      )
    case .damaged(let path):
      (
        "ledger-damaged",
        Message(
          zh: "台账“\(path)”已损坏，没有改动", en: "the ledger “\(path)” is damaged; it was left as it is"),
        Message(
          zh: "换上备份；没有备份时，sqlite3 的 .recover 也许能救回一部分",
          en: "put a copy in its place; without one, .recover of sqlite3 may save a part")
      )
    case .failed(let path, let reason):
      (
        "ledger-failed",
        Message(
          zh: "台账“\(path)”读写失败：\(reason)", en: "the ledger “\(path)” cannot be used: \(reason)"),
        Message(zh: "检查磁盘和权限", en: "check the disk and the permissions")
      )
    case .pack(let problem):
      (
        "file-unreadable",
        Message(
          zh: "读不了“\(problem.path)”：\(problem.message.chinese)",
          en: "cannot read “\(problem.path)”: \(problem.message.english)"), nil
      )
    }
  }
}
