public import GaoshiCore
public import GaoshiText

extension TextBlock {
  /// The block as items, its top left corner at a place.
  ///
  /// Emphasis dots are drawn, not set, so that the text is copied without them; readings come after
  /// all the lines, so that they do not part its words.
  public func items(at origin: Point = .zero) -> [Item] {
    lines.flatMap { $0.runs.map { $0.item(at: origin) } + $0.dots.map { $0.item(at: origin) } }
      + lines.flatMap { $0.readings.map { $0.item(at: origin) } }
  }
}

extension TextLine.Dot {
  fileprivate func item(at block: Point) -> Item {
    let radius = diameter / 2
    let box = Rect(
      x: block.x + centre.x - radius, y: block.y + centre.y - radius, width: diameter,
      height: diameter)
    return .fill(.ellipse(in: box), ink)
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
