internal import GaoshiCoverage
internal import GaoshiLedger

/// What a summary counts; large only where its tables are.
struct SummaryTally {
  /// The longest table that a summary prints.
  static let mostRows = 300

  /// Copies of one unit, kind of site, material or region.
  struct Copies {
    var wanted = 0
    var hanging = 0
    var outdated = 0
    var stock = 0
    var toPrint = 0
    var toHang = 0
    var toTakeDown = 0

    mutating func take(_ item: LedgerItem) {
      let isWanted = item.state != .takeDown && item.state != .gone
      wanted += isWanted ? item.count : 0
      hanging += isWanted ? item.hanging : 0
      outdated += item.state == .outdated ? item.outdated : 0
      stock += isWanted ? item.stock : 0
      toPrint += item.toPrint
      toHang += item.toHang
      toTakeDown += item.toTakeDown
    }

    /// Whether anything is left to be done.
    var isOpen: Bool { toHang + toTakeDown > 0 }
  }

  /// One unit's line.
  struct Unit {
    let id: String
    let name: String
    var copies = Copies()
    var gaps = 0
  }

  /// What is asked for and missing.
  struct Gaps {
    var count = 0
    var first: [Gap] = []
    var byUnit: [String: Int] = [:]

    mutating func take(_ gap: Gap) {
      count += 1
      if first.count < SummaryTally.mostRows { first.append(gap) }
      byUnit[gap.unit, default: 0] += 1
    }
  }

  private(set) var total = Copies()
  /// By the kind of site, the material and the region; empty where there is none.
  private(set) var kinds: [String: Copies] = [:]
  private(set) var materials: [String: Copies] = [:]
  private(set) var regions: [String: Copies] = [:]
  /// By id, in order.
  private(set) var units: [Unit] = []
  /// Rows that hang and must not: how many there are, and the first of them.
  private(set) var wrongRows = 0
  private(set) var wrong: [LedgerItem] = []
  private(set) var gaps = Gaps()

  mutating func take(_ item: LedgerItem) {
    guard item.state != .gone else { return }
    total.take(item)
    kinds[item.kind ?? "", default: Copies()].take(item)
    materials[item.material, default: Copies()].take(item)
    regions[item.region ?? "", default: Copies()].take(item)
    if units.last?.id != item.unit { units.append(Unit(id: item.unit, name: item.name)) }
    units[units.count - 1].copies.take(item)
    guard item.toTakeDown > 0 else { return }
    wrongRows += 1
    if wrong.count < Self.mostRows { wrong.append(item) }
  }

  mutating func take(_ gaps: Gaps) {
    self.gaps = gaps
    for index in units.indices { units[index].gaps = gaps.byUnit[units[index].id] ?? 0 }
  }

  /// The units of the table: all, or those with something left to be done if all are too many.
  var shownUnits: [Unit] {
    if units.count <= Self.mostRows { return units }
    return Array(units.filter { $0.copies.isOpen || $0.gaps > 0 }.prefix(Self.mostRows))
  }
}
