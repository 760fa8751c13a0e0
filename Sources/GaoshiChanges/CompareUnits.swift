internal import GaoshiPack

/// What changed between the two states of a unit; nil for a state in which there is none.
///
/// - Returns: nil if nothing is to be done.
func compare(_ old: PackUnit?, _ new: PackUnit?) throws(PackProblem) -> UnitChange? {
  // Most units of most packs are as they were: their lines are equal, and need not be read.
  if let old, let new, old.line == new.line, old.rows == new.rows { return nil }
  let before = try old.map { (unit) throws(PackProblem) in try UnitPages(unit) }
  let after = try new.map { (unit) throws(PackProblem) in try UnitPages(unit) }
  let values = ValuePairs(before?.record.values ?? [], after?.record.values ?? [])
  let pages = pairPages(before?.pages ?? [], after?.pages ?? []).flatMap { deeds($0, values) }
  guard let record = (after ?? before)?.record, !pages.isEmpty else { return nil }
  return UnitChange(
    unit: record.unit, name: record.name, region: record.region,
    values: unique(pages.flatMap(\.values)), pages: pages)
}

/// What is to be done about a page.
private func deeds(_ pair: PagePair, _ values: ValuePairs) -> [PageChange] {
  switch (pair.old, pair.new) {
  case (nil, nil): []
  case (nil, let new?): [deed(.hang, pair, new.file.sites, copies: new.file.copies)]
  case (let old?, nil): [deed(.takeDown, pair, old.file.sites, copies: old.file.copies)]
  case (let old?, let new?): deeds(old, new, pair, values)
  }
}

private func deeds(
  _ old: UnitPages.Page, _ new: UnitPages.Page, _ pair: PagePair, _ values: ValuePairs
) -> [PageChange] {
  let sites = SiteChanges(from: old.file.sites, to: new.file.sites)
  var deeds: [PageChange] = []
  if old.looksOther(than: new) {
    let changed = values.changes(on: old.values, and: new.values)
    let kind = changed.isEmpty ? PageChange.Kind.redesign : .reprint
    if sites.kept.isEmpty {
      // Nothing is known to hang where it will: all of it is printed all the same.
      deeds.append(deed(kind, pair, new.file.sites, copies: new.file.copies, changed))
    } else {
      deeds.append(deed(kind, pair, sites.kept, changed))
      deeds.append(deed(.hang, pair, sites.added))
    }
  } else {
    deeds.append(deed(.hang, pair, sites.added))
  }
  deeds.append(deed(.takeDown, pair, sites.removed))
  return deeds.filter { $0.copies > 0 }
}

private func deed(
  _ kind: PageChange.Kind, _ pair: PagePair, _ sites: [PackFile.Site], copies: Int? = nil,
  _ values: [ValueChange] = []
) -> PageChange {
  let file = ((kind == .takeDown ? pair.old : pair.new) ?? pair.old)?.file
  return PageChange(
    kind: kind, page: pair.name, former: pair.old?.name == pair.name ? nil : pair.old?.name,
    material: file?.material ?? "", size: file?.size ?? "", sites: sites,
    copies: copies ?? sites.reduce(0) { $0 + $1.count }, values: values,
    before: pair.old?.file.preview, after: pair.new?.file.preview)
}

/// Each value once, where it stands first.
private func unique(_ values: [ValueChange]) -> [ValueChange] {
  var seen: Set<ValueChange> = []
  return values.filter { seen.insert($0).inserted }
}
