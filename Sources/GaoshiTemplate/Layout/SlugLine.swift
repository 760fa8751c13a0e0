import GaoshiCore
import GaoshiPage
import GaoshiText

/// The line under a sheet that is drawn smaller than it is made: its scale and real size.
///
/// It stands outside the trim and is cut off.
struct SlugLine {
  /// The sheet as drawn.
  var trim: Size
  var scale: Double
  var title: String

  static let face = FontCatalog.Role("sans")
  /// Every character that the line may need beside the title's.
  static let words = "比例：成品尺寸×mm0123456789. 　"
  /// The strip's height as drawn.
  static let height = Length.mm(8)

  /// The strip with a line at the trim's edge and the words.
  func fragment(_ context: LayoutContext, language: String) -> Fragment {
    let size = Size(width: trim.width, height: Self.height)
    let style = TextStyle(role: Self.face, size: .mm(3), ink: .black, language: language)
    let block = context.fonts.set(
      Paragraph([StyledText(text, style: style)], wraps: false), measure: trim.width,
      into: &context.sink)
    let margin = Length.mm(3)
    let top = (Self.height - block.size.height) / 2
    var items: [Item] = [
      .fill(.rect(Rect(origin: .zero, size: size)), .white),
      .fill(.rect(Rect(x: .zero, y: .zero, width: trim.width, height: .pt(0.25))), .black),
    ]
    items += block.items(at: Point(x: margin, y: top))
    return Fragment(size: size, items: items)
  }

  private var text: String {
    let width = millimetres(trim.width / scale)
    let height = millimetres(trim.height / scale)
    return "比例 1：\(Int((1 / scale).rounded()))　成品尺寸 \(width)×\(height) mm　\(title)"
  }

  private func millimetres(_ length: Length) -> String { String(Int(length.millimetres.rounded())) }
}

extension PageSize {
  /// Whether the sheet may have to be drawn at a smaller scale.
  var mayNeedSlug: Bool { max(width ?? .unbounded, height) > Self.longestDrawn }

  /// The longest side of a PDF page: 14,400 units (ISO 32000-1 annex C).
  static let longestDrawn = Length.pt(14_400)
}
