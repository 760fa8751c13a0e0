internal import CCairo
internal import GaoshiCore
internal import GaoshiPage

extension Canvas {
  /// Makes a shape the current path.
  func trace(_ shape: Shape) {
    cairo_new_path(context)
    switch shape {
    case .rect(let rect):
      cairo_rectangle(
        context, rect.minX.points, rect.minY.points, rect.width.points, rect.height.points)
    case .roundedRect(let rect, let radius): trace(rect, radius: radius)
    case .ellipse(let rect): traceEllipse(in: rect)
    case .polygon(let points):
      trace(points)
      cairo_close_path(context)
    case .line(let points): trace(points)
    }
  }

  private func trace(_ points: [Point]) {
    for point in points { cairo_line_to(context, point.x.points, point.y.points) }
  }

  private func trace(_ rect: Rect, radius: Length) {
    let radius = min(radius, rect.size.shortSide / 2).points
    let (left, top) = (rect.minX.points + radius, rect.minY.points + radius)
    let (right, bottom) = (rect.maxX.points - radius, rect.maxY.points - radius)
    let quarter = Double.pi / 2
    cairo_arc(context, right, top, radius, -quarter, 0)
    cairo_arc(context, right, bottom, radius, 0, quarter)
    cairo_arc(context, left, bottom, radius, quarter, 2 * quarter)
    cairo_arc(context, left, top, radius, 2 * quarter, 3 * quarter)
    cairo_close_path(context)
  }

  private func traceEllipse(in rect: Rect) {
    guard rect.width > .zero, rect.height > .zero else { return }
    // Only the path is scaled: the state is put back before it is stroked.
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_translate(context, rect.minX.points, rect.minY.points)
    cairo_scale(context, rect.width.points / 2, rect.height.points / 2)
    cairo_arc(context, 1, 1, 1, 0, 2 * Double.pi)
    cairo_close_path(context)
  }
}
