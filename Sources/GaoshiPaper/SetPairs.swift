internal import GaoshiCore
internal import GaoshiPage
internal import GaoshiText

extension Press {
  private static let pictureHeight = Length.mm(74)
  private static let pictureGap = Length.mm(6)

  mutating func set(_ pair: PicturePair) {
    let caption = block(style.strong(pair.caption), width)
    let detail = BlockSlice(block(style.cell(pair.detail), width))
    need(caption.size.height + detail.height + Self.pictureHeight + .mm(16))
    add(caption.items(at: Point(x: left, y: y)))
    advance(caption.size.height)
    add(detail.items(at: Point(x: left, y: y)))
    advance(detail.height + .mm(1.5))
    let half = (width - Self.pictureGap) / 2
    for (index, side) in pair.sides.enumerated() {
      let x = left + (half + Self.pictureGap) * Double(index)
      set(side, in: Rect(x: x, y: y, width: half, height: Self.pictureHeight))
    }
    advance(Self.pictureHeight + .mm(12))
  }

  /// A picture on its ground, or what is said in its place, and its caption below.
  private mutating func set(_ side: PicturePair.Side, in box: Rect) {
    add([.fill(.rect(box), PaperStyle.tint)])
    if let png = side.png {
      // The bytes name it: equal pictures are opened once.
      let art = Art(name: Digest.sha256(png), format: .png, bytes: png)
      add([.art(art, in: box.inset(by: .mm(3)))])
    } else {
      let words = block(style.small(side.absence), box.width - .mm(6), .center)
      add(
        words.items(
          at: Point(x: box.minX + .mm(3), y: box.minY + (box.height - words.size.height) / 2)))
    }
    let caption = block(style.small(side.caption), box.width, .center)
    add(caption.items(at: Point(x: box.minX, y: box.maxY + .mm(1))))
  }
}
