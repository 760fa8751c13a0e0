/// How it stands with a page at a site, by the lines of the book up to some day.
struct Standing {
  /// The copies of one look.
  struct Copies {
    /// Printed and not hung yet.
    var stock = 0
    var hanging = 0
    var printedOn: String?
    var hungOn: String?

    mutating func take(_ event: LedgerEvent) {
      switch event.kind {
      case .printed:
        stock += event.count
        printedOn = max(event.day, printedOn ?? "")
      case .hung:
        stock -= event.count
        hanging += event.count
        hungOn = max(event.day, hungOn ?? "")
      case .down: hanging -= event.count
      case .planned, .changed, .dropped: break
      }
    }
  }

  /// The look that is wanted, or was wanted last.
  private(set) var look = ""
  private(set) var sha256 = ""
  private(set) var edition: String?
  /// How many are wanted, or were last.
  private(set) var count = 0
  private(set) var isWanted = false
  private(set) var plannedOn: String?
  private(set) var downOn: String?
  private(set) var note: String?
  private(set) var copies: [String: Copies] = [:]

  /// - Parameters:
  ///   - events: all lines of the book about it, in the order written.
  ///   - day: `YYYY-MM-DD`; nil for now.
  /// - Returns: nil if nothing was wanted or done by then.
  init?(_ events: [LedgerEvent], on day: String? = nil) {
    let past = day.map { day in events.filter { $0.day <= day } } ?? events
    guard !past.isEmpty else { return nil }
    // What was done before the ledger was begun was done for what it began with.
    if !past.contains(where: { !$0.kind.isDeed }), let first = events.first { want(first) }
    for event in past { take(event) }
  }

  private mutating func want(_ event: LedgerEvent) {
    look = event.look
    sha256 = event.sha256
    edition = event.edition
    count = event.count
    isWanted = event.kind != .dropped
  }

  private mutating func take(_ event: LedgerEvent) {
    note = event.note ?? note
    switch event.kind {
    case .planned:
      want(event)
      plannedOn = event.day
    case .changed, .dropped: want(event)
    case .printed, .hung: copies[event.look, default: Copies()].take(event)
    case .down:
      copies[event.look, default: Copies()].take(event)
      downOn = max(event.day, downOn ?? "")
    }
  }

  /// The copies of what is wanted.
  var current: Copies { copies[look] ?? Copies() }

  /// Looks that hang and are not what is wanted, those that have hung longest first.
  var outdatedLooks: [String] {
    copies.filter { $0.key != look && $0.value.hanging > 0 }
      .sorted { ($0.value.hungOn ?? "", $0.key) < ($1.value.hungOn ?? "", $1.key) }.map(\.key)
  }

  /// Copies that hang and are not what is wanted.
  var outdated: Int { outdatedLooks.reduce(0) { $0 + (copies[$1]?.hanging ?? 0) } }

  /// What follows from all of it.
  var state: LedgerItem.State {
    guard isWanted else { return current.hanging + outdated > 0 ? .takeDown : .gone }
    if outdated > 0 { return .outdated }
    if current.hanging >= count { return .hung }
    return current.hanging + current.stock >= count ? .printed : .planned
  }
}

extension Standing {
  /// How many copies can be hung on a day so that on no day there are fewer than none in stock.
  static func stock(of look: String, in events: [LedgerEvent], from day: String) -> Int {
    least(in: events, from: day) { event in
      guard event.look == look else { return 0 }
      return event.kind == .printed ? event.count : event.kind == .hung ? -event.count : 0
    }
  }

  /// How many copies can be taken down on a day so that on no day fewer than none hang.
  static func hanging(of look: String, in events: [LedgerEvent], from day: String) -> Int {
    least(in: events, from: day) { event in
      guard event.look == look else { return 0 }
      return event.kind == .hung ? event.count : event.kind == .down ? -event.count : 0
    }
  }

  /// The smallest sum of changes at the end of a day and all days after it.
  private static func least(
    in events: [LedgerEvent], from day: String, _ change: (LedgerEvent) -> Int
  ) -> Int {
    var changes = [day: 0]
    for event in events { changes[max(event.day, day), default: 0] += change(event) }
    var sum = 0
    let sums = changes.sorted { $0.key < $1.key }.map { _, change in
      sum += change
      return sum
    }
    return max(sums.min() ?? 0, 0)
  }
}
