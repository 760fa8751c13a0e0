internal import GaoshiPack

/// How the sites of a page differ between two packs.
///
/// A site is known by its place: one that is named otherwise is another one.
struct SiteChanges {
  /// Where it hung and hangs: as many as there are both times.
  var kept: [PackFile.Site] = []
  /// Where it hangs now, and did not hang or not so often.
  var added: [PackFile.Site] = []
  /// Where it hung, and hangs no more or not so often.
  var removed: [PackFile.Site] = []

  init(from old: [PackFile.Site], to new: [PackFile.Site]) {
    let (old, new) = (Self.summed(old), Self.summed(new))
    for site in new {
      let before = old.first { $0.place == site.place }?.count ?? 0
      let both = min(before, site.count)
      if both > 0 { kept.append(site.counted(both)) }
      if site.count > both { added.append(site.counted(site.count - both)) }
    }
    for site in old {
      let after = new.first { $0.place == site.place }?.count ?? 0
      if site.count > after { removed.append(site.counted(site.count - after)) }
    }
  }

  /// Each place once.
  private static func summed(_ sites: [PackFile.Site]) -> [PackFile.Site] {
    var sums: [PackFile.Site] = []
    for site in sites {
      if let index = sums.firstIndex(where: { $0.place == site.place }) {
        sums[index] = sums[index].counted(sums[index].count + site.count)
      } else {
        sums.append(site)
      }
    }
    return sums
  }
}

extension PackFile.Site {
  fileprivate func counted(_ count: Int) -> Self {
    Self(place: place, kind: kind, count: count, mount: mount)
  }
}
