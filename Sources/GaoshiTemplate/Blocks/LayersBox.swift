import GaoshiCore
import GaoshiPage

/// Children over each other, the first at the bottom; the last one sets the size.
struct LayersBox: Box {
  var children: [Child]

  func naturalWidth(_ context: LayoutContext) -> Length {
    children.last?.naturalWidth(context) ?? .zero
  }

  func layout(width: Length, height: Length?, _ context: LayoutContext) -> Fragment {
    guard let top = children.last else { return .empty }
    let front = top.layout(width: width, height: height, context)
    var result = Fragment(size: front.size, baseline: front.baseline)
    for child in children.dropLast() {
      result.items += child.layout(width: width, height: front.size.height, context).items
    }
    result.items += front.items
    return result
  }
}
