internal import CCairo
internal import GaoshiCode
internal import GaoshiCore

extension Canvas {
  /// Fills the outlines of the dark areas at once.
  ///
  /// Rows or modules drawn one by one leave light lines between them in viewers that smooth edges;
  /// an outline has no edge inside an area.
  func show(_ symbol: QRSymbol, in rect: Rect, _ dark: Ink) {
    let (x, y) = (rect.minX.points, rect.minY.points)
    let width = rect.width.points / Double(symbol.size)
    let height = rect.height.points / Double(symbol.size)
    set(dark)
    cairo_new_path(context)
    for outline in symbol.outlines {
      cairo_new_sub_path(context)
      for corner in outline {
        cairo_line_to(context, x + Double(corner.column) * width, y + Double(corner.row) * height)
      }
      cairo_close_path(context)
    }
    cairo_fill(context)
  }

  /// The largest square inside `rect` whose modules are whole pixels on whole pixels, in the middle.
  ///
  /// It only ever shrinks, so the quiet zone around stays whole. The rectangle itself if that
  /// leaves a module less than two pixels.
  /// - Parameter side: how many of the canvas's pixels on each side are one here.
  func snapped(_ rect: Rect, of symbol: QRSymbol, toSquares side: Int) -> Rect {
    let first = pixel(rect.origin, side)
    let last = pixel(Point(x: rect.maxX, y: rect.maxY), side)
    let columns = whole(first.x, last.x)
    let rows = whole(first.y, last.y)
    let module = min(columns.count, rows.count) / symbol.size
    guard module >= 2 else { return rect }
    let length = module * symbol.size
    let left = columns.lowerBound + (columns.count - length) / 2
    let top = rows.lowerBound + (rows.count - length) / 2
    let from = user(left * side, top * side)
    let to = user((left + length) * side, (top + length) * side)
    return Rect(
      x: min(from.x, to.x), y: min(from.y, to.y), width: max(from.x, to.x) - min(from.x, to.x),
      height: max(from.y, to.y) - min(from.y, to.y))
  }

  /// The whole pixels between two edges; a thousandth of a pixel is rounding.
  private func whole(_ a: Double, _ b: Double) -> Range<Int> {
    let first = Int((min(a, b) - 0.001).rounded(.up))
    return first..<max(first, Int((max(a, b) + 0.001).rounded(.down)))
  }

  private func pixel(_ point: Point, _ side: Int) -> (x: Double, y: Double) {
    var (x, y) = (point.x.points, point.y.points)
    cairo_user_to_device(context, &x, &y)
    return (x / Double(side), y / Double(side))
  }

  private func user(_ column: Int, _ row: Int) -> Point {
    var (x, y) = (Double(column), Double(row))
    cairo_device_to_user(context, &x, &y)
    return Point(x: .pt(x), y: .pt(y))
  }
}
