import GaoshiCore
import GaoshiPage

/// A straight line across, or room and nothing else.
struct RuleBox: Box {
  /// Nil for a spacer.
  var ink: Ink?
  var thickness: Measure
  /// Whether the line runs down instead of across.
  var isUpright: Bool

  func naturalWidth(_ context: LayoutContext) -> Length {
    isUpright ? context.length(thickness, of: .zero) : .zero
  }

  func layout(width: Length, height: Length?, _ context: LayoutContext) -> Fragment {
    let line = context.length(thickness, of: width)
    let size =
      isUpright
      ? Size(width: line, height: height ?? .zero)
      : Size(width: width, height: ink == nil ? (height ?? line) : line)
    let rect = Rect(origin: .zero, size: size)
    return Fragment(size: size, items: ink.map { [.fill(.rect(rect), $0)] } ?? [])
  }
}
