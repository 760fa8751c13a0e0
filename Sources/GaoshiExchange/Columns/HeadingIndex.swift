internal import GaoshiConfig

/// The headings of `ColumnWords` and of the config's declarations, ready to be looked up.
enum HeadingIndex {
  /// Headings without a number in them.
  static let exact: [String: Place] = {
    var places: [String: Place] = [:]
    func enter(_ words: [String], _ place: Place) {
      for word in words { places[folded(word)] = places[folded(word)] ?? place }
    }
    enter(ColumnWords.file.words(), .file)
    for word in ColumnWords.unit + ColumnWords.sections {
      enter(word.words(declared(word.key, in: .unit)), .unit(word.key))
    }
    for lone in ColumnWords.lone {
      enter(lone.words, Place(part: .channel(lone.kind, 1), key: lone.key))
    }
    return places
  }()

  /// Words for kinds of channel, longest first: 电话传真 is not a 电话.
  static let channels: [(word: String, meaning: ChannelKind)] = sorted(
    ColumnWords.channels.flatMap { kind, word in
      word.words(declared(word.key, in: .channel)).map { (folded($0), kind) }
    })

  /// Words for the details of a channel.
  static let details: [(word: String, meaning: String)] = sorted(
    ColumnWords.details.flatMap { word in
      word.words(declared(word.key, in: .channel)).map { (folded($0), word.key) }
    })

  /// Words for the keys of a site.
  static let sites: [(word: String, meaning: String)] = sorted(
    ColumnWords.sites.filter { siteKeys.contains($0.key) }.flatMap { word in
      word.words(siteFields.first { $0.key == word.key }?.synonyms ?? []).map {
        (folded($0), word.key)
      }
    })

  /// The keys that a site has.
  static let siteKeys = Set(siteFields.map(\.key))

  /// The headings that are told when none is found.
  static let examples = ["单位名称", "举报电话", "电子邮箱", "通信地址", "点位", "物料"]

  private static let siteFields: [Field] = {
    guard let sites = RecordShape.unit.fields().first(where: { $0.key == "sites" }),
      case .list(.record(let site), _) = sites.shape
    else { return [] }
    return site.fields()
  }()

  /// What the config itself offers for a mistyped key.
  private static func declared(_ key: String, in record: RecordShape) -> [String] {
    record.fields().first { $0.key == key }?.synonyms ?? []
  }

  private static func folded(_ word: String) -> String { halfWidth(word).lowercased() }

  private static func sorted<Meaning>(
    _ words: [(String, Meaning)]
  ) -> [(word: String, meaning: Meaning)] {
    words.map { (word: $0.0, meaning: $0.1) }.sorted { $0.word.count > $1.word.count }
  }
}
