/// Where a unit stands in the line from the ministry to the workshop.
enum Level: String, Hashable, Sendable, CaseIterable {
  case national, region, prefecture, county, township, village, unit

  /// Whether bodies of this level take reports as regulators; villages and firms do not.
  var isAuthority: Bool { self != .village && self != .unit }
}
