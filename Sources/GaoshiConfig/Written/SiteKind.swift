/// What kind of place a site is; the raw value is the word that people write.
///
/// The kinds are the places that the documents in force name; docs/coverage.md says which.
public enum SiteKind: String, Hashable, Sendable, CaseIterable {
  case gate, plant, workshop, dormitory, hazard
  case noticeColumn = "notice-column"
  case villageColumn = "village-column"
  case responsibilityBoard = "responsibility-board"
  case postCard = "post-card"
  case constructionSite = "construction-site"
  case reservoir, hydropower, station, school, office, plaza, market
  case careHome = "care-home"
  case fireUnit = "fire-unit"
  case website
}

extension SiteKind {
  /// The kind that the words of a place tell of; nil if they tell of none.
  ///
  /// Chinese puts the noun that counts last: 建筑工地大门 is a gate, 水库宣传栏 a notice column. So of
  /// the words in the table the one that ends last decides, and of those the longest.
  public init?(tellingFrom place: String) {
    let text = place.unicodeScalars.filter { !Self.passedOver.contains($0) }.map { $0 }
    var best: (kind: SiteKind, end: Int, length: Int)?
    for kind in Self.allCases {
      for word in kind.words.map({ Array($0.unicodeScalars) }) {
        guard let end = text.lastEnd(of: word) else { continue }
        if let best, (end, word.count) <= (best.end, best.length) { continue }
        best = (kind, end, word.count)
      }
    }
    guard let best else { return nil }
    self = best.kind
  }

  /// 村（社区）宣传栏 is a 村社区宣传栏: brackets and gaps part no word.
  private static let passedOver = Set("（）() 　、“”".unicodeScalars)
}

extension [Unicode.Scalar] {
  /// Where the last occurrence of a word ends; nil if there is none.
  fileprivate func lastEnd(of word: [Unicode.Scalar]) -> Int? {
    guard word.count <= count else { return nil }
    return (0...count - word.count).last { self[$0..<$0 + word.count] == word[...] }
      .map { $0 + word.count }
  }
}
