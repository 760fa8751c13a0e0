import GaoshiCore
import GaoshiText

/// What boxes know while a page is laid out, and where they leave what they find.
final class LayoutContext {
  let fonts: FontLibrary
  /// One hundredth of the page's short side.
  let unit: Length
  /// The page's size at the scale that it is drawn in.
  let page: Size
  /// Drawn size over real size: 1, or 0.1 for a page too long for PDF.
  let scale: Double
  /// From how far the page is read; nil if its site does not say.
  let distance: Length?
  /// Where between the lower (0) and the upper (1) limit every range stands.
  var fill: Double = 1
  /// The size that the tightest text of each group takes; all of the group follow it.
  var groupSizes: [String: Length] = [:]
  /// Whether a group became smaller in this pass, so that another one is needed.
  var groupsShrank = false
  var overflows: [Overflow] = []
  /// Whether only the room matters, not the items.
  var isDraft = true
  var sink = DiagnosticSink()
  /// What was found in the texts themselves, whichever pass asked first.
  private(set) var textSink = DiagnosticSink()

  init(fonts: FontLibrary, page: Size, scale: Double, distance: Length?) {
    self.fonts = fonts
    self.page = page
    self.scale = scale
    self.distance = distance
    unit = page.shortSide / 100
  }

  /// The measure as a length; a percentage is of `room`.
  func length(_ measure: Measure, of room: Length) -> Length {
    switch measure {
    case .millimetres(let value): .mm(value) * scale
    case .units(let value): unit * value
    case .percent(let value): room * (value / 100)
    case .range(let low, let high):
      length(low, of: room) + (length(high, of: room) - length(low, of: room)) * fill
    }
  }

  /// The smallest length that the measure allows.
  func lowest(_ measure: Measure) -> Length {
    if case .range(let low, _) = measure { return length(low, of: .zero) }
    return length(measure, of: .zero)
  }

  /// How a text is broken: what makes two preparations of it differ.
  enum Breaking: Hashable {
    case wrapped
    case line(tracking: Double?)
  }

  private struct PreparedKey: Hashable {
    var text: Int
    var breaking: Breaking
  }

  private var prepared: [PreparedKey: PreparedText] = [:]

  /// A text shaped and spaced, made when it is first asked for.
  func prepared(_ text: Int, _ breaking: Breaking, _ paragraph: () -> Paragraph) -> PreparedText {
    let key = PreparedKey(text: text, breaking: breaking)
    if let known = prepared[key] { return known }
    let made = fonts.prepare(paragraph(), into: &textSink)
    prepared[key] = made
    return made
  }

  private struct InkKey: Hashable {
    var letters: String
    var role: FontCatalog.Role
    var language: String
  }

  private var inkHeights: [InkKey: Double] = [:]

  /// How high letters of a face stand, in em, measured when it is first asked for.
  func inkHeight(of letters: String, role: FontCatalog.Role, language: String) -> Double {
    let key = InkKey(letters: letters, role: role, language: language)
    if let known = inkHeights[key] { return known }
    let style = TextStyle(role: role, size: .pt(1), ink: .black, language: language)
    let height = fonts.inkHeight(of: StyledText(letters, style: style), into: &textSink)
    inkHeights[key] = height
    return height
  }

  /// Keeps a text of a group at the size that the group's tightest text needs.
  func groupSize(_ group: String, atMost size: Length) -> Length {
    let known = groupSizes[group] ?? .unbounded
    if size < known {
      groupSizes[group] = size
      groupsShrank = groupsShrank || known != .unbounded
    }
    return min(size, known)
  }

  /// Starts a pass at another fill with nothing known of groups.
  func restart(fill: Double) {
    self.fill = fill
    groupSizes = [:]
    groupsShrank = false
    overflows = []
    sink = DiagnosticSink()
  }

  /// Starts another pass at the same fill that knows the groups' sizes.
  func repeatPass() {
    groupsShrank = false
    overflows = []
    sink = DiagnosticSink()
  }
}
