import GaoshiCore
import GaoshiPage

@testable import GaoshiTemplate

/// A box of a known size that paints the room it is given.
struct Brick: Box {
  var width = 0.0
  var height = 10.0
  var baseline: Double?
  var ink = Ink.black

  func naturalWidth(_ context: LayoutContext) -> Length { .pt(width) }

  func layout(width: Length, height: Length?, _ context: LayoutContext) -> Fragment {
    let size = Size(width: width, height: height ?? .pt(self.height))
    return Fragment(
      size: size, items: [.fill(.rect(Rect(origin: .zero, size: size)), ink)],
      baseline: baseline.map { .pt($0) })
  }
}

extension Child {
  /// A brick inside a box.
  static func brick(
    _ width: Double = 0, _ height: Double = 10, baseline: Double? = nil, grow: Double = 0,
    in extent: Extent = .auto, own: Measure? = nil, at anchor: Anchor? = nil
  ) -> Child {
    Child(
      box: Brick(width: width, height: height, baseline: baseline), grow: grow, width: extent,
      height: own, anchor: anchor)
  }
}

extension Box {
  /// Where the box paints at a width and height in points: `x,y widthxheight` for each rectangle.
  func painted(_ width: Double, _ height: Double? = nil) throws -> [String] {
    try inContext { context in
      layout(width: .pt(width), height: height.map { .pt($0) }, context).items.flatMap(\.places)
    }
  }

  /// The size that the box takes, as `widthxheight`.
  func size(_ width: Double, _ height: Double? = nil) throws -> String {
    try inContext { context in
      layout(width: .pt(width), height: height.map { .pt($0) }, context).size.written
    }
  }
}

extension Item {
  /// The rectangles that the item paints; a clipped group says so first.
  var places: [String] {
    switch self {
    case .fill(.rect(let rect), _): [rect.written]
    case .fill(.ellipse(let rect), _): ["disc \(rect.written)"]
    case .fill(.roundedRect(let rect, let radius), _):
      ["round \(short(radius)) \(rect.written)"]
    case .stroke(let shape, _, let width):
      ["line \(short(width))"] + Item.fill(shape, .black).places
    case .group(let items, _, _, _): ["clipped"] + items.flatMap(\.places)
    case .code(_, let rect, _): ["code \(rect.written)"]
    default: []
    }
  }
}

extension Rect {
  var written: String { "\(short(minX)),\(short(minY)) \(size.written)" }
}

extension Size {
  var written: String { "\(short(width))x\(short(height))" }
}

/// Points to a tenth, without a zero behind the point.
func short(_ length: Length) -> String {
  let value = (length.points * 10).rounded() / 10
  return value == value.rounded() ? String(Int(value)) : String(value)
}
