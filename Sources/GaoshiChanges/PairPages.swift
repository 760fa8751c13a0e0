internal import GaoshiPack

/// A page in both packs, or in one of them.
struct PagePair {
  let old: UnitPages.Page?
  let new: UnitPages.Page?
}

/// Finds each page of the old pack in the new one.
///
/// A page's name is no lasting one: another pattern of names, or another theme, gives it a new one.
/// Pages are the same if they have one name; of those that are left over, if they look the same; and
/// else, in order, if they are the same material in the same size.
func pairPages(_ old: [UnitPages.Page], _ new: [UnitPages.Page]) -> [PagePair] {
  var gone = old
  var come = new
  var pairs: [PagePair] = []
  let samenesses: [(UnitPages.Page, UnitPages.Page) -> Bool] = [
    { $0.name == $1.name }, { !$0.looksOther(than: $1) },
    { $0.file.material == $1.file.material && $0.file.size == $1.file.size },
  ]
  for isSame in samenesses {
    come.removeAll { page in
      guard let former = gone.firstIndex(where: { isSame($0, page) }) else { return false }
      pairs.append(PagePair(old: gone.remove(at: former), new: page))
      return true
    }
  }
  pairs += gone.map { PagePair(old: $0, new: nil) } + come.map { PagePair(old: nil, new: $0) }
  return pairs.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
}

extension PagePair {
  /// The name that it has now, or had.
  var name: String { (new ?? old)?.name ?? "" }
}
