public import GaoshiCore

/// How large and how dark a code must be to be scanned from where people stand.
public enum CodeRules {
  /// What a code is printed on; each has a smallest module that survives printing and wear.
  public enum Medium: String, Hashable, Sendable, CaseIterable {
    /// Sheets held in the hand, up to A3: 0.4 mm.
    case paper
    /// Posters and boards: 1 mm.
    case poster
    /// Engraved, UV-printed or reflective plates: 2 mm.
    case plate

    /// Paper while the short side is at most A3's (297 mm), poster above.
    public init(page: Size) {
      // A half millimetre of grace: A3 in points is rounded.
      self = page.shortSide <= .mm(297.5) ? .paper : .poster
    }

    /// The side of the smallest module.
    public var smallestModule: Length {
      switch self {
      case .paper: .mm(0.4)
      case .poster: .mm(1)
      case .plate: .mm(2)
      }
    }
  }

  /// The smallest width of a symbol, without its quiet zone.
  ///
  /// The largest of three: a tenth of the viewing distance (the trade's rule, good for about 25
  /// modules), a module of distance/250 (the same rule scaled to denser symbols), and the medium's
  /// smallest module. Without a distance only the last counts.
  public static func minimumWidth(
    modules: Int, distance: Length?, medium: Medium
  ) -> Length {
    let count = Double(modules)
    let printable = medium.smallestModule * count
    guard let distance else { return printable }
    return max(printable, distance / 10, distance / 250 * count)
  }

  /// The quiet zone on each side of a symbol of this width: 4 modules.
  public static func quietZone(modules: Int, width: Length) -> Length {
    width / Double(modules) * Double(QRSymbol.quietZone)
  }

  /// The width of symbol and quiet zone together.
  public static func outerWidth(modules: Int, width: Length) -> Length {
    width + quietZone(modules: modules, width: width) * 2
  }

  /// Reports `code-too-small` where a symbol is narrower than `minimumWidth`.
  public static func checkSize(
    _ symbol: QRSymbol, width: Length, distance: Length?, medium: Medium, at span: Span? = nil
  ) -> [Diagnostic] {
    let needed = minimumWidth(modules: symbol.size, distance: distance, medium: medium)
    // A micrometre of grace for sums of rounded lengths.
    if width + .mm(0.001) >= needed { return [] }
    let actual = millimetres(width, .down)
    let least = millimetres(needed, .up)
    let place = distance.map { millimetres($0, .toNearestOrAwayFromZero) }
    return [
      Diagnostic(
        .error, "code-too-small",
        Message(
          zh: "二维码宽 \(actual) mm，"
            + (place.map { "在 \($0) mm 外扫码" } ?? "要印得清楚") + "至少需要 \(least) mm"
            + "（\(symbol.size) 个模块）",
          en: "the QR code is \(actual) mm wide; "
            + (place.map { "to be scanned from \($0) mm" } ?? "to print cleanly")
            + " it needs at least \(least) mm (\(symbol.size) modules)"),
        at: span,
        hint: Message(
          zh: "放大版面、缩短链接，或把点位的 distance 改小",
          en: "use a larger page, a shorter link, or a smaller distance for the site"))
    ]
  }

  private static func millimetres(_ length: Length, _ rule: FloatingPointRoundingRule) -> String {
    // 1e-6 keeps a value that is a tenth already from moving to the next one.
    let nudge = rule == .up ? -1e-6 : rule == .down ? 1e-6 : 0
    let tenths = Int((length.millimetres * 10 + nudge).rounded(rule))
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
