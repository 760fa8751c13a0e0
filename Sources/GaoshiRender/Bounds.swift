internal import GaoshiCore
internal import GaoshiPage
internal import GaoshiText

extension Item {
  /// Whether the item may leave a mark inside the region.
  ///
  /// Errs on the safe side.
  func mayTouch(_ region: Rect) -> Bool {
    switch self {
    case .fill(let shape, _): shape.bounds.intersects(region)
    case .stroke(let shape, _, let width):
      // Corners of mitred lines reach out by up to ten half widths, Cairo's limit.
      shape.bounds.inset(by: -width * 5 - .pt(0.01)).intersects(region)
    case .text(let run, let origin): run.bounds(at: origin).intersects(region)
    case .code(_, let rect, _): rect.intersects(region)
    case .art(_, let rect): rect.intersects(region)
    case .link(let rect, _): rect.intersects(region)
    // Asked again for each item inside.
    case .group: true
    }
  }
}

extension Shape {
  /// The smallest upright rectangle around the shape.
  var bounds: Rect {
    switch self {
    case .rect(let rect), .roundedRect(let rect, _), .ellipse(let rect): return rect
    case .polygon(let points), .line(let points):
      let xs = points.map(\.x)
      let ys = points.map(\.y)
      guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max()
      else { return Rect(x: .zero, y: .zero, width: .zero, height: .zero) }
      return Rect(x: left, y: top, width: right - left, height: bottom - top)
    }
  }
}

extension GlyphRun {
  /// A rectangle that holds the ink: two em around every glyph's origin.
  fileprivate func bounds(at origin: Point) -> Rect {
    let xs = glyphs.map(\.x)
    let ys = glyphs.map(\.y)
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max()
    else { return Rect(origin: origin, size: Size(width: .zero, height: .zero)) }
    let rect = Rect(
      x: origin.x + left, y: origin.y + top, width: right - left, height: bottom - top)
    return rect.inset(by: -size * 2)
  }
}
