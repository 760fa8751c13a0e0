import GaoshiCore
import GaoshiPage
import GaoshiText

/// A text role of a template with the theme's ink: how its texts look and how far they may shrink.
struct TextRole: Hashable, Sendable {
  var face: FontCatalog.Role
  /// The em size; a range leaves the choice to the page.
  var size: Measure
  /// Distance between baselines in em.
  var leading: Double
  var ink: Ink
  var tracking: Double
  var features: [String: UInt32]
  /// The part of the viewing distance from which the text must be readable; 0 for small print.
  var reach: Double
}

/// Text in one role.
struct TextBox: Box {
  /// A stretch of the text; emphasised stretches have their own face, ink and relative size.
  struct Piece: Sendable, Hashable {
    var text: String
    var origin: TextOrigin
    var face: FontCatalog.Role?
    var ink: Ink?
    var scale: Double = 1
    /// Whether the stretch is parted only where it would not fit a line of its own.
    var staysTogether = false
  }

  /// Tells the document's texts apart.
  var key: Int
  var pieces: [Piece]
  var role: TextRole
  var language: String
  var alignment: Paragraph.Alignment
  /// At most so many lines, of which one is never broken; nil wraps freely.
  var maxLines: Int?
  /// Texts of one group have one size.
  var group: String?
  /// First-line indent in em.
  var indent: Double
  /// Whether the line is stretched to the width, its characters at an equal pitch.
  var pitch: Pitch?
  /// A link that the text's area opens.
  var link: String?
  /// How the lines run.
  var writing = Paragraph.Writing.horizontal
  var hangingIndent = Paragraph.HangingIndent.none
  /// Whether a dot stands at every character.
  var emphasis = false
  var rules = SettingRules()

  /// Bounds for the distance between characters of a pitched line, in em.
  struct Pitch: Hashable, Sendable {
    var low: Double
    /// The pitch that a page without a length of its own is made for.
    var usual: Double
    var high: Double
  }

  /// The room for lines: along them, and across them where there is a bound.
  struct Room {
    var along: Length
    var across: Length?
  }

  var isVertical: Bool { writing != .horizontal }

  /// Whether all lines move to the middle alike: the heads of columns stand at one height.
  private var centresAlike: Bool { isVertical && alignment == .center }

  func naturalWidth(_ context: LayoutContext) -> Length {
    let size = context.length(role.size, of: .zero)
    let text = line(tracking: pitch.map { $0.usual - 1 }, context)
    if isVertical { return lineHeight(text, size: size) * Double(maxLines ?? 1) + .pt(0.01) }
    // A hair more, so that rounding never breaks what was measured on one line.
    return text.width(size: size * largest) + .pt(0.01)
  }

  func layout(width: Length, height: Length?, _ context: LayoutContext) -> Fragment {
    var size = fittingSize(room(width: width, height: height), context)
    if let group { size = context.groupSize(group, atMost: size) }
    return layout(width: width, height: height, size: size, context)
  }

  /// The text at a size that is settled.
  func layout(
    width: Length, height: Length? = nil, size: Length, _ context: LayoutContext
  ) -> Fragment {
    let room = room(width: width, height: height)
    let text = text(along: room.along, size: size, context)
    let extent = text.measure(size: size * largest, measure: room.along)
    noteOverflow(extent, room, context)
    let box = Size(width: width, height: isVertical ? height ?? extent.inkWidth : extent.height)
    var fragment = Fragment(size: box, baseline: isVertical ? nil : extent.baseline)
    // Passes that look for the page's fill need the room only.
    if !context.isDraft {
      noteReach(size: size, context)
      fragment.items = items(text.set(size: size * largest, measure: room.along), box)
    }
    return fragment
  }

  /// The largest piece's size relative to the role's.
  private var largest: Double { pieces.map(\.scale).max() ?? 1 }

  private func room(width: Length, height: Length?) -> Room {
    isVertical ? Room(along: height ?? .unbounded, across: width) : Room(along: width, across: nil)
  }

  private func lineHeight(_ text: PreparedText, size: Length) -> Length {
    text.measure(size: size * largest, measure: .unbounded).height
  }

  /// The smallest size that the role allows.
  func lowestSize(_ context: LayoutContext) -> Length {
    min(context.length(role.size, of: .zero), context.lowest(role.size))
  }

  /// The width on one line at a size, a hair more so that rounding never breaks it.
  func width(size: Length, _ context: LayoutContext) -> Length {
    line(tracking: nil, context).width(size: size * largest) + .pt(0.01)
  }

  /// The biggest size within the role's range at which the text keeps to its lines, across the
  /// page.
  func fittingSize(width: Length, _ context: LayoutContext) -> Length {
    fittingSize(Room(along: width, across: nil), context)
  }

  /// The biggest size at which the text keeps to its lines, and these to their room.
  private func fittingSize(_ room: Room, _ context: LayoutContext) -> Length {
    let page = context.length(role.size, of: .zero)
    let lowest = lowestSize(context)
    guard let maxLines else { return page }
    let line = line(tracking: pitch.map { $0.low - 1 }, context)
    var wanted = page
    if let across = room.across {
      let needed = lineHeight(line, size: page) * Double(maxLines)
      if needed > across { wanted = max(lowest, page * (across / needed) * 0.9999) }
    }
    let one = line.width(size: wanted * largest)
    if one <= room.along { return wanted }
    if maxLines == 1 { return max(lowest, wanted * (room.along / one) * 0.9999) }
    let text = text(along: room.along, size: wanted, context)
    let found = text.biggestSize(
      measure: room.along, lines: maxLines, from: lowest * largest, to: wanted * largest)
    return found.map { $0 / largest } ?? lowest
  }

  /// The text with its lines broken as the box allows.
  private func text(along room: Length, size: Length, _ context: LayoutContext) -> PreparedText {
    if let pitch, room < .unbounded {
      return line(tracking: tracking(filling: room, size: size, pitch, context), context)
    }
    if maxLines == 1 { return line(tracking: nil, context) }
    return context.prepared(key, .wrapped) { paragraph(wraps: true, tracking: nil) }
  }

  /// The text on one line.
  private func line(tracking: Double?, _ context: LayoutContext) -> PreparedText {
    context.prepared(key, .line(tracking: tracking)) {
      paragraph(wraps: false, tracking: tracking)
    }
  }

  private func tracking(
    filling room: Length, size: Length, _ pitch: Pitch, _ context: LayoutContext
  ) -> Double {
    let count = pieces.reduce(0) { $0 + $1.text.count }
    guard count > 1 else { return 0 }
    let plain = line(tracking: 0, context).width(size: size * largest)
    let spare = (room - plain) / size / Double(count - 1)
    return min(max(spare, pitch.low - 1), pitch.high - 1)
  }

  /// The paragraph at a size of one point; what is prepared of it serves every size.
  private func paragraph(wraps: Bool, tracking: Double?) -> Paragraph {
    let texts = pieces.map { piece in
      StyledText(
        piece.text,
        style: TextStyle(
          role: piece.face ?? role.face, size: .pt(piece.scale), ink: piece.ink ?? role.ink,
          tracking: tracking ?? role.tracking, language: language, features: role.features),
        origin: piece.origin, staysTogether: piece.staysTogether, emphasis: emphasis)
    }
    // Centred lines are seen as a shape: they are of nearly one length.
    var rules = rules
    if alignment == .center { rules.lineChoice = .balanced }
    // What is read from afar is large: its digits stand on the edge with their ink.
    rules.opticalEdges = role.reach > 0 && maxLines == 1 && !isVertical
    return Paragraph(
      texts, alignment: centresAlike ? .start : alignment, indent: indent, leading: role.leading,
      wraps: wraps,
      hangingIndent: hangingIndent, writing: writing, rules: rules)
  }

  private func items(_ block: TextBlock, _ size: Size) -> [Item] {
    // Columns begin at the edge that they are read from; a given number of them is a title, which
    // stands in the middle.
    let spare = isVertical ? size.width - block.size.width : .zero
    let left = maxLines != nil ? spare / 2 : writing == .vertical ? spare : .zero
    let top = centresAlike ? max(.zero, size.height - block.inkWidth) / 2 : .zero
    var items = block.items(at: Point(x: left, y: top))
    if let link { items.append(.link(Rect(origin: .zero, size: size), url: link)) }
    return items
  }
}
