internal import GRDB
public import GaoshiCore

/// What a person did with pages.
public enum LedgerStep: String, Sendable, CaseIterable {
  case printed
  case hung
  case down
}

/// What a person did, when, and with how many copies.
public struct LedgerDeed: Sendable {
  public var step: LedgerStep
  /// `YYYY-MM-DD`.
  public var day: String
  /// How many copies at each site; nil for all that are to be printed, hung or taken down there.
  public var count: Int?
  public var note: String?

  public init(_ step: LedgerStep, on day: String, count: Int? = nil, note: String? = nil) {
    self.step = step
    self.day = day
    self.count = count
    self.note = note
  }
}

/// What marking rows came to.
public struct LedgerMarks: Sendable {
  /// The rows that were marked, as they are now.
  public var marked: [LedgerItem] = []
  /// Those where nothing was left to be done.
  public var done: [LedgerItem] = []
  /// Those that could not be, and why.
  public var refused: [(item: LedgerItem, reason: Message)] = []

  /// Nothing marked yet.
  public init() {}
}

extension Ledger {
  /// Notes what was done with all rows that are meant.
  ///
  /// What is not printed cannot be hung, and what does not hang cannot be taken down, on the day that is
  /// given and after it: such rows are named, and then no row is marked at all. Where others are hung,
  /// as many old ones are taken to have come down.
  public func mark(
    _ deed: LedgerDeed, _ filter: LedgerFilter
  ) throws(LedgerProblem) -> LedgerMarks {
    try write { database in
      var marks = LedgerMarks()
      var lines: [(item: LedgerItem, events: [LedgerEvent])] = []
      try Self.forEachItem(filter, in: database) { item, events in
        switch DeedPlan(deed, item, events) {
        case .write(let new): lines.append((item, new))
        case .nothing: marks.done.append(item)
        case .refuse(let reason): marks.refused.append((item, reason))
        }
      }
      guard marks.refused.isEmpty else { return marks }
      for (item, events) in lines {
        for event in events { try Self.write(event, about: item.id, in: database) }
        marks.marked.append(try Self.item(item.id, in: database) ?? item)
      }
      return marks
    }
  }

  private static func write(
    _ event: LedgerEvent, about item: Int64, in database: Database
  ) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO event (item, kind, day, count, look, sha256, edition, note)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      item, event.kind.rawValue, event.day, event.count, event.look, event.sha256, event.edition,
      event.note,
    ])
  }
}

/// What is written into the book about one row for a deed.
private enum DeedPlan {
  case write([LedgerEvent])
  /// There is nothing left to be done.
  case nothing
  case refuse(Message)

  init(_ deed: LedgerDeed, _ item: LedgerItem, _ events: [LedgerEvent]) {
    guard let standing = Standing(events) else {
      preconditionFailure("a row has a line in the book from its beginning")
    }
    switch deed.step {
    case .printed: self = Self.printed(deed, item)
    case .hung: self = Self.hung(deed, item, standing, events)
    case .down: self = Self.down(deed, item, standing, events)
    }
  }

  private static func printed(_ deed: LedgerDeed, _ item: LedgerItem) -> DeedPlan {
    if item.state == .takeDown || item.state == .gone {
      return .refuse(Message(zh: "已不需要，不该再印", en: "it is wanted no more and should not be printed"))
    }
    let count = deed.count ?? item.toPrint
    return count == 0 ? .nothing : .write([LedgerEvent(.printed, count, item, deed)])
  }

  private static func hung(
    _ deed: LedgerDeed, _ item: LedgerItem, _ standing: Standing, _ events: [LedgerEvent]
  ) -> DeedPlan {
    if item.state == .takeDown || item.state == .gone {
      return .refuse(Message(zh: "已不需要，不该再挂", en: "it is wanted no more and should not be hung"))
    }
    let stock = Standing.stock(of: item.look, in: events, from: deed.day)
    let count = deed.count ?? min(max(stock, 0), item.toHang)
    if deed.count == nil && item.toHang == 0 { return .nothing }
    guard count > 0, count <= stock else { return .refuse(notPrinted(item, stock, deed)) }
    let new = LedgerEvent(.hung, count, item, deed)
    return .write([new] + replaced(by: count, item, standing, events, deed))
  }

  /// Old copies that come down where new ones are hung.
  private static func replaced(
    by count: Int, _ item: LedgerItem, _ standing: Standing, _ events: [LedgerEvent],
    _ deed: LedgerDeed
  ) -> [LedgerEvent] {
    var left = count
    // Once as many hang as are wanted, whatever is old is gone.
    if item.hanging + count >= item.count { left = item.outdated }
    return taken(left, from: standing.outdatedLooks, events, deed)
  }

  private static func down(
    _ deed: LedgerDeed, _ item: LedgerItem, _ standing: Standing, _ events: [LedgerEvent]
  ) -> DeedPlan {
    let looks = standing.outdatedLooks + [item.look]
    let hanging = looks.reduce(0) { $0 + Standing.hanging(of: $1, in: events, from: deed.day) }
    let count = deed.count ?? (item.state == .outdated ? item.outdated : item.hangingAtAll)
    guard item.hangingAtAll > 0, count <= hanging else {
      return .refuse(
        item.hangingAtAll == 0
          ? Message(zh: "没有挂着", en: "it does not hang")
          : Message(
            zh: "\(deed.day) 只挂着 \(hanging) 份", en: "only \(hanging) hung on \(deed.day)"))
    }
    return .write(taken(count, from: looks, events, deed))
  }

  /// Copies that come down, of the first looks first.
  private static func taken(
    _ count: Int, from looks: [String], _ events: [LedgerEvent], _ deed: LedgerDeed
  ) -> [LedgerEvent] {
    var left = count
    return looks.compactMap { look in
      let some = min(left, Standing.hanging(of: look, in: events, from: deed.day))
      guard some > 0, let version = events.last(where: { $0.look == look }) else { return nil }
      left -= some
      return LedgerEvent(
        kind: .down, day: deed.day, count: some, look: look, sha256: version.sha256,
        edition: version.edition, note: deed.note)
    }
  }

  private static func notPrinted(
    _ item: LedgerItem, _ stock: Int, _ deed: LedgerDeed
  ) -> Message {
    if item.stock + item.hanging <= 0 {
      return Message(zh: "现在这一版还没印", en: "what is wanted now has not been printed")
    }
    return Message(
      zh: "到 \(deed.day) 印好待挂的只有 \(stock) 份",
      en: "only \(stock) were printed and not hung by \(deed.day)")
  }
}

extension LedgerEvent {
  /// Something done with copies of what is wanted.
  fileprivate init(_ kind: Kind, _ count: Int, _ item: LedgerItem, _ deed: LedgerDeed) {
    self.init(
      kind: kind, day: deed.day, count: count, look: item.look, sha256: item.sha256,
      edition: item.edition, note: deed.note)
  }
}
