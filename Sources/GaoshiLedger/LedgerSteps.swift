internal import GRDB
public import GaoshiCore

/// What a person did with pages.
public enum LedgerStep: String, Sendable, CaseIterable {
  case printed
  case hung
  case down
}

/// What marking rows came to.
public struct LedgerMarks: Sendable {
  /// The rows that were marked, as they are now.
  public var marked: [LedgerItem] = []
  /// Those that could not be, and why.
  public var refused: [(item: LedgerItem, reason: Message)] = []
}

extension Ledger {
  /// Notes what was done with all rows that are meant.
  ///
  /// What is not printed cannot be hung, and what does not hang cannot be taken down: such rows are
  /// named and left as they are, and then no row is marked at all.
  ///
  /// - Parameters:
  ///   - day: `YYYY-MM-DD`.
  ///   - count: how many; as many as are wanted unless given.
  public func mark(
    _ step: LedgerStep, _ filter: LedgerFilter, on day: String, count: Int? = nil,
    note: String? = nil
  ) throws(LedgerProblem) -> LedgerMarks {
    try write { database in
      var marks = LedgerMarks()
      let items = try Self.items(filter, in: database)
      for item in items {
        if let reason = try Self.refusal(of: step, item, in: database) {
          marks.refused.append((item, reason))
        }
      }
      guard marks.refused.isEmpty else { return marks }
      for item in items {
        let count = count ?? item.count
        try Self.mark(step, item, day, count, in: database)
        try database.execute(
          sql: """
            INSERT INTO event (item, kind, day, count, look, note)
            SELECT id, ?, ?, ?, look, ? FROM item WHERE id = ?
            """, arguments: [step.rawValue, day, count, note, item.id])
        if let note {
          try database.execute(
            sql: "UPDATE item SET note = ? WHERE id = ?", arguments: [note, item.id])
        }
        if let row = try Row.fetchOne(
          database, sql: "SELECT * FROM item WHERE id = ?", arguments: [item.id])
        {
          marks.marked.append(LedgerItem(row))
        }
      }
      return marks
    }
  }

  private static func refusal(
    of step: LedgerStep, _ item: LedgerItem, in database: Database
  ) throws -> Message? {
    let row = try Row.fetchOne(
      database, sql: "SELECT look, wanted, printed, hung FROM item WHERE id = ?",
      arguments: [item.id])
    guard let row else { return nil }
    let (look, printed, hung): (String, String?, String?) = (
      row["look"], row["printed"], row["hung"]
    )
    let isWanted: Bool = row["wanted"]
    switch step {
    case .printed where !isWanted:
      return Message(zh: "已不需要，不该再印", en: "it is wanted no more and should not be printed")
    case .hung where !isWanted:
      return Message(zh: "已不需要，不该再挂", en: "it is wanted no more and should not be hung")
    case .hung where printed != look:
      return Message(zh: "现在这一版还没印", en: "what is wanted now has not been printed")
    case .down where hung == nil:
      return Message(zh: "没有挂着", en: "it does not hang")
    case .printed, .hung, .down: return nil
    }
  }

  private static func mark(
    _ step: LedgerStep, _ item: LedgerItem, _ day: String, _ count: Int, in database: Database
  ) throws {
    switch step {
    case .printed:
      try database.execute(
        sql: "UPDATE item SET printed = look, printed_on = ? WHERE id = ?",
        arguments: [day, item.id])
    case .hung:
      try database.execute(
        sql: "UPDATE item SET hung = printed, hung_on = ?, hung_count = ? WHERE id = ?",
        arguments: [day, count, item.id])
    case .down:
      try database.execute(
        sql: "UPDATE item SET hung = NULL, hung_count = NULL, down_on = ? WHERE id = ?",
        arguments: [day, item.id])
    }
  }

  /// How many events of each kind there were between two days, both included.
  public func events(from first: String, to last: String) throws(LedgerProblem) -> [String: Int] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT kind, sum(count) AS n FROM event WHERE day BETWEEN ? AND ? GROUP BY kind",
        arguments: [first, last])
      return Dictionary(uniqueKeysWithValues: rows.map { ($0["kind"] as String, $0["n"] as Int) })
    }
  }
}
