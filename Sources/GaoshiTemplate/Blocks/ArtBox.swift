import GaoshiCore
import GaoshiPage

/// A picture of the template: an icon, an emblem, an ornament.
struct ArtBox: Box {
  var art: Art
  /// Width over height.
  var aspect: Double
  var width: Measure?
  var height: Measure?
  /// Whether the picture covers its box, cut at the edges, instead of standing whole inside it.
  var covers: Bool
  var horizontal: Anchor

  func naturalWidth(_ context: LayoutContext) -> Length {
    if let width { return context.length(width, of: .zero) }
    return height.map { context.length($0, of: .zero) * aspect } ?? .zero
  }

  func layout(width room: Length, height given: Length?, _ context: LayoutContext) -> Fragment {
    if covers { return cover(Size(width: room, height: given ?? room / aspect)) }
    var wide = width.map { context.length($0, of: room) }
    var tall = height.map { context.length($0, of: room) }
    if wide == nil { wide = tall.map { $0 * aspect } ?? room }
    if tall == nil { tall = (wide ?? room) / aspect }
    let size = Size(width: wide ?? room, height: tall ?? room)
    let x = horizontal.offset(spare: room - size.width)
    let rect = Rect(origin: Point(x: x, y: .zero), size: size)
    return Fragment(
      size: Size(width: max(room, size.width), height: size.height), items: [.art(art, in: rect)])
  }

  private func cover(_ size: Size) -> Fragment {
    let scale = max(size.width.points, size.height.points * aspect)
    let full = Size(width: .pt(scale), height: .pt(scale / aspect))
    let origin = Point(
      x: horizontal.offset(spare: .zero) + (size.width - full.width) / 2,
      y: (size.height - full.height) / 2)
    let picture = Item.art(art, in: Rect(origin: origin, size: full))
    let clip = Shape.rect(Rect(origin: .zero, size: size))
    return Fragment(
      size: size, items: [.group([picture], at: .zero, quarterTurns: 0, clip: clip)])
  }
}
