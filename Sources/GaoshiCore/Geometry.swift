/// A place on a page: right and down from the top left corner.
public struct Point: Hashable, Sendable {
  public var x: Length
  public var y: Length

  public init(x: Length, y: Length) {
    self.x = x
    self.y = y
  }

  /// The top left corner.
  public static let zero = Point(x: .zero, y: .zero)
}

/// A width and a height.
public struct Size: Hashable, Sendable {
  public var width: Length
  public var height: Length

  public init(width: Length, height: Length) {
    self.width = width
    self.height = height
  }

  /// The shorter of the two sides.
  public var shortSide: Length { min(width, height) }
}

/// An upright rectangle on a page.
public struct Rect: Hashable, Sendable {
  public var origin: Point
  public var size: Size

  public init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  public init(x: Length, y: Length, width: Length, height: Length) {
    self.init(origin: Point(x: x, y: y), size: Size(width: width, height: height))
  }

  public var minX: Length { origin.x }
  public var minY: Length { origin.y }
  public var maxX: Length { origin.x + size.width }
  public var maxY: Length { origin.y + size.height }
  public var width: Length { size.width }
  public var height: Length { size.height }

  /// The rectangle moved inwards on all sides; outwards for a negative amount.
  public func inset(by amount: Length) -> Rect {
    Rect(
      x: minX + amount, y: minY + amount, width: width - amount * 2, height: height - amount * 2)
  }

  /// Whether the two rectangles share any area.
  public func intersects(_ other: Rect) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }
}
