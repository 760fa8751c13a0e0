internal import GaoshiCore
internal import GaoshiPage
internal import GaoshiText

/// A report while it is set: it goes down the page, and on to the next one where there is no room.
struct Press {
  /// The words of a page's number; the numbers are put into it.
  static let numbering = "第 页，共 页 0123456789"

  let fonts: FontLibrary
  let size: Size
  private let paper: Paper
  private var pages: [[Item]] = [[]]
  /// Where the next thing begins.
  private(set) var y = PaperStyle.margin
  private(set) var sink = DiagnosticSink()

  init(_ paper: Paper, _ fonts: FontLibrary) {
    self.paper = paper
    self.fonts = fonts
    let (short, long) = (Length.mm(210), Length.mm(297))
    size = paper.isLandscape ? Size(width: long, height: short) : Size(width: short, height: long)
  }

  /// The measure of the texts.
  var width: Length { size.width - PaperStyle.margin * 2 }

  /// Where a page ends.
  var bottom: Length { size.height - PaperStyle.margin - PaperStyle.foot }

  /// Sees that so much fits below; else goes on to the next page.
  ///
  /// - Returns: whether a new page was begun.
  @discardableResult
  mutating func need(_ height: Length) -> Bool {
    guard y + height > bottom, y > PaperStyle.margin else { return false }
    pages.append([])
    y = PaperStyle.margin
    return true
  }

  /// Leaves room; none at the top of a page.
  mutating func skip(_ height: Length) { if y > PaperStyle.margin { y += height } }

  /// Goes down the page.
  mutating func advance(_ height: Length) { y += height }

  mutating func add(_ items: [Item]) { pages[pages.count - 1] += items }

  /// A text set to a measure.
  mutating func block(
    _ text: StyledText, _ measure: Length, _ alignment: Paragraph.Alignment = .start
  ) -> TextBlock {
    fonts.set(
      Paragraph([text], alignment: alignment, leading: 1.45), measure: measure, into: &sink)
  }

  /// A text at a place, which does not move the place where the next thing begins.
  mutating func put(
    _ text: StyledText, x: Length, y: Length, width: Length,
    _ alignment: Paragraph.Alignment = .start
  ) {
    add(block(text, width, alignment).items(at: Point(x: x, y: y)))
  }

  mutating func setHead() {
    let title = block(PaperStyle.title(paper.title), width)
    add(title.items(at: Point(x: PaperStyle.margin, y: y)))
    advance(title.size.height + .mm(1))
    if !paper.subtitle.isEmpty {
      let subtitle = block(PaperStyle.subtitle(paper.subtitle), width)
      add(subtitle.items(at: Point(x: PaperStyle.margin, y: y)))
      advance(subtitle.size.height + .mm(2))
    }
    add([rule(at: y, PaperStyle.signal, .pt(1.2))])
    advance(.mm(5))
  }

  /// A line across the measure.
  func rule(at y: Length, _ ink: Ink, _ width: Length) -> Item {
    .stroke(
      .line([
        Point(x: PaperStyle.margin, y: y), Point(x: size.width - PaperStyle.margin, y: y),
      ]), ink, width: width)
  }

  mutating func set(_ part: Part) {
    switch part {
    case .heading(let text):
      skip(.mm(5))
      // A heading does not stand alone at a page's foot.
      need(.mm(24))
      let heading = block(PaperStyle.heading(text), width)
      add(heading.items(at: Point(x: PaperStyle.margin, y: y)))
      advance(heading.size.height + .mm(1.5))
    case .text(let text):
      let body = block(PaperStyle.body(text), width)
      need(body.size.height)
      add(body.items(at: Point(x: PaperStyle.margin, y: y)))
      advance(body.size.height + .mm(2))
    case .table(let table): set(table)
    case .bars(let bars): set(bars)
    case .pairs(let pairs): for pair in pairs { set(pair) }
    }
  }

  /// The pages with their feet.
  mutating func finish() -> [Page] {
    let count = pages.count
    var finished: [Page] = []
    for (index, items) in pages.enumerated() {
      let top = size.height - PaperStyle.margin - .mm(4)
      let number = "第 \(index + 1) 页，共 \(count) 页"
      var all = items
      all.append(rule(at: top - .mm(2.5), PaperStyle.line, .pt(0.5)))
      let foot = block(PaperStyle.small(paper.footer), width * 0.7)
      all += foot.items(at: Point(x: PaperStyle.margin, y: top))
      let right = block(PaperStyle.small(number), width * 0.3, .end)
      all += right.items(at: Point(x: PaperStyle.margin + width * 0.7, y: top))
      finished.append(Page(size: size, items: all))
    }
    return finished
  }
}
