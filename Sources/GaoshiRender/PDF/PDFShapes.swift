internal import GaoshiCore
internal import GaoshiPage

extension Shape {
  /// Whether its outline ends elsewhere than it begins.
  var isOpen: Bool {
    switch self {
    case .line: true
    case .rect, .roundedRect, .ellipse, .polygon: false
    }
  }
}

extension ContentStream {
  /// Makes a shape the current path.
  mutating func trace(_ shape: Shape) {
    switch shape {
    case .rect(let rect):
      numbers(rect.minX.points, rect.minY.points, rect.width.points, rect.height.points)
      write("re ")
    case .roundedRect(let rect, let radius):
      let radius = min(radius, rect.size.shortSide / 2)
      trace(rect, radiusX: radius, radiusY: radius)
    case .ellipse(let rect): trace(rect, radiusX: rect.width / 2, radiusY: rect.height / 2)
    case .polygon(let points):
      trace(points)
      write("h ")
    case .line(let points): trace(points)
    }
  }

  private mutating func trace(_ points: [Point]) {
    for (index, point) in points.enumerated() {
      numbers(point.x.points, point.y.points)
      write(index == 0 ? "m " : "l ")
    }
  }

  /// A rectangle whose corners are quarters of an ellipse, clockwise from the top left.
  private mutating func trace(_ rect: Rect, radiusX: Length, radiusY: Length) {
    let (left, right, top, bottom) = (rect.minX, rect.maxX, rect.minY, rect.maxY)
    /// How far handles stand from the corner: a cubic curve then keeps within 3 in 10,000 of the arc.
    let (nearX, nearY) = (radiusX * (1 - 0.5522847498), radiusY * (1 - 0.5522847498))
    numbers((left + radiusX).points, top.points)
    write("m ")
    side(to: right - radiusX, top)
    curve(right - nearX, top, right, top + nearY, right, top + radiusY)
    side(to: right, bottom - radiusY)
    curve(right, bottom - nearY, right - nearX, bottom, right - radiusX, bottom)
    side(to: left + radiusX, bottom)
    curve(left + nearX, bottom, left, bottom - nearY, left, bottom - radiusY)
    side(to: left, top + radiusY)
    curve(left, top + nearY, left + nearX, top, left + radiusX, top)
    write("h ")
  }

  private mutating func side(to x: Length, _ y: Length) {
    numbers(x.points, y.points)
    write("l ")
  }

  private mutating func curve(
    _ x1: Length, _ y1: Length, _ x2: Length, _ y2: Length, _ x3: Length, _ y3: Length
  ) {
    numbers(x1.points, y1.points, x2.points, y2.points, x3.points, y3.points)
    write("c ")
  }
}
