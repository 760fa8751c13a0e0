import GaoshiCore
import GaoshiPage

/// A box that has its size and its items; the items stand relative to its top left corner.
struct Fragment {
  var size: Size
  var items: [Item] = []
  /// Down from the top to the first line of text, for rows that align on it.
  var baseline: Length?

  static let empty = Fragment(size: Size(width: .zero, height: .zero))

  /// The items at their place in a larger fragment.
  func placed(at point: Point) -> [Item] {
    guard point != .zero else { return items }
    return items.map { $0.moved(by: point) }
  }
}

/// Content that does not fit its room even at the smallest sizes allowed.
struct Overflow: Hashable {
  /// Which way it is too large.
  enum Axis: Hashable { case width, height }

  var axis: Axis
  var by: Length
  /// The text that does not fit; nil for a whole page.
  var text: String?
  var origin: TextOrigin
}

extension Item {
  /// The same item further right and down.
  func moved(by delta: Point) -> Item {
    switch self {
    case .fill(let shape, let ink): .fill(shape.moved(by: delta), ink)
    case .stroke(let shape, let ink, let width): .stroke(shape.moved(by: delta), ink, width: width)
    case .text(let run, let point): .text(run, at: point.moved(by: delta))
    case .code(let symbol, let rect, let dark): .code(symbol, in: rect.moved(by: delta), dark: dark)
    case .art(let art, let rect): .art(art, in: rect.moved(by: delta))
    case .group(let items, let point, let turns, let clip):
      .group(items, at: point.moved(by: delta), quarterTurns: turns, clip: clip)
    case .link(let rect, let url): .link(rect.moved(by: delta), url: url)
    }
  }
}

extension Shape {
  func moved(by delta: Point) -> Shape {
    switch self {
    case .rect(let rect): .rect(rect.moved(by: delta))
    case .roundedRect(let rect, let radius): .roundedRect(rect.moved(by: delta), radius: radius)
    case .ellipse(let rect): .ellipse(in: rect.moved(by: delta))
    case .polygon(let points): .polygon(points.map { $0.moved(by: delta) })
    case .line(let points): .line(points.map { $0.moved(by: delta) })
    }
  }
}

extension Rect {
  func moved(by delta: Point) -> Rect { Rect(origin: origin.moved(by: delta), size: size) }
}

extension Point {
  func moved(by delta: Point) -> Point { Point(x: x + delta.x, y: y + delta.y) }
}
