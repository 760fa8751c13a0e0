import GaoshiCore
import GaoshiPage

/// Children beside each other.
struct RowBox: Box {
  var children: [Child]
  var gap: Measure
  var anchor: CrossAnchor
  /// Where the children stand when none of them fills the row.
  var spare: StackBox.Spare

  /// How children of different heights line up.
  enum CrossAnchor: String, Hashable, Sendable, CaseIterable {
    case top, center, bottom, baseline
    /// All as high as the highest.
    case stretch
  }

  func naturalWidth(_ context: LayoutContext) -> Length {
    let gaps = context.length(gap, of: .zero) * Double(max(0, children.count - 1))
    return children.reduce(gaps) { $0 + naturalWidth(of: $1, context) }
  }

  func layout(width: Length, height: Length?, _ context: LayoutContext) -> Fragment {
    let gap = context.length(gap, of: width)
    let widths = divide(width, gap: gap, context)
    var fragments = zip(children, widths).map { child, width in
      child.layout(width: width, height: anchor == .stretch ? height : nil, context)
    }
    let tallest = fragments.map(\.size.height).max() ?? .zero
    if anchor == .stretch, height == nil {
      for (index, child) in children.enumerated() where fragments[index].size.height < tallest {
        fragments[index] = child.layout(width: widths[index], height: tallest, context)
      }
    }
    return arrange(fragments, widths: widths, width: width, height: height, gap: gap)
  }

  private func naturalWidth(of child: Child, _ context: LayoutContext) -> Length {
    if case .length(let measure) = child.width { return context.length(measure, of: .zero) }
    return child.naturalWidth(context)
  }

  /// Widths of the children: lengths first, then contents, then shares of the rest.
  ///
  /// Contents that want more than there is become narrower alike.
  private func divide(_ width: Length, gap: Length, _ context: LayoutContext) -> [Length] {
    let room = width - gap * Double(max(0, children.count - 1))
    var left = room
    var widths = [Length](repeating: .zero, count: children.count)
    var contents: [Int] = []
    var shares = 0.0
    for (index, child) in children.enumerated() {
      switch child.width {
      case .length(let measure):
        widths[index] = context.length(measure, of: room)
        left -= widths[index]
      case .auto:
        widths[index] = child.naturalWidth(context)
        contents.append(index)
      case .fill(let share): shares += share
      }
    }
    let wanted = contents.reduce(Length.zero) { $0 + widths[$1] }
    if wanted > left, wanted > .zero {
      for index in contents { widths[index] = widths[index] * max(0, left / wanted) }
    }
    left -= min(wanted, left)
    for (index, child) in children.enumerated() {
      if case .fill(let share) = child.width { widths[index] = max(.zero, left) * (share / shares) }
    }
    return widths
  }

  private func arrange(
    _ fragments: [Fragment], widths: [Length], width: Length, height: Length?, gap: Length
  ) -> Fragment {
    let baseline = fragments.compactMap(\.baseline).max() ?? .zero
    let tallest =
      fragments.map { fragment in
        anchor == .baseline
          ? fragment.size.height + baseline - (fragment.baseline ?? baseline) : fragment.size.height
      }.max() ?? .zero
    let used = widths.reduce(gap * Double(max(0, widths.count - 1)), +)
    let left = max(.zero, width - used)
    var x: Length = spare == .center ? left / 2 : spare == .end ? left : .zero
    let step = spare == .between && widths.count > 1 ? gap + left / Double(widths.count - 1) : gap
    let full = max(height ?? tallest, tallest)
    var result = Fragment(size: Size(width: width, height: full))
    for (fragment, childWidth) in zip(fragments, widths) {
      let y: Length
      switch anchor {
      case .top, .stretch: y = .zero
      case .center: y = (full - fragment.size.height) / 2
      case .bottom: y = full - fragment.size.height
      case .baseline: y = baseline - (fragment.baseline ?? baseline)
      }
      if result.baseline == nil, let line = fragment.baseline { result.baseline = y + line }
      result.items += fragment.placed(at: Point(x: x, y: y))
      x += childWidth + step
    }
    return result
  }
}
