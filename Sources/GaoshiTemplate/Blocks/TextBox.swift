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

  /// Bounds for the distance between characters of a pitched line, in em.
  struct Pitch: Hashable, Sendable {
    var low: Double
    /// The pitch that a page without a length of its own is made for.
    var usual: Double
    var high: Double
  }

  func naturalWidth(_ context: LayoutContext) -> Length {
    let size = context.length(role.size, of: .zero)
    // A hair more, so that rounding never breaks what was measured on one line.
    return line(tracking: pitch.map { $0.usual - 1 }, context).width(size: size * largest)
      + .pt(0.01)
  }

  func layout(width: Length, height: Length?, _ context: LayoutContext) -> Fragment {
    var size = fittingSize(width: width, context)
    if let group { size = context.groupSize(group, atMost: size) }
    return layout(width: width, size: size, context)
  }

  /// The text at a size that is settled.
  func layout(width: Length, size: Length, _ context: LayoutContext) -> Fragment {
    let text = text(width: width, size: size, context)
    let extent = text.measure(size: size * largest, measure: width)
    noteOverflow(extent, width: width, context)
    var fragment = Fragment(
      size: Size(width: width, height: extent.height), baseline: extent.baseline)
    // Passes that look for the page's fill need the room only.
    if !context.isDraft {
      noteReach(size: size, context)
      fragment.items = items(text.set(size: size * largest, measure: width), fragment.size)
    }
    return fragment
  }

  /// The largest piece's size relative to the role's.
  private var largest: Double { pieces.map(\.scale).max() ?? 1 }

  /// The smallest size that the role allows.
  func lowestSize(_ context: LayoutContext) -> Length {
    min(context.length(role.size, of: .zero), context.lowest(role.size))
  }

  /// The width on one line at a size, a hair more so that rounding never breaks it.
  func width(size: Length, _ context: LayoutContext) -> Length {
    line(tracking: nil, context).width(size: size * largest) + .pt(0.01)
  }

  /// The biggest size within the role's range at which the text keeps to its lines.
  func fittingSize(width: Length, _ context: LayoutContext) -> Length {
    let wanted = context.length(role.size, of: .zero)
    let lowest = lowestSize(context)
    guard let maxLines else { return wanted }
    let one = line(tracking: pitch.map { $0.low - 1 }, context).width(size: wanted * largest)
    if one <= width { return wanted }
    if maxLines == 1 { return max(lowest, wanted * (width / one) * 0.9999) }
    let text = text(width: width, size: wanted, context)
    let found = text.biggestSize(
      measure: width, lines: maxLines, from: lowest * largest, to: wanted * largest)
    return found.map { $0 / largest } ?? lowest
  }

  /// The text with its lines broken as the box allows.
  private func text(width: Length, size: Length, _ context: LayoutContext) -> PreparedText {
    if let pitch {
      return line(tracking: tracking(filling: width, size: size, pitch, context), context)
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
    filling width: Length, size: Length, _ pitch: Pitch, _ context: LayoutContext
  ) -> Double {
    let count = pieces.reduce(0) { $0 + $1.text.count }
    guard count > 1 else { return 0 }
    let plain = line(tracking: 0, context).width(size: size * largest)
    let spare = (width - plain) / size / Double(count - 1)
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
        origin: piece.origin, staysTogether: piece.staysTogether)
    }
    // Centred lines are seen as a shape: they are of nearly one length.
    var rules = SettingRules(lineChoice: alignment == .center ? .balanced : .whole)
    // What is read from afar is large: its digits stand on the edge with their ink.
    rules.opticalEdges = role.reach > 0 && maxLines == 1
    return Paragraph(
      texts, alignment: alignment, indent: indent, leading: role.leading, wraps: wraps,
      rules: rules)
  }

  private func noteOverflow(_ extent: TextExtent, width: Length, _ context: LayoutContext) {
    let text = pieces.map(\.text).joined()
    let origin = pieces.first?.origin ?? TextOrigin()
    // A hundredth of a point is rounding, not overflow.
    if extent.inkWidth > width + .pt(0.01) {
      context.overflows.append(
        Overflow(axis: .width, by: extent.inkWidth - width, text: text, origin: origin))
    }
    if let maxLines, extent.lines > maxLines {
      let extra = extent.height * (Double(extent.lines - maxLines) / Double(extent.lines))
      context.overflows.append(Overflow(axis: .height, by: extra, text: text, origin: origin))
    }
  }

  /// Warns of a text that is too small for where its readers stand: Han type needs a height of
  /// 1/300 of the distance where it is large and bold.
  private func noteReach(size: Length, _ context: LayoutContext) {
    guard role.reach > 0, let distance = context.distance else { return }
    let needed = distance * role.reach / 300
    let real = size / context.scale
    guard real < needed else { return }
    let text = pieces.map(\.text).joined()
    let actual = Int(real.millimetres)
    let least = Int(needed.millimetres.rounded(.up))
    context.sink.warning(
      "text-too-small",
      Message(
        zh: "“\(text)”字高 \(actual) mm，\(metres(distance)) m 外看清需要 \(least) mm",
        en:
          "“\(text)” is \(actual) mm high; to be read from \(metres(distance)) m it needs \(least) mm"
      ), at: pieces.first?.origin.span,
      hint: Message(zh: "选更大的尺寸，或减少内容", en: "choose a larger size or show less"))
  }

  private func metres(_ length: Length) -> String {
    let value = (length.millimetres / 100).rounded() / 10
    return value == value.rounded() ? String(Int(value)) : String(value)
  }

  private func items(_ block: TextBlock, _ size: Size) -> [Item] {
    var items = block.items()
    if let link { items.append(.link(Rect(origin: .zero, size: size), url: link)) }
    return items
  }
}
