import GaoshiCore

/// A length as a template writes it: resolved on a page, at a share of its range.
///
/// `12mm` is absolute; `3u` is three hundredths of the page's short side; `40%` is a part of the
/// room at hand; `[2u, 4u]` is a range that the page's fill resolves (see ``LayoutContext/fill``).
indirect enum Measure: Hashable, Sendable {
  case millimetres(Double)
  case units(Double)
  case percent(Double)
  case range(Measure, Measure)

  static let zero = Measure.units(0)
}

/// The width of a column or of a child in a row.
enum Extent: Hashable, Sendable {
  /// As wide as the content wants to be.
  case auto
  /// A share of what the others leave.
  case fill(Double)
  case length(Measure)
}

/// Room between an edge and the content.
struct Padding: Hashable, Sendable {
  var top: Measure
  var right: Measure
  var bottom: Measure
  var left: Measure

  static let none = Padding(top: .zero, right: .zero, bottom: .zero, left: .zero)
}

/// Where content stands in room that is larger than it.
enum Anchor: String, Hashable, Sendable, CaseIterable {
  case start, center, end

  /// How far content moves in room that is `spare` longer than it.
  func offset(spare: Length) -> Length {
    switch self {
    case .start: .zero
    case .center: max(.zero, spare) / 2
    case .end: max(.zero, spare)
    }
  }
}
