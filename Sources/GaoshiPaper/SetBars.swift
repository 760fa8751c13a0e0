internal import GaoshiCore
internal import GaoshiPage
internal import GaoshiText

extension Press {
  private static let barHeight = Length.mm(4.2)
  private static let barPitch = Length.mm(6.6)

  mutating func set(_ bars: PaperBars) {
    guard !bars.rows.isEmpty else { return }
    // The title stands with three bars at least.
    need(Self.barPitch * Double(min(bars.rows.count, 3)) + .mm(12))
    setTitle(of: bars)
    let labels = width * 0.28
    // The widest text stands behind the longest bar.
    let texts = bars.rows.map { block(style.cell($0.text), width * 0.3) }
    let widest = texts.map(\.inkWidth).max() ?? .zero
    let room = width - labels - widest - .mm(4)
    for (bar, text) in zip(bars.rows, texts) {
      let label = block(style.cell(bar.label), labels - .mm(3), .end)
      let height = max(Self.barPitch, label.size.height + .mm(1.5))
      need(height)
      let middle = y + height / 2
      let start = left + labels
      let end = start + room * (bar.reach / bars.most)
      add(label.items(at: Point(x: left, y: middle - label.size.height / 2)))
      for (value, ink) in [(bar.whole ?? 0, PaperStyle.line), (bar.value, PaperStyle.signal)]
      where value > 0 {
        let box = Rect(
          x: start, y: middle - Self.barHeight / 2, width: room * (value / bars.most),
          height: Self.barHeight)
        add([.fill(.rect(box), ink)])
      }
      add(text.items(at: Point(x: end + .mm(2), y: middle - text.size.height / 2)))
      advance(height)
    }
    advance(.mm(3))
  }

  private mutating func setTitle(of bars: PaperBars) {
    let title = block(style.strong(bars.title), width)
    add(title.items(at: Point(x: left, y: y)))
    advance(title.size.height + .mm(1.5))
  }
}
