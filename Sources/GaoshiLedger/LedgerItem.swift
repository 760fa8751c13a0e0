/// A page at a site: what is wanted there and what hangs.
public struct LedgerItem: Hashable, Sendable {
  /// How it stands with it.
  public enum State: String, Sendable, CaseIterable {
    /// It is to be printed.
    case planned
    /// It is printed and is to be hung.
    case printed
    /// What is wanted hangs.
    case hung
    /// Something older hangs: an old number perhaps.
    case outdated
    /// It hangs and is wanted no more.
    case takeDown = "take-down"
    /// It is wanted no more and does not hang.
    case gone
  }

  /// What the row is about, and the newest file for it.
  struct Identity: Hashable {
    let id: Int64
    let page: String
    let site: String
    let unit: String
    let name: String
    let region: String?
    let kind: String?
    let material: String
    let size: String
    let sha256: String
    let edition: String?
  }

  let id: Int64
  /// The job: the path of its files without the format.
  public let page: String
  /// The place; empty for a page that no site asks for.
  public let site: String
  /// The unit's id and printed name.
  public let unit: String
  public let name: String
  /// Six digits of GB/T 2260.
  public let region: String?
  /// What kind of place it is, such as `gate`.
  public let kind: String?
  public let material: String
  public let size: String
  /// How many are wanted, or were last.
  public let count: Int
  public let state: State
  /// The hash of what is wanted to be seen, and that of the file that shows it.
  public let look: String
  public let sha256: String
  /// What the unit calls the version that is wanted.
  public let edition: String?
  /// Copies of what is wanted that are printed and not hung.
  public let stock: Int
  /// Copies of what is wanted that hang.
  public let hanging: Int
  /// Copies that hang and are not, or no more, what is wanted.
  public let outdated: Int
  /// The last days of each, `YYYY-MM-DD`; those of the copies that hang, where any do.
  public let plannedOn: String?
  public let printedOn: String?
  public let hungOn: String?
  public let downOn: String?
  /// The last that was noted.
  public let note: String?

  /// - Parameter isPast: whether it is how things stood once, with the file of then.
  init(_ identity: Identity, _ standing: Standing, isPast: Bool = false) {
    id = identity.id
    page = identity.page
    site = identity.site
    unit = identity.unit
    name = identity.name
    region = identity.region
    kind = identity.kind
    material = identity.material
    size = identity.size
    count = standing.count
    state = standing.state
    look = standing.look
    sha256 = isPast ? standing.sha256 : identity.sha256
    edition = isPast ? standing.edition : identity.edition
    stock = standing.current.stock
    hanging = standing.current.hanging
    outdated = standing.outdated
    plannedOn = standing.plannedOn
    // An old one that hangs is what people look for: since when does it?
    let shown = standing.outdatedLooks.first.flatMap { standing.copies[$0] } ?? standing.current
    printedOn = standing.current.printedOn ?? shown.printedOn
    hungOn = shown.hungOn
    downOn = standing.downOn
    note = standing.note
  }

  /// All copies that hang.
  public var hangingAtAll: Int { hanging + outdated }

  /// Copies that are still to be printed.
  public var toPrint: Int {
    switch state {
    case .planned, .printed, .hung, .outdated: max(0, count - hanging - stock)
    case .takeDown, .gone: 0
    }
  }

  /// Copies that are printed or to be printed, and still to be hung.
  public var toHang: Int {
    switch state {
    case .planned, .printed, .hung, .outdated: max(0, count - hanging)
    case .takeDown, .gone: 0
    }
  }

  /// Copies that hang and must not.
  public var toTakeDown: Int {
    switch state {
    case .outdated: outdated
    case .takeDown: hangingAtAll
    case .planned, .printed, .hung, .gone: 0
    }
  }
}
