internal import GaoshiCore
internal import Glibc

/// A part of a campaign: what is true of its units and materials.
public struct Selection: Hashable, Sendable {
  /// Ids of units; `*` and `?` stand for any characters and any one.
  public var units: [String] = []
  /// Beginnings of division codes (GB/T 2260).
  public var regions: [String] = []
  public var materials: [String] = []
  /// A pack; what would be made as it is there is left out.
  public var changedSince: String?

  /// Everything.
  public init() {}

  /// Whether nothing is left out.
  public var isAll: Bool { self == Selection() }

  /// Whether materials of the unit may be meant.
  func includes(unit id: String) -> Bool {
    units.isEmpty || units.contains { fnmatch($0, id, 0) == 0 }
  }

  func includes(region: String?) -> Bool {
    regions.isEmpty || regions.contains { region?.hasPrefix($0) ?? false }
  }

  func includes(material: String) -> Bool { materials.isEmpty || materials.contains(material) }
}
