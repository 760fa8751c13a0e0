/// A distance.
///
/// Stored in PostScript points (1/72 inch); millimetres exist at the edges only.
public struct Length: Hashable, Comparable, Sendable {
  /// The distance in points, 1/72 inch.
  public let points: Double

  private init(points: Double) { self.points = points }

  /// A distance given in points.
  public static func pt(_ value: Double) -> Length { Length(points: value) }

  /// A distance given in millimetres.
  public static func mm(_ value: Double) -> Length { Length(points: value * 72 / 25.4) }

  /// No distance.
  public static let zero = Length(points: 0)

  /// A distance longer than any page, for unbounded measures.
  public static let unbounded = Length(points: .infinity)

  /// The distance in millimetres.
  public var millimetres: Double { points * 25.4 / 72 }

  public static func < (a: Length, b: Length) -> Bool { a.points < b.points }
  public static func + (a: Length, b: Length) -> Length { .pt(a.points + b.points) }
  public static func - (a: Length, b: Length) -> Length { .pt(a.points - b.points) }
  public static func * (a: Length, factor: Double) -> Length { .pt(a.points * factor) }
  public static func / (a: Length, divisor: Double) -> Length { .pt(a.points / divisor) }
  /// How many times `b` goes into `a`.
  public static func / (a: Length, b: Length) -> Double { a.points / b.points }
  public static prefix func - (a: Length) -> Length { .pt(-a.points) }
  public static func += (a: inout Length, b: Length) { a = a + b }
  public static func -= (a: inout Length, b: Length) { a = a - b }
}
