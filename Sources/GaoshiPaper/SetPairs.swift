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
      set(side, pair.marks, in: Rect(x: x, y: y, width: half, height: Self.pictureHeight))
    }
    advance(Self.pictureHeight + .mm(12))
  }

  /// A picture on its ground, or what is said in its place, and its caption below.
  private mutating func set(
    _ side: PicturePair.Side, _ marks: [PicturePair.Mark], in box: Rect
  ) {
    add([.fill(.rect(box), PaperStyle.tint)])
    if let png = side.png {
      // The bytes name it: equal pictures are opened once.
      let art = Art(name: Digest.sha256(png), format: .png, bytes: png)
      let inner = box.inset(by: .mm(3))
      add([.art(art, in: inner)])
      let shown = PNGSize(png).map { $0.fitted(into: inner) } ?? inner
      add(marks.map { .stroke(.rect($0.rect(in: shown)), PaperStyle.mark, width: .pt(1.2)) })
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

extension PicturePair.Mark {
  /// The place on a page, a little off what it is around.
  fileprivate func rect(in picture: Rect) -> Rect {
    Rect(
      x: picture.minX + picture.width * x, y: picture.minY + picture.height * y,
      width: picture.width * width, height: picture.height * height
    ).inset(by: -.mm(0.6))
  }
}

/// The size of a PNG, from its header (PNG specification, 11.2.2).
private struct PNGSize {
  let width: Double
  let height: Double

  /// Nil if it is no PNG.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 24 else { return nil }
    func number(_ start: Int) -> Double {
      bytes[start..<start + 4].reduce(0) { $0 * 256 + Double($1) }
    }
    (width, height) = (number(16), number(20))
    guard width > 0, height > 0 else { return nil }
  }

  /// As large as fits, in the middle: where the painter puts it.
  func fitted(into box: Rect) -> Rect {
    let scale = min(box.width.points / width, box.height.points / height)
    let (w, h) = (Length.pt(width * scale), Length.pt(height * scale))
    return Rect(
      x: box.minX + (box.width - w) / 2, y: box.minY + (box.height - h) / 2, width: w, height: h)
  }
}
