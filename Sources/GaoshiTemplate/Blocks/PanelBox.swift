import GaoshiCore
import GaoshiPage

/// A ground, an outline and room around one child.
struct PanelBox: Box {
  var child: Child?
  var fill: Ink?
  var stroke: Ink?
  var strokeWidth: Measure
  var radius: Measure
  var padding: Padding
  /// Where a child that is smaller than the panel stands, along and across.
  var horizontal: Anchor?
  var vertical: Anchor
  /// Whether the child is cut at the panel's outline.
  var clips: Bool

  func naturalWidth(_ context: LayoutContext) -> Length {
    let sides = context.length(padding.left, of: .zero) + context.length(padding.right, of: .zero)
    guard let child else { return sides }
    if case .length(let measure) = child.width {
      return sides + context.length(measure, of: .zero)
    }
    return child.naturalWidth(context) + sides
  }

  func layout(width: Length, height: Length?, _ context: LayoutContext) -> Fragment {
    let top = context.length(padding.top, of: width)
    let left = context.length(padding.left, of: width)
    let across = left + context.length(padding.right, of: width)
    let along = top + context.length(padding.bottom, of: width)
    let room = max(.zero, width - across)
    let inner = child.map { child -> (Child, Fragment) in
      var childWidth = room
      if case .length(let measure) = child.width {
        childWidth = context.length(measure, of: room)
      } else if horizontal != nil {
        childWidth = min(room, child.naturalWidth(context))
      }
      let stretch = child.grow > 0 ? height.map { max(.zero, $0 - along) } : nil
      return (child, child.layout(width: childWidth, height: stretch, context))
    }
    let content = inner?.1.size.height ?? .zero
    let full = max(height ?? .zero, content + along)
    var result = Fragment(size: Size(width: width, height: full))
    let outline = outline(Rect(origin: .zero, size: result.size), context)
    if let fill { result.items.append(.fill(outline, fill)) }
    if let (_, fragment) = inner {
      let origin = Point(
        x: left + (horizontal ?? .start).offset(spare: room - fragment.size.width),
        y: top + vertical.offset(spare: full - along - content))
      result.baseline = fragment.baseline.map { $0 + origin.y }
      let items = fragment.placed(at: origin)
      result.items +=
        clips ? [.group(items, at: .zero, quarterTurns: 0, clip: outline)] : items
    }
    if let stroke {
      // The line stands inside the box, so that neighbours meet at its outer edge.
      let line = context.length(strokeWidth, of: width)
      let rect = Rect(origin: .zero, size: result.size).inset(by: line / 2)
      result.items.append(.stroke(self.outline(rect, context), stroke, width: line))
    }
    return result
  }

  private func outline(_ rect: Rect, _ context: LayoutContext) -> Shape {
    let limit = rect.size.shortSide / 2
    let radius = min(context.length(radius, of: rect.width), limit)
    guard radius > .zero else { return .rect(rect) }
    if radius == limit && rect.width == rect.height { return .ellipse(in: rect) }
    return .roundedRect(rect, radius: radius)
  }
}
