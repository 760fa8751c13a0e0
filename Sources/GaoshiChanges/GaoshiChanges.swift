// GaoshiChanges: two packs go in; what changed in each unit, and what is to be done about each of its
// pages, comes out.
public import GaoshiCore
public import GaoshiPack

/// What changed in one unit between two packs.
public struct UnitChange: Sendable {
  /// The unit's id.
  public let unit: String
  public let name: String
  public let region: String?
  /// The values that changed on any of the unit's pages.
  public let values: [ValueChange]
  /// The pages about which something is to be done, in the order of their paths' bytes.
  public let pages: [PageChange]
}

/// A printed value that is another one now.
public struct ValueChange: Hashable, Sendable {
  /// The path in its file, such as `channels[0].phone`.
  public let field: String
  /// Nil for a value that was not there before.
  public let old: String?
  /// Nil for a value that is gone.
  public let new: String?
  /// Where the new value is written, or the old one if there is no new one; nil for a default.
  public let place: String?
}

/// What is to be done about a page.
public struct PageChange: Sendable {
  /// Why, and what.
  public enum Kind: String, Sendable, CaseIterable {
    /// It carries a value that is another one now: what hangs must be replaced.
    case reprint
    /// It says the same and looks otherwise.
    case redesign
    /// It is not in the new pack: what hangs is to be taken down.
    case takeDown = "take-down"
    /// It was not in the old pack.
    case hang
  }

  public let kind: Kind
  /// The path of its files without the format.
  public let page: String
  public let material: String
  public let size: String
  public let copies: Int
  /// Where it hangs now, or hung before if it is taken down.
  public let sites: [PackFile.Site]
  /// The values on it that changed.
  public let values: [ValueChange]
  /// The pictures in the old and the new pack.
  public let before: String?
  public let after: String?
}

/// Compares two packs unit by unit, in memory that does not grow with their number.
///
/// A page is to be printed again exactly if one of its files looks otherwise.
///
/// - Parameter each: given each unit in which anything changed, in the order of their ids' bytes.
public func comparePacks(
  _ old: Manifest, _ new: Manifest, _ each: (UnitChange) -> Void
) throws(PackProblem) {
  var (before, after) = (try PackUnits(old), try PackUnits(new))
  while before.current != nil || after.current != nil {
    let (left, right) = pair(before.current, after.current)
    let change = try compare(left, right)
    if !change.pages.isEmpty { each(change) }
    if left != nil { try before.advance() }
    if right != nil { try after.advance() }
  }
}

/// The next units of two lists: both if they are one unit, else the one whose id comes first.
private func pair(_ old: PackUnit?, _ new: PackUnit?) -> (PackUnit?, PackUnit?) {
  guard let old, let new, old.id != new.id else { return (old, new) }
  return old.id.utf8.lexicographicallyPrecedes(new.id.utf8) ? (old, nil) : (nil, new)
}
