internal import GRDB

/// A line of the book: what was planned or done, when, and with which version.
public struct LedgerEvent: Hashable, Sendable {
  /// What happened.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A pack asked for the page at the site.
    case planned
    /// A pack asked for another look of the page, or for another number.
    case changed
    /// A pack asked for it no more.
    case dropped
    /// Copies were printed.
    case printed
    /// Copies were hung up.
    case hung
    /// Copies were taken down, or others were hung in their place.
    case down

    /// Whether people did it; the others are a build's.
    var isDeed: Bool {
      switch self {
      case .planned, .changed, .dropped: false
      case .printed, .hung, .down: true
      }
    }
  }

  public let kind: Kind
  /// `YYYY-MM-DD`.
  public let day: String
  /// How many copies.
  public let count: Int
  /// The hash of what is to be seen: copies of one look can stand for each other.
  public let look: String
  /// The hash of the file that was wanted when it happened.
  public let sha256: String
  /// What the unit called the version, such as `2024-06-27 1`.
  public let edition: String?
  public let note: String?
}

extension LedgerEvent {
  /// The columns of the event table that `init(_:from:)` reads, in order.
  static let columns =
    "event.kind, event.day, event.count, event.look, event.sha256, "
    + "event.edition, event.note"

  /// Reads `columns`, the first of which is the row's column `start`.
  init(_ row: Row, from start: Int) {
    let word: String = row[start]
    guard let kind = Kind(rawValue: word) else {
      preconditionFailure("the table lets no other kinds in")
    }
    self.init(
      kind: kind, day: row[start + 1], count: row[start + 2], look: row[start + 3],
      sha256: row[start + 4], edition: row[start + 5], note: row[start + 6])
  }
}
