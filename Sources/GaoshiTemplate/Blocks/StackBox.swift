import GaoshiCore
import GaoshiPage

/// Children under each other.
struct StackBox: Box {
  var children: [Child]
  var gap: Measure
  /// Where children narrower than the stack stand; nil stretches them.
  var anchor: Anchor?
  /// What happens to spare height that no child takes.
  var spare: Spare

  /// Where spare height goes.
  enum Spare: String, Hashable, Sendable, CaseIterable {
    case start, center, end
    /// Between the children, in equal parts.
    case between
  }

  func naturalWidth(_ context: LayoutContext) -> Length {
    // A child that fills takes the width that the others ask for.
    children.filter { $0.width != .fill(1) }.map { $0.naturalWidth(context) }.max() ?? .zero
  }

  func layout(width: Length, height: Length?, _ context: LayoutContext) -> Fragment {
    let gap = context.length(gap, of: width)
    var fragments = children.map { child in
      child.grow > 0 && child.height == nil && height != nil
        ? nil : child.layout(width: self.width(of: child, in: width, context), height: nil, context)
    }
    let gaps = gap * Double(max(0, children.count - 1))
    let used = fragments.reduce(gaps) { $0 + ($1?.size.height ?? .zero) }

    // Children that grow share what is left; without a height there is nothing to share.
    let shares = children.reduce(0) { $0 + ($1.height == nil ? $1.grow : 0) }
    if let height, shares > 0 {
      let room = max(.zero, height - used)
      for (index, child) in children.enumerated() where fragments[index] == nil {
        fragments[index] = child.layout(
          width: self.width(of: child, in: width, context), height: room * (child.grow / shares),
          context)
      }
    }
    return arrange(fragments.compactMap { $0 }, width: width, height: height, gap: gap, context)
  }

  private func width(of child: Child, in width: Length, _ context: LayoutContext) -> Length {
    switch child.width {
    case .length(let measure): return context.length(measure, of: width)
    case .fill: return width
    case .auto:
      guard (child.anchor ?? anchor) != nil else { return width }
      return min(width, child.naturalWidth(context))
    }
  }

  private func arrange(
    _ fragments: [Fragment], width: Length, height: Length?, gap: Length, _ context: LayoutContext
  ) -> Fragment {
    let gaps = gap * Double(max(0, fragments.count - 1))
    let content = fragments.reduce(gaps) { $0 + $1.size.height }
    let left = max(.zero, (height ?? content) - content)
    var y: Length
    var step = gap
    switch spare {
    case .start: y = .zero
    case .center: y = left / 2
    case .end: y = left
    case .between:
      y = .zero
      if fragments.count > 1 { step += left / Double(fragments.count - 1) }
    }
    var result = Fragment(size: Size(width: width, height: max(height ?? content, content)))
    for (fragment, child) in zip(fragments, children) {
      let x = (child.anchor ?? anchor ?? .start).offset(spare: width - fragment.size.width)
      if result.baseline == nil, let line = fragment.baseline { result.baseline = y + line }
      result.items += fragment.placed(at: Point(x: x, y: y))
      y += fragment.size.height + step
    }
    return result
  }
}
