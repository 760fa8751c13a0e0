import GaoshiCode
import GaoshiCore
import GaoshiModel
import GaoshiPage

/// A code to scan: a QR symbol with its quiet zone, or an official picture.
struct CodeBox: Box {
  /// What is shown.
  enum Content: Sendable {
    case symbol(QRSymbol)
    /// A picture and its place in the unit's files.
    case picture(Art)
  }

  var content: Content
  var origin: TextOrigin
  /// The side of the square with its quiet zone; nil takes the width at hand.
  var side: Measure?
  var dark: Ink
  var light: Ink
  var link: String?

  func naturalWidth(_ context: LayoutContext) -> Length {
    max(side.map { context.length($0, of: .zero) } ?? .zero, leastSide(context))
  }

  func layout(width: Length, height: Length?, _ context: LayoutContext) -> Fragment {
    let wanted = side.map { max(context.length($0, of: width), leastSide(context)) } ?? width
    let square = min(wanted, width)
    let rect = Rect(x: (width - square) / 2, y: .zero, width: square, height: square)
    var result = Fragment(size: Size(width: width, height: square))
    result.items.append(.fill(.rect(rect), light))
    switch content {
    case .symbol(let symbol):
      let module = square / Double(symbol.size + QRSymbol.quietZone * 2)
      let inner = rect.inset(by: module * Double(QRSymbol.quietZone))
      check(symbol, width: inner.width, context)
      result.items.append(.code(symbol, in: inner, dark: dark))
    case .picture(let art):
      result.items.append(.art(art, in: rect))
    }
    if let link { result.items.append(.link(rect, url: link)) }
    return result
  }

  /// The side that the viewing distance and the medium ask for, quiet zone included.
  private func leastSide(_ context: LayoutContext) -> Length {
    guard case .symbol(let symbol) = content else { return .zero }
    let width = CodeRules.minimumWidth(
      modules: symbol.size, distance: context.distance, medium: medium(context))
    return CodeRules.outerWidth(modules: symbol.size, width: width) * context.scale
  }

  private func check(_ symbol: QRSymbol, width: Length, _ context: LayoutContext) {
    let real = width / context.scale
    context.sink.report(
      contentsOf: CodeRules.checkSize(
        symbol, width: real, distance: context.distance, medium: medium(context), at: origin.span))
    context.sink.report(
      contentsOf: CodeRules.checkContrast(dark: dark, ground: light, at: origin.span))
  }

  private func medium(_ context: LayoutContext) -> CodeRules.Medium {
    let page = context.page
    return CodeRules.Medium(
      page: Size(width: page.width / context.scale, height: page.height / context.scale))
  }
}
