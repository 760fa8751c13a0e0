internal import GaoshiCore
internal import GaoshiPage
internal import GaoshiText

/// The sheet while it is drawn.
struct Sheet {
  static let ink = Ink(red: 0x23, green: 0x1f, blue: 0x20)
  static let grey = Ink(red: 0x8a, green: 0x86, blue: 0x84)
  static let signal = Ink(red: 0xb3, green: 0x12, blue: 0x1c)
  private static let hairline = Ink(red: 0xe2, green: 0xc4, blue: 0xb8)
  private static let paper = Ink(red: 0xff, green: 0xfd, blue: 0xf8)

  static let margin = Length.mm(15)
  private static let gutter = Length.mm(8)
  /// Between two settings of a sample.
  private static let gap = Length.pt(14)

  private let fonts: FontLibrary
  private(set) var items: [Item]
  private(set) var sink = DiagnosticSink()

  init(_ fonts: FontLibrary) {
    self.fonts = fonts
    items = [.fill(.rect(Rect(origin: .zero, size: Specimen.size)), Self.paper)]
  }

  /// Draws columns of samples between two heights, what room is left shared between the samples.
  mutating func draw(_ columns: [[Sample]], from top: Length, to bottom: Length) {
    let count = Double(columns.count)
    let width = (Specimen.size.width - Self.margin * 2 - Self.gutter * (count - 1)) / count
    for (index, column) in columns.enumerated() {
      let x = Self.margin + (width + Self.gutter) * Double(index)
      let heights = column.map { height(of: $0) }
      let rest = bottom - top - heights.reduce(.zero, +)
      let space = rest / Double(max(1, column.count - 1))
      var y = top
      for (sample, height) in zip(column, heights) {
        draw(sample, at: Point(x: x, y: y), width: width)
        y = y + height + space
      }
    }
  }

  private static let nameHeight = Length.pt(19)
  private static let captionHeight = Length.pt(9)

  private mutating func height(of sample: Sample) -> Length {
    let blocks = sample.settings.map { set($0).size.height }
    return Self.headHeight(of: sample) + (blocks.max() ?? .zero)
  }

  /// The room above a sample's texts: its name, and captions if there are any.
  private static func headHeight(of sample: Sample) -> Length {
    let hasCaptions = sample.settings.contains { !$0.caption.isEmpty }
    return nameHeight + (hasCaptions ? captionHeight : .zero)
  }

  private mutating func draw(_ sample: Sample, at origin: Point, width: Length) {
    drawName(of: sample, at: origin, width: width)
    // Settings stand on a grid of equal parts.
    let part = (width + Self.gap) / Double(max(1, sample.settings.count))
    var x = origin.x
    let top = origin.y + Self.headHeight(of: sample)
    for setting in sample.settings {
      put(Self.caption(setting.caption), at: Point(x: x, y: top - Self.captionHeight))
      let block = set(setting)
      let isVertical = setting.paragraph.writing != .horizontal
      drawEdges(of: block, isVertical: isVertical, at: Point(x: x, y: top))
      items += block.items(at: Point(x: x, y: top))
      x = x + part
    }
  }

  private mutating func drawName(of sample: Sample, at origin: Point, width: Length) {
    let name = block(Self.name(sample.name.chinese))
    items += name.items(at: origin)
    let beside = Point(x: origin.x + name.size.width + .pt(5), y: origin.y + .pt(3))
    put(Self.english(sample.name.english), at: beside)
    let source = block(Self.source(sample.source))
    let right = Point(x: origin.x + width - source.size.width, y: origin.y + .pt(3.6))
    items += source.items(at: right)
    let y = origin.y + .pt(14.5)
    items.append(
      .stroke(
        .line([Point(x: origin.x, y: y), Point(x: origin.x + width, y: y)]), Self.signal,
        width: .pt(0.6)))
  }

  /// Hairlines at both ends of the measure.
  private mutating func drawEdges(of block: TextBlock, isVertical: Bool, at origin: Point) {
    let box = Rect(origin: origin, size: block.size)
    let corner = Point.init(x:y:)
    let edges =
      isVertical
      ? [
        [box.origin, corner(box.maxX, box.minY)],
        [corner(box.minX, box.maxY), corner(box.maxX, box.maxY)],
      ]
      : [
        [box.origin, corner(box.minX, box.maxY)],
        [corner(box.maxX, box.minY), corner(box.maxX, box.maxY)],
      ]
    for edge in edges { items.append(.stroke(.line(edge), Self.hairline, width: .pt(0.4))) }
  }

  private mutating func set(_ setting: Sample.Setting) -> TextBlock {
    let box = Size(width: setting.measure, height: .unbounded)
    if let lines = setting.lines,
      let fit = fonts.fit(
        setting.paragraph, in: box, lines: lines, from: .pt(4), to: .pt(60), into: &sink)
    {
      return fit.block
    }
    return fonts.set(setting.paragraph, measure: setting.measure, into: &sink)
  }

  mutating func block(_ text: StyledText) -> TextBlock {
    fonts.set(
      Paragraph([text], leading: 1.3, wraps: false), measure: .unbounded, into: &sink)
  }

  mutating func put(_ text: StyledText, at origin: Point) {
    items += block(text).items(at: origin)
  }
}

// The sheet's own words and their styles.
extension Sheet {
  static func name(_ text: String) -> StyledText { styled(text, "sans-bold", 9.2, ink) }
  static func english(_ text: String) -> StyledText { styled(text, "sans", 6.4, grey) }
  static func source(_ text: String) -> StyledText { styled(text, "sans", 5.8, grey) }
  static func caption(_ text: String) -> StyledText { styled(text, "sans", 5.8, signal) }

  static func styled(_ text: String, _ role: String, _ size: Double, _ ink: Ink) -> StyledText {
    StyledText(text, style: TextStyle(role: FontCatalog.Role(role), size: .pt(size), ink: ink))
  }

  private static let title = styled("排版样张", "serif-black", 34, signal)
  private static let subtitle = styled("告示 Gaoshi：每条规则，它的出处，照它排出的样子", "sans", 10, ink)
  private static let english = styled(
    "Every rule of setting, where it comes from, and what it does. Grey: without it.", "sans", 7.2,
    grey)
  static let texts = [title, subtitle, english]

  /// Draws the sheet's title; gives back where the samples may begin.
  mutating func drawHead() -> Length {
    let name = block(Self.title)
    items += name.items(at: Point(x: Self.margin, y: .mm(11)))
    let x = Self.margin + name.size.width + .mm(6)
    put(Self.subtitle, at: Point(x: x, y: .mm(16.5)))
    put(Self.english, at: Point(x: x, y: .mm(21.6)))
    return .mm(32)
  }

  /// Draws the scripts that stand beside Chinese in a row at the foot; gives back where it begins.
  mutating func drawScripts(_ scripts: Sample) -> Length {
    let top = Specimen.size.height - Self.margin - height(of: scripts)
    draw(scripts, at: Point(x: Self.margin, y: top), width: Specimen.size.width - Self.margin * 2)
    return top - .mm(7)
  }
}
