import GaoshiCore
import GaoshiPage
import GaoshiText

/// One text in several languages, as one block: under each other or side by side, in one size.
///
/// The size is that of the Chinese. Another script stands in the size in which its letters are as
/// high as Han, times the policy's ratio.
struct BilingualBox: Box {
  /// The text in one language.
  struct Version: Sendable {
    var text: TextBox
    /// What the script's ink height is measured on; without letters the size is the em's.
    var letters: String
    var isChinese: Bool
    /// The size relative to that of the text, as its role has it; another than 1 for a tail.
    var relative = 1.0
  }

  /// How the versions stand.
  enum Pair: String, Hashable, Sendable, CaseIterable {
    case stacked
    /// On one line, if the room allows it.
    case beside
  }

  /// In the order in which they stand; one of them is Chinese.
  var versions: [Version]
  var ratio: Double
  var pair: Pair

  func naturalWidth(_ context: LayoutContext) -> Length {
    let widths = scaled(context).map { $0.naturalWidth(context) }
    switch pair {
    case .stacked: return widths.max() ?? .zero
    case .beside:
      let size = chinese.map { context.length($0.role.size, of: .zero) } ?? .zero
      return widths.reduce(gap(at: size) * Double(widths.count - 1), +)
    }
  }

  func layout(width: Length, height: Length?, _ context: LayoutContext) -> Fragment {
    let texts = scaled(context)
    let lowest = chinese?.lowestSize(context) ?? .zero
    if pair == .beside {
      let wanted = chinese.map { context.length($0.role.size, of: .zero) } ?? .zero
      let natural = naturalWidth(context)
      let size = settled(natural <= width ? wanted : wanted * (width / natural) * 0.9999, context)
      if size >= lowest { return beside(texts, width: width, size: size, context) }
    }
    let sizes = zip(texts, factors(context)).map { text, factor in
      text.fittingSize(width: width, context) / factor
    }
    let size = settled(max(lowest, sizes.min() ?? lowest), context)
    return stacked(texts, width: width, size: size, context)
  }

  private var chinese: TextBox? { versions.first(where: \.isChinese)?.text }

  /// The size that the group agrees on.
  private func settled(_ size: Length, _ context: LayoutContext) -> Length {
    guard let group = chinese?.group else { return size }
    return context.groupSize(group, atMost: size)
  }

  /// The em of each version relative to that of the Chinese.
  private func factors(_ context: LayoutContext) -> [Double] {
    let han = versions.first(where: \.isChinese).map { inkHeight($0, context) } ?? 0
    return versions.map { version in
      let own = inkHeight(version, context)
      if version.isChinese { return 1 }
      return (own > 0 && han > 0 ? han / own * ratio : ratio) * version.relative
    }
  }

  private func inkHeight(_ version: Version, _ context: LayoutContext) -> Double {
    guard !version.letters.isEmpty else { return 0 }
    return context.inkHeight(
      of: version.letters, role: version.text.role.face, language: version.text.language)
  }

  private func scaled(_ context: LayoutContext) -> [TextBox] {
    zip(versions, factors(context)).map { version, factor in
      var text = version.text
      if let size = chinese?.role.size { text.role.size = size.times(factor) }
      return text
    }
  }

  private func gap(at size: Length) -> Length { size * 0.6 }

  private func stacked(
    _ texts: [TextBox], width: Length, size: Length, _ context: LayoutContext
  ) -> Fragment {
    var result = Fragment(size: Size(width: width, height: .zero))
    for (text, factor) in zip(texts, factors(context)) {
      let fragment = text.layout(width: width, size: size * factor, context)
      if result.baseline == nil { result.baseline = fragment.baseline }
      result.items += fragment.placed(at: Point(x: .zero, y: result.size.height))
      result.size.height += fragment.size.height
    }
    return result
  }

  private func beside(
    _ texts: [TextBox], width: Length, size: Length, _ context: LayoutContext
  ) -> Fragment {
    let fragments = zip(texts, factors(context)).map { text, factor in
      let room = text.width(size: size * factor, context)
      return text.layout(width: room, size: size * factor, context)
    }
    let baseline = fragments.compactMap(\.baseline).max() ?? .zero
    let gaps = gap(at: size) * Double(fragments.count - 1)
    let used = fragments.reduce(gaps) { $0 + $1.size.width }
    var x = anchor.offset(spare: width - used)
    var result = Fragment(size: Size(width: width, height: .zero), baseline: baseline)
    for fragment in fragments {
      let y = baseline - (fragment.baseline ?? baseline)
      result.items += fragment.placed(at: Point(x: x, y: y))
      result.size.height = max(result.size.height, y + fragment.size.height)
      x += fragment.size.width + gap(at: size)
    }
    return result
  }

  private var anchor: Anchor {
    switch chinese?.alignment {
    case .center: .center
    case .end: .end
    default: .start
    }
  }
}
