internal import GaoshiCore
internal import GaoshiPage
internal import GaoshiText

// Titles, headings, running text and numbers that are to be seen first.
extension Press {
  mutating func setTitle() {
    let title = block(style.title(paper.title), width)
    add(title.items(at: Point(x: left, y: y)))
    advance(title.size.height)
    let subtitle = block(style.subtitle(paper.subtitle), width)
    add(subtitle.items(at: Point(x: left, y: y)))
    advance(subtitle.size.height + .mm(2))
    add([rule(at: y, PaperStyle.signal, PaperStyle.strong)])
    advance(.mm(5))
  }

  mutating func setHeading(_ text: String) {
    let heading = block(style.heading(text), width)
    skip(.mm(5))
    // It does not stand alone at a page's foot.
    need(heading.size.height + .mm(18))
    add(heading.items(at: Point(x: left, y: y)))
    advance(heading.size.height + .mm(1.5))
  }

  mutating func set(_ text: PaperText) {
    let body = block(style.body(text), width)
    var rest = BlockSlice(body)
    need(rest.height <= fullRoom ? rest.height : rest.leastHeight)
    while true {
      let slice = rest.cut(to: room)
      add(slice.items(at: Point(x: left, y: y)))
      advance(slice.height)
      if rest.isEmpty { break }
      turn()
    }
    advance(.mm(2))
  }

  mutating func set(_ facts: [PaperFact]) {
    guard !facts.isEmpty else { return }
    let pitch = width / Double(facts.count)
    let measure = pitch - .mm(4)
    let blocks = facts.map { fact in
      (block(style.number(fact.number), measure), block(style.label(fact.label), measure))
    }
    let height = blocks.map { $0.0.size.height + $0.1.size.height }.max() ?? .zero
    need(height + .mm(4))
    for (index, fact) in blocks.enumerated() {
      let x = left + pitch * Double(index) + (index == 0 ? .zero : .mm(4))
      add(fact.0.items(at: Point(x: x, y: y)))
      add(fact.1.items(at: Point(x: x, y: y + fact.0.size.height)))
      guard index > 0 else { continue }
      let edge = left + pitch * Double(index)
      add([
        .stroke(
          .line([Point(x: edge, y: y + .mm(2)), Point(x: edge, y: y + height)]), PaperStyle.line,
          width: PaperStyle.thin)
      ])
    }
    advance(height + .mm(4))
  }
}
