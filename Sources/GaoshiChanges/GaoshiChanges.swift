// GaoshiChanges: two packs go in; what changed in each unit, and what is to be done about each of its
// pages, comes out.
public import GaoshiPack

/// Compares two packs unit by unit, in memory that does not grow with their number.
///
/// A page is to be printed again exactly if one of its files looks otherwise.
///
/// - Parameter each: given each unit about which something is to be done, in the order of their ids'
///   bytes.
/// - Throws: if a file of a pack cannot be read, or is not as a build writes it.
public func comparePacks(
  _ old: Manifest, _ new: Manifest, _ each: (UnitChange) -> Void
) throws(PackProblem) {
  var (before, after) = (try PackUnits(old), try PackUnits(new))
  while before.current != nil || after.current != nil {
    let (left, right) = pair(before.current, after.current)
    if let change = try compare(left, right) { each(change) }
    if left != nil { try before.advance() }
    if right != nil { try after.advance() }
  }
}

/// The next units of two lists: both if they are one unit, else the one whose id comes first.
private func pair(_ old: PackUnit?, _ new: PackUnit?) -> (PackUnit?, PackUnit?) {
  guard let old, let new, old.id != new.id else { return (old, new) }
  return old.id.utf8.lexicographicallyPrecedes(new.id.utf8) ? (old, nil) : (nil, new)
}

/// What changed in one unit between two packs.
public struct UnitChange: Hashable, Sendable {
  /// The unit's id.
  public let unit: String
  /// Its name, the new one if it has two.
  public let name: String
  /// Digits of GB/T 2260; nil if the unit does not say.
  public let region: String?
  /// The values that changed on any of the unit's pages, each once.
  public let values: [ValueChange]
  /// What is to be done, in the order of the pages' paths by their bytes.
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
  /// `units/a.yaml:12`: where the new value is written, or the old one if there is no new one; nil for
  /// a default.
  public let place: String?
}

/// One thing that is to be done about a page.
///
/// There is more than one about a page that is printed again and hangs elsewhere too.
public struct PageChange: Hashable, Sendable {
  /// What, and why.
  public enum Kind: String, Sendable, CaseIterable {
    /// It carries a value that is another one now: what hangs is to be replaced.
    case reprint
    /// It says the same and looks otherwise: what hangs is to be replaced.
    case redesign
    /// It is new, or new at these sites.
    case hang
    /// It is no more, or no more at these sites.
    case takeDown = "take-down"
  }

  public let kind: Kind
  /// The path of its files without the format; the old one if it is in the old pack only.
  public let page: String
  /// Its path in the old pack, if that was another one.
  public let former: String?
  /// The template, such as `board`.
  public let material: String
  /// The trim size by name, such as `600x900`.
  public let size: String
  /// Where it is to be done and how often; empty for a page that no site asks for.
  public let sites: [PackFile.Site]
  /// How many are to be printed, or to be taken down.
  public let copies: Int
  /// The values on it that changed.
  public let values: [ValueChange]
  /// The picture in the old pack; nil if it was not there or has none.
  public let before: String?
  /// The picture in the new pack; nil if it is not there or has none.
  public let after: String?
}

extension PageChange.Kind {
  /// Whether it means that copies are printed.
  public var isPrinted: Bool {
    switch self {
    case .reprint, .redesign, .hang: true
    case .takeDown: false
    }
  }
}
