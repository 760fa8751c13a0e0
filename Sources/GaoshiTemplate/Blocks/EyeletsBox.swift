import GaoshiCore
import GaoshiPage

/// Rings along the four edges: one in each corner, the others at most `spacing` apart.
struct EyeletsBox: Box {
  var ink: Ink
  /// From the sheet's edge to a ring's middle.
  var edge: Measure
  var spacing: Measure
  var diameter: Measure

  func naturalWidth(_ context: LayoutContext) -> Length { .zero }

  func layout(width: Length, height: Length?, _ context: LayoutContext) -> Fragment {
    let size = Size(width: width, height: height ?? .zero)
    let edge = context.length(edge, of: width)
    let across = places(along: width, edge: edge, context)
    let down = places(along: size.height, edge: edge, context)
    let corners = across.flatMap { x in
      [Point(x: x, y: edge), Point(x: x, y: size.height - edge)]
    }
    let sides = down.dropFirst().dropLast().flatMap { y in
      [Point(x: edge, y: y), Point(x: width - edge, y: y)]
    }
    return Fragment(size: size, items: (corners + sides).map { ring($0, context) })
  }

  private func places(along side: Length, edge: Length, _ context: LayoutContext) -> [Length] {
    let run = side - edge * 2
    guard run > .zero else { return [] }
    let steps = max(1, (run / context.length(spacing, of: side)).rounded(.up))
    return (0...Int(steps)).map { edge + run * (Double($0) / steps) }
  }

  private func ring(_ middle: Point, _ context: LayoutContext) -> Item {
    let diameter = context.length(diameter, of: .zero)
    let rect = Rect(
      x: middle.x - diameter / 2, y: middle.y - diameter / 2, width: diameter, height: diameter)
    return .stroke(.ellipse(in: rect), ink, width: diameter / 10)
  }
}
