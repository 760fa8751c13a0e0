import GaoshiCore
import GaoshiPage

/// Steps in the shape of arrows, each pointing at the next.
struct FlowBox: Box {
  var steps: [Child]
  /// One ink for each step.
  var fills: [Ink]
  var gap: Measure
  /// How far an arrow's tip reaches out, as a part of its height.
  var tip: Double
  var padding: Measure

  func naturalWidth(_ context: LayoutContext) -> Length {
    steps.reduce(.zero) { $0 + $1.naturalWidth(context) }
  }

  func layout(width: Length, height: Length?, _ context: LayoutContext) -> Fragment {
    guard !steps.isEmpty else { return .empty }
    let count = Double(steps.count)
    let padding = context.length(padding, of: width)
    let gap = context.length(gap, of: width)
    // The tip depends on the height and the room for text on the tip: two rounds settle it.
    var full = height ?? .zero
    var fragments: [Fragment] = []
    for _ in 0..<2 {
      let reach = full * tip
      let each = (width - gap * (count - 1) + reach * (count - 1)) / count
      let room = max(.zero, each - reach * 1.25)
      fragments = steps.map { $0.layout(width: room, height: nil, context) }
      let content = fragments.map(\.size.height).max() ?? .zero
      full = max(height ?? .zero, content + padding * 2)
    }
    return draw(fragments, width: width, height: full, gap: gap)
  }

  private func draw(
    _ fragments: [Fragment], width: Length, height: Length, gap: Length
  ) -> Fragment {
    let count = Double(fragments.count)
    let reach = height * tip
    let each = (width - gap * (count - 1) + reach * (count - 1)) / count
    var result = Fragment(size: Size(width: width, height: height))
    for (index, fragment) in fragments.enumerated() {
      let x = (each - reach + gap) * Double(index)
      let isFirst = index == 0
      let isLast = index == fragments.count - 1
      let outline = arrow(
        x: x, width: each, height: height, reach: reach, notch: !isFirst, point: !isLast)
      result.items.append(.fill(.polygon(outline), fills[index]))
      // The middle of the arrow's body: the notch takes from the left, the tip from the right.
      let left = isFirst ? Length.zero : reach
      let right = isLast ? Length.zero : reach
      let middle = x + left + (each - left - right) / 2
      let place = Point(
        x: middle - fragment.size.width / 2, y: (height - fragment.size.height) / 2)
      result.items += fragment.placed(at: place)
    }
    return result
  }

  private func arrow(
    x: Length, width: Length, height: Length, reach: Length, notch: Bool, point: Bool
  ) -> [Point] {
    var points = [Point(x: x, y: .zero)]
    let shoulder = point ? x + width - reach : x + width
    points.append(Point(x: shoulder, y: .zero))
    if point { points.append(Point(x: x + width, y: height / 2)) }
    points.append(Point(x: shoulder, y: height))
    points.append(Point(x: x, y: height))
    if notch { points.append(Point(x: x + reach, y: height / 2)) }
    return points
  }
}
