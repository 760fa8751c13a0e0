internal import GaoshiConfig
internal import GaoshiSheet

/// The columns that hold all that some units say, in the order of `ColumnWords`.
struct ExportColumns {
  private(set) var places: [Place] = []
  private let numbered: Set<ChannelKind>

  /// Columns that are always there: an import then adds nothing of its own.
  private static let always: [Place] = [
    .file, .unit("unit"), .unit("parent"), .unit("campaign"),
    Place(part: .site(1), key: "place"), Place(part: .site(1), key: "materials"),
    Place(part: .site(1), key: "count"),
  ]

  init(_ units: [FlatUnit]) {
    // Languages of one text stand in the order in which the first file has them.
    var seen: [Place: Int] = [:]
    for place in Self.always + units.flatMap(\.places) where seen[place] == nil {
      seen[place] = seen.count
    }
    numbered = Set(
      seen.keys.compactMap { place in
        if case .channel(let kind, 2...) = place.part { kind } else { nil }
      })
    let ranked = seen.map { place, index in
      (place: place, rank: Self.rank(place) + (place.language == nil ? [] : [index]))
    }
    places = ranked.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }.map(\.place)
  }

  var columns: [TableColumn] {
    places.map { TableColumn(heading($0), isNumber: $0.key == "count" || $0.key == "order") }
  }

  /// 举报电话2受理单位（ug）, 举报事项（追加）.
  private func heading(_ place: Place) -> String {
    plainHeading(place) + (place.adds ? "（追加）" : "") + (place.language.map { "（\($0)）" } ?? "")
  }

  private func plainHeading(_ place: Place) -> String {
    switch place.part {
    case .file: return ColumnWords.file.heading
    case .unit: return Self.heading(place.key, ColumnWords.unit + ColumnWords.sections)
    case .site: return Self.heading(place.key, ColumnWords.sites)
    case .channel(let kind, let number):
      let slot = ChannelSlot(kind: kind, number: number)
      let name = ColumnWords.channels[slot.rank].word.heading
      let detail = place.key.isEmpty ? "" : Self.heading(place.key, ColumnWords.details)
      return name + (numbered.contains(kind) ? "\(number)" : "") + detail
    }
  }

  private static func heading(_ key: String, _ words: [ColumnWord]) -> String {
    words.first { $0.key == key }?.heading ?? key
  }

  /// Where a column stands: part, kind, number, key.
  private static func rank(_ place: Place) -> [Int] {
    let added = place.adds ? 1 : 0
    switch place.part {
    case .file: return [0]
    case .unit:
      if let index = ColumnWords.unit.firstIndex(where: { $0.key == place.key }) {
        return [1, index, added]
      }
      let index = ColumnWords.sections.firstIndex { $0.key == place.key } ?? 0
      return [3, index, added]
    case .channel(let kind, let number):
      let slot = ChannelSlot(kind: kind, number: number)
      let detail = ColumnWords.details.firstIndex { $0.key == place.key } ?? -1
      return [2, slot.rank, number, detail]
    case .site:
      return [4, ColumnWords.sites.firstIndex { $0.key == place.key } ?? 0]
    }
  }
}
