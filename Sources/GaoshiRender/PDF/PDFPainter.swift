internal import GaoshiCode
internal import GaoshiCore
internal import GaoshiPage
internal import GaoshiText

/// Writes the items of one page as operators.
struct PDFPainter {
  let page: Page
  let fonts: DocumentFonts
  let art: DocumentArt
  var content = ContentStream()
  /// What holds now; put back when a group ends.
  var state = State()
  /// Places in `fonts` and `art` of what the page uses.
  var usedFonts: Set<Int> = []
  var usedArt: Set<Int> = []
  private var links: [PDFLink] = []

  /// The part of the graphics state that is set only when it changes.
  struct State {
    var fill: Ink? = .black
    var stroke: Ink? = .black
    var lineWidth: Length? = .pt(1)
    var font: Int?
    /// From where items stand to the page, downwards from its top left corner.
    var place = Placing()
  }

  init(_ page: Page, fonts: DocumentFonts, art: DocumentArt) {
    self.page = page
    self.fonts = fonts
    self.art = art
  }

  /// Writes everything that the page shows.
  mutating func paint() throws(RenderProblem) {
    // Items are placed downwards from the top; PDF counts upwards from the bottom.
    content.write("1 0 0 -1 0 ")
    content.number(page.size.height.points)
    content.write(" cm\n")
    try paint(page.items, region: page.bounds)
  }

  private mutating func paint(_ items: [Item], region: Rect) throws(RenderProblem) {
    for item in items where item.mayTouch(region) { try paint(item, region: region) }
  }

  private mutating func paint(_ item: Item, region: Rect) throws(RenderProblem) {
    switch item {
    case .fill(let shape, let ink):
      set(fill: ink)
      content.trace(shape)
      content.write("f\n")
    case .stroke(let shape, let ink, let width):
      set(stroke: ink, width)
      content.trace(shape)
      content.write(shape.isOpen ? "S\n" : "s\n")
    case .text(let run, let origin): try show(run, at: origin)
    case .code(let symbol, let rect, let dark): show(symbol, in: rect, dark)
    case .art(let picture, let rect): try show(picture, in: rect)
    case .group(let items, let origin, let quarterTurns, let clip):
      let inside = QuarterTurn(quarterTurns).inside(region, origin: origin)
      let outside = begin(at: origin, QuarterTurn(quarterTurns), clip: clip)
      try paint(items, region: inside)
      content.write("Q\n")
      state = outside
    case .link(let rect, let url): links.append(PDFLink(state.place.outside(rect), url: url))
    }
  }

  /// Opens a group and gives the state to go back to.
  private mutating func begin(at origin: Point, _ turn: QuarterTurn, clip: Shape?) -> State {
    let outside = state
    content.write("q ")
    content.numbers(
      turn.cosine, turn.sine, -turn.sine, turn.cosine, origin.x.points, origin.y.points)
    content.write("cm\n")
    if let clip {
      content.trace(clip)
      content.write("W n\n")
    }
    state.place.move(to: origin, turn)
    return outside
  }

  /// Fills the outlines of the dark areas at once, in units of modules.
  ///
  /// Rows or modules drawn one by one leave light lines between them in viewers that smooth edges;
  /// an outline has no edge inside an area.
  private mutating func show(_ symbol: QRSymbol, in rect: Rect, _ dark: Ink) {
    set(fill: dark)
    content.write("q ")
    // A module's side is given finer than a length on a page: it is multiplied.
    content.write(
      "\(rect.width.points / Double(symbol.size)) 0 0 \(rect.height.points / Double(symbol.size)) ")
    content.numbers(rect.minX.points, rect.minY.points)
    content.write("cm\n")
    for outline in symbol.outlines {
      for (index, corner) in outline.enumerated() {
        content.integer(UInt(corner.column))
        content.write(" ")
        content.integer(UInt(corner.row))
        content.write(index == 0 ? " m " : " l ")
      }
      content.write("h\n")
    }
    content.write("f Q\n")
  }

  private mutating func show(_ picture: Art, in rect: Rect) throws(RenderProblem) {
    guard rect.width > .zero, rect.height > .zero else { return }
    let number = try art.place(of: picture, size: rect.size)
    usedArt.insert(number)
    content.write("q 1 0 0 -1 ")
    content.numbers(rect.minX.points, rect.maxY.points)
    content.write("cm /A\(number) Do Q\n")
  }

  mutating func set(fill ink: Ink) {
    guard state.fill != ink else { return }
    content.colour(ink)
    content.write("rg\n")
    state.fill = ink
  }

  private mutating func set(stroke ink: Ink, _ width: Length) {
    if state.stroke != ink {
      content.colour(ink)
      content.write("RG\n")
      state.stroke = ink
    }
    if state.lineWidth != width {
      content.numbers(width.points)
      content.write("w\n")
      state.lineWidth = width
    }
  }

  /// Writes the page's objects.
  ///
  /// - Returns: the page's number.
  consuming func write(to file: inout PDFFile, below tree: Int) throws(RenderProblem) -> Int {
    let (number, stream) = (file.reserve(), file.reserve())
    try file.write(stream, "", packing: content.bytes)
    let annotations = links.map { link in
      let number = file.reserve()
      file.write(number, link.text(pageHeight: page.size.height))
      return "\(number) 0 R"
    }
    let fontNames = usedFonts.sorted().map { "/F\($0) \(fonts.number(of: $0, in: &file)) 0 R" }
    let artNames = usedArt.sorted().map { "/A\($0) \(art.number(of: $0, in: &file)) 0 R" }
    var size = ContentStream()
    size.numbers(page.size.width.points, page.size.height.points)
    file.write(
      number,
      "<< /Type /Page /Parent \(tree) 0 R /Contents \(stream) 0 R\n   /MediaBox [ 0 0 "
        + String(decoding: size.bytes, as: UTF8.self)
        + "]\n   /Resources << /Font << \(fontNames.joined(separator: " ")) >>"
        + " /XObject << \(artNames.joined(separator: " ")) >> >>"
        + (annotations.isEmpty
          ? " >>" : "\n   /Annots [ \(annotations.joined(separator: " ")) ] >>"))
    return number
  }
}

extension ContentStream {
  /// Writes an ink's three shares, 0…1.
  fileprivate mutating func colour(_ ink: Ink) {
    numbers(Double(ink.red) / 255, Double(ink.green) / 255, Double(ink.blue) / 255)
  }
}
