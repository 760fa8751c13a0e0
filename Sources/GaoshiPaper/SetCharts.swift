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
    for bar in bars.rows { set(bar, longest: bars.longest) }
    advance(.mm(3))
  }

  /// A bar in the middle of its row, which its label may make higher.
  private mutating func set(_ bar: PaperBars.Row, longest: Double) {
    let (labels, values) = (width * 0.28, Length.mm(24))
    let room = width - labels - values
    let label = block(PaperStyle.cell(bar.label), labels - .mm(3), .end)
    let text = block(PaperStyle.cell(bar.text), values)
    let height = max(Self.barPitch, label.size.height + .mm(2.4))
    need(height)
    let middle = y + height / 2
    let start = PaperStyle.margin + labels
    for (value, ink) in [(bar.whole ?? 0, PaperStyle.line), (bar.value, PaperStyle.signal)]
    where value > 0 {
      let box = Rect(
        x: start, y: middle - Self.barHeight / 2, width: room * (value / longest),
        height: Self.barHeight)
      add([.fill(.rect(box), ink)])
    }
    let end = start + room * (bar.reach / longest)
    add(label.items(at: Point(x: PaperStyle.margin, y: middle - label.size.height / 2)))
    add(text.items(at: Point(x: end + .mm(2), y: middle - text.size.height / 2)))
    advance(height)
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
