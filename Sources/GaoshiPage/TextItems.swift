public import GaoshiCore
public import GaoshiText

extension TextBlock {
  /// The block's runs as items, its top left corner at a place.
  public func items(at origin: Point = .zero) -> [Item] {
    lines.flatMap { $0.runs.map { $0.item(at: origin) } }
  }
}

extension TextLine.Placed {
  fileprivate func item(at block: Point) -> Item {
    let place = Point(x: block.x + origin.x, y: block.y + origin.y)
    return quarterTurns == 0
      ? .text(run, at: place)
      : .group([.text(run, at: .zero)], at: place, quarterTurns: quarterTurns, clip: nil)
  }
}
