internal import GaoshiCore
internal import GaoshiPage
internal import GaoshiText

/// A report while it is set: it goes down the page, and on to the next one where there is no room.
struct Press {
  let fonts: FontLibrary
  let size: Size
  let style: PaperStyle
  let words: PaperWords
  let paper: Paper
  private var pages: [[Item]] = [[]]
  /// Where the next thing begins.
  private(set) var y = PaperStyle.margin
  /// What was told while texts were set.
  private(set) var sink = DiagnosticSink()

  init(_ paper: Paper, _ fonts: FontLibrary) {
    self.paper = paper
    self.fonts = fonts
    words = paper.words
    style = PaperStyle(language: paper.words.tag)
    let (short, long) = (Length.mm(210), Length.mm(297))
    size = paper.isLandscape ? Size(width: long, height: short) : Size(width: short, height: long)
  }

  mutating func set(_ part: Part) {
    switch part {
    case .heading(let text): setHeading(text)
    case .text(let text): set(text)
    case .facts(let facts): set(facts)
    case .table(let table): set(table)
    case .bars(let bars): set(bars)
    case .pairs(let pairs): for pair in pairs { set(pair) }
    }
  }

  /// The pages with what stands at their heads and feet.
  mutating func finish() -> [Page] {
    pages.indices.map { index in
      var items = pages[index]
      // The first page has the title itself.
      if index > 0 { items += runningTitle() }
      items += foot(index + 1)
      return Page(size: size, items: items)
    }
  }
}

// Going down the page.
extension Press {
  /// The left edge of the texts.
  var left: Length { PaperStyle.margin }

  /// The measure of the texts.
  var width: Length { size.width - PaperStyle.margin * 2 }

  /// Where a page ends.
  var bottom: Length { size.height - PaperStyle.foot }

  /// What is left of the page.
  var room: Length { bottom - y }

  /// What a page that begins anew has.
  var fullRoom: Length { bottom - PaperStyle.head }

  /// Whether nothing stands on the page yet.
  var isFresh: Bool { pages.count > 1 ? y == PaperStyle.head : y == PaperStyle.margin }

  mutating func turn() {
    pages.append([])
    y = PaperStyle.head
  }

  /// Turns the page if so much does not fit below.
  ///
  /// - Returns: whether a new page was begun.
  @discardableResult
  mutating func need(_ height: Length) -> Bool {
    guard height > room, !isFresh else { return false }
    turn()
    return true
  }

  /// Leaves room; none at the top of a page.
  mutating func skip(_ height: Length) { if !isFresh { y += height } }

  /// Goes down the page.
  mutating func advance(_ height: Length) { y += height }

  mutating func add(_ items: [Item]) { pages[pages.count - 1] += items }

  /// A text set to a measure.
  mutating func block(
    _ texts: [StyledText], _ measure: Length, _ alignment: Paragraph.Alignment = .start
  ) -> TextBlock {
    guard !texts.isEmpty else {
      return TextBlock(lines: [], size: Size(width: measure, height: .zero), inkWidth: .zero)
    }
    return fonts.set(
      Paragraph(texts, alignment: alignment, leading: 1.45), measure: measure, into: &sink)
  }

  mutating func block(
    _ text: StyledText, _ measure: Length, _ alignment: Paragraph.Alignment = .start
  ) -> TextBlock {
    block(text.text.isEmpty ? [] : [text], measure, alignment)
  }

  /// A line across the measure.
  func rule(at y: Length, _ ink: Ink, _ width: Length) -> Item {
    .stroke(
      .line([Point(x: left, y: y), Point(x: size.width - left, y: y)]), ink, width: width)
  }
}

// What stands on every page.
extension Press {
  private mutating func runningTitle() -> [Item] {
    let top = PaperStyle.edge
    let title = block(style.small(paper.title), width * 0.5)
    let subtitle = block(style.small(paper.subtitle), width * 0.5, .end)
    return title.items(at: Point(x: left, y: top))
      + subtitle.items(at: Point(x: left + width * 0.5, y: top))
      + [rule(at: top + .mm(5), PaperStyle.line, PaperStyle.thin)]
  }

  private mutating func foot(_ page: Int) -> [Item] {
    let top = size.height - PaperStyle.edge - .mm(4)
    let words = block(style.small(paper.footer), width * 0.75)
    let number = block(
      style.small(self.words.number(page, of: pages.count)), width * 0.25, .end)
    return [rule(at: top - .mm(2), PaperStyle.line, PaperStyle.thin)]
      + words.items(at: Point(x: left, y: top))
      + number.items(at: Point(x: left + width * 0.75, y: top))
  }
}
