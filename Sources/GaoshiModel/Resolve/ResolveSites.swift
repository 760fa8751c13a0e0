internal import GaoshiConfig
internal import GaoshiCore

extension Resolver {
  /// The unit's own sites; a parent's are where the parent is.
  mutating func resolveSites(materials: [Value.Text]) -> [Site] {
    (chain.own.unit.sites ?? []).enumerated().compactMap { index, written in
      resolveSite(written, "sites[\(index)]", materials: materials)
    }
  }

  /// Places that the unit itself does not have.
  mutating func resolveWithout() -> [SiteKind] {
    (chain.own.unit.without ?? []).enumerated().compactMap { index, written in
      own(written, "without[\(index)]").flatMap { SiteKind(rawValue: $0.text) }
    }
  }

  private mutating func resolveSite(
    _ written: WrittenSite, _ path: String, materials: [Value.Text]
  ) -> Site? {
    guard let place = own(written.place, "\(path).place") else { return nil }
    let named = (written.materials ?? []).enumerated().compactMap { index, material in
      own(material, "\(path).materials[\(index)]")
    }
    let mount = own(written.mount, "\(path).mount")
    let readers = own(written.readers, "\(path).readers")
    return Site(
      place: place, kind: resolveKind(written.kind, of: place, "\(path).kind"),
      materials: named.isEmpty ? materials : named,
      count: max(1, written.count?.value ?? 1),
      mount: mount.flatMap { .init(rawValue: $0.text) } ?? .pasted,
      distance: resolveDistance(written.distance, "\(path).distance"),
      size: own(written.size, "\(path).size"), theme: own(written.theme, "\(path).theme"),
      readers: readers.flatMap { .init(rawValue: $0.text) } ?? .general)
  }

  private mutating func resolveKind(
    _ written: Sourced<String>?, of place: Value.Text, _ field: String
  ) -> SiteKind? {
    if let word = own(written, field) { return SiteKind(rawValue: word.text) }
    guard let kind = SiteKind(tellingFrom: place.text) else { return nil }
    // Nothing is written, but the words that tell it stand somewhere.
    var word = standard(kind.rawValue, field)
    word.origin.span = place.origin.span
    explain(word, .standard)
    return kind
  }

  private mutating func resolveDistance(
    _ written: Sourced<String>?, _ field: String
  ) -> Site.Distance? {
    guard let text = own(written, field) else { return nil }
    guard let length = parseDistance(text.text) else {
      check(written, with: refuseDistance)
      return nil
    }
    return Site.Distance(text: text, length: length)
  }
}
