internal import GaoshiCore
internal import GaoshiPage
internal import GaoshiText

// Bars and pictures.
extension Press {
  private static let barHeight = Length.mm(4.2)
  private static let barPitch = Length.mm(6.6)

  mutating func set(_ bars: PaperBars) {
    guard !bars.rows.isEmpty else { return }
    need(Self.barPitch * Double(min(bars.rows.count, 8)) + .mm(8))
    let title = block(PaperStyle.cellHead(bars.title), width)
    add(title.items(at: Point(x: PaperStyle.margin, y: y)))
    advance(title.size.height + .mm(1.5))
    let most = max(bars.rows.map(\.value).max() ?? 0, 1)
    let (labels, values) = (width * 0.28, Length.mm(24))
    let room = width - labels - values
    for bar in bars.rows {
      let label = block(PaperStyle.cell(bar.label), labels - .mm(3), .end)
      need(max(Self.barPitch, label.size.height + .mm(2)))
      let text = block(PaperStyle.cell(bar.text), values)
      let middle = y + Self.barHeight / 2
      add(label.items(at: Point(x: PaperStyle.margin, y: middle - label.size.height / 2)))
      let length = room * (bar.value / most)
      let start = PaperStyle.margin + labels
      if length > .zero {
        let box = Rect(x: start, y: y, width: length, height: Self.barHeight)
        add([.fill(.rect(box), PaperStyle.signal)])
      }
      add(
        text.items(at: Point(x: start + length + .mm(2), y: middle - text.size.height / 2)))
      advance(max(Self.barPitch, label.size.height + .mm(2)))
    }
    advance(.mm(3))
  }

  private static let pictureHeight = Length.mm(62)

  mutating func set(_ pair: PicturePair) {
    let caption = block(PaperStyle.cellHead(pair.caption), width)
    need(caption.size.height + Self.pictureHeight + .mm(12))
    add(caption.items(at: Point(x: PaperStyle.margin, y: y)))
    advance(caption.size.height + .mm(1.5))
    let half = (width - .mm(8)) / 2
    for (index, side) in [pair.before, pair.after].enumerated() {
      let x = PaperStyle.margin + (half + .mm(8)) * Double(index)
      put(PaperStyle.small(side.caption), x: x, y: y, width: half)
      let box = Rect(x: x, y: y + .mm(6), width: half, height: Self.pictureHeight)
      add([.fill(.rect(box), PaperStyle.tint)])
      if let png = side.png {
        let art = Art(name: pair.caption, format: .png, bytes: png)
        add([.art(art, in: box.inset(by: .mm(2)))])
      }
    }
    advance(Self.pictureHeight + .mm(11))
  }
}
