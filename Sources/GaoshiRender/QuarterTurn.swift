internal import GaoshiCore

/// Turns by quarters, clockwise on a page whose y grows downwards, without rounding.
struct QuarterTurn {
  let cosine: Double
  let sine: Double

  init(_ quarters: Int) {
    switch quarters & 3 {
    case 1: (cosine, sine) = (0, 1)
    case 2: (cosine, sine) = (-1, 0)
    case 3: (cosine, sine) = (0, -1)
    default: (cosine, sine) = (1, 0)
    }
  }

  /// A rectangle as it is seen from inside a group that is moved to `origin` and turned.
  func inside(_ rect: Rect, origin: Point) -> Rect {
    let first = inside(rect.minX - origin.x, rect.minY - origin.y)
    let last = inside(rect.maxX - origin.x, rect.maxY - origin.y)
    let (left, top) = (min(first.x, last.x), min(first.y, last.y))
    return Rect(
      x: left, y: top, width: max(first.x, last.x) - left, height: max(first.y, last.y) - top)
  }

  private func inside(_ x: Length, _ y: Length) -> Point {
    Point(x: x * cosine + y * sine, y: y * cosine - x * sine)
  }

  /// A rectangle of the group as it stands on the page.
  func outside(_ rect: Rect, origin: Point) -> Rect {
    let back = QuarterTurn(cosine: cosine, sine: -sine)
    let turned = back.inside(rect, origin: .zero)
    return Rect(
      origin: Point(x: turned.minX + origin.x, y: turned.minY + origin.y), size: turned.size)
  }

  private init(cosine: Double, sine: Double) {
    self.cosine = cosine
    self.sine = sine
  }
}
