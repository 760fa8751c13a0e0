internal import GaoshiCore

/// The languages that a notice is set in, and how they stand together.
///
/// Order and ratio are policy, since the rules differ and change: 民族团结进步促进法 art. 15 (in
/// force 2026-07-01) asks that Chinese be prominent in position and order; older local rules put
/// the other script first. At 1:1 letters are as high as Han (domain practice of Xinjiang, Ili,
/// Inner Mongolia).
public struct LanguagePolicy: Hashable, Sendable {
  /// Which language stands first.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    case chineseFirst = "chinese-first"
    /// The order of `languages`.
    case asListed = "as-listed"
  }

  /// Language tags of BCP 47 as the unit lists them; never empty.
  public let listed: [String]
  public let order: Order
  /// The ink height of the other scripts' letters relative to that of Han.
  public let ratio: Double

  public init(listed: [String], order: Order = .chineseFirst, ratio: Double = 1) {
    self.listed = listed
    self.order = order
    self.ratio = ratio
  }

  /// The kind of Chinese that the notice is written in.
  public var chinese: String { listed.first(where: isChinese) ?? "zh-Hans" }

  /// Chinese and the others in the order in which they stand.
  public var ordered: [String] {
    let others = listed.filter { !isChinese($0) }
    switch order {
    case .chineseFirst: return [chinese] + others
    case .asListed:
      let place = listed.prefix { !isChinese($0) }.count
      return Array(others.prefix(place)) + [chinese] + others.dropFirst(place)
    }
  }
}

/// Whether a language tag is of Chinese.
func isChinese(_ language: String) -> Bool { language == "zh" || language.hasPrefix("zh-") }

/// A language tag in the letters that BCP 47 (RFC 5646, 2.1.1) recommends: `zh-Hans`, `zh-HK`.
func canonicalLanguage(_ tag: String) -> String {
  tag.split(separator: "-").enumerated().map { index, part in
    let lower = part.lowercased()
    if index == 0 { return lower }
    return switch part.count {
    case 2: part.uppercased()
    case 4: lower.prefix(1).uppercased() + lower.dropFirst()
    default: lower
    }
  }.joined(separator: "-")
}
