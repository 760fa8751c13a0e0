internal import GaoshiPack

/// A page at a site as a pack asks for it.
struct WantedItem {
  let page: String
  let site: PackFile.Site
  let material: String
  let size: String
  let look: String
  let sha256: String
  let edition: String?

  /// All pages of a unit at all of their sites.
  static func all(of files: [PackFile], _ unit: UnitRecord) -> [WantedItem] {
    let edition = edition(of: unit)
    var wanted: [WantedItem] = []
    for (page, files) in Dictionary(grouping: files, by: \.job).sorted(by: { $0.key < $1.key }) {
      // What is printed decides; a screen's picture only where there is no print.
      guard let file = files.first(where: { $0.format == "pdf" }) ?? files.first else { continue }
      wanted += places(of: file).map {
        WantedItem(
          page: page, site: $0, material: file.material, size: file.size, look: file.look,
          sha256: file.sha256, edition: edition)
      }
    }
    return wanted
  }

  /// The places of a page, each name once with all that hang there; one without a name for a page that
  /// no site asks for.
  private static func places(of file: PackFile) -> [PackFile.Site] {
    if file.sites.isEmpty {
      return [PackFile.Site(place: "", kind: nil, count: file.copies, mount: "pasted")]
    }
    var places: [PackFile.Site] = []
    for site in file.sites {
      guard let index = places.firstIndex(where: { $0.place == site.place }) else {
        places.append(site)
        continue
      }
      places[index] = PackFile.Site(
        place: site.place, kind: places[index].kind ?? site.kind,
        count: places[index].count + site.count, mount: places[index].mount)
    }
    return places
  }

  /// What the unit calls the version that its pages print; nil if they print none.
  private static func edition(of unit: UnitRecord) -> String? {
    let parts = ["edition.date", "edition.version"].compactMap { field in
      unit.values.first { $0.field == field }?.value
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
