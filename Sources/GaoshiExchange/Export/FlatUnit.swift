internal import GaoshiConfig
internal import GaoshiCore

/// A unit's file as cells: what stands in it by place, and each site's own values.
struct FlatUnit {
  private(set) var values: [Place: String] = [:]
  private(set) var sites: [[Place: String]] = []
  /// All places in the order in which the file writes its languages.
  private(set) var places: [Place] = []
  /// Texts that a cell cannot hold so that they come back the same.
  private(set) var unfit: [Sourced<String>] = []
  /// The channels in the order of the file.
  private(set) var channels: [ChannelSlot] = []

  init(_ unit: WrittenUnit, id: String) {
    put(id, .file)
    addIdentity(of: unit)
    for channel in unit.channels ?? [] { add(channel) }
    if channels != channels.sorted(by: ChannelSlot.isBefore) {
      put(channels.map(\.heading).joined(separator: "、"), .unit("channel-order"))
    }
    addSections(of: unit)
    sites = (unit.sites ?? []).map { flat($0) }
  }

  private mutating func put(_ text: String, _ place: Place) {
    values[place] = text
    places.append(place)
  }

  private mutating func put(_ text: Sourced<String>?, _ place: Place) {
    guard let text else { return }
    check(text, place)
    put(ValueWords.shown(text.value, for: place.key), place)
  }

  private mutating func put(_ prose: WrittenProse?, _ place: Place) {
    for (language, text) in texts(prose) {
      check(text, place)
      var place = place
      place.language = language
      put(text.value, place)
    }
  }

  private func texts(_ prose: WrittenProse?) -> [(language: String?, text: Sourced<String>)] {
    guard let prose else { return [] }
    if prose.languages.isEmpty { return [(nil, prose.main)] }
    return prose.languages.map { ($0.key.value, $0.value) }
  }

  /// A cell is read without blanks at its ends and without line breaks in a name, and some words in
  /// it say that it is empty.
  private mutating func check(_ text: Sourced<String>, _ place: Place) {
    if trimmed(text.value) != text.value || ValueWords.nothing.contains(text.value)
      || place.isName && text.value.contains(where: \.isNewline)
    {
      unfit.append(text)
    }
  }
}

extension FlatUnit {
  private mutating func addIdentity(of unit: WrittenUnit) {
    put(unit.unit, .unit("unit"))
    for name in unit.names ?? [] {
      put(name.value, Place(part: .unit, key: "unit", language: name.key.value))
    }
    put(unit.short, .unit("short"))
    put(unit.level, .unit("level"))
    put(unit.sector, .unit("sector"))
    put(unit.region, .unit("region"))
    put(unit.areaCode, .unit("area-code"))
    put(words: unit.languages, .unit("languages"))
    put(unit.languagePolicy?.order, .unit("language-policy.order"))
    put(unit.languagePolicy?.ratio, .unit("language-policy.ratio"))
    put(unit.parent, .unit("parent"))
    put(unit.campaign, .unit("campaign"))
    put(unit.headline, .unit("headline"))
    put(unit.slogans, "slogans")
    put(unit.issuer, .unit("issuer"))
    put(unit.supervisor, .unit("supervisor"))
    put(unit.edition?.date, .unit("edition.date"))
    put(unit.edition?.version, .unit("edition.version"))
  }

  private mutating func addSections(of unit: WrittenUnit) {
    put(words: unit.hide, .unit("inherit.hide"))
    put(unit.matters, "matters")
    put(unit.rewards?.basis, .unit("rewards.basis"))
    putPairs(unit.rewards?.rows, "rewards.rows") { ($0.matter, $0.amount) }
    put(unit.rewards?.note, .unit("rewards.note"))
    putPairs(unit.flow, "flow") { ($0.step, $0.limit) }
    put(unit.promises, "promises")
    put(unit.liability, "liability")
    put(unit.excluded, "excluded")
    putPairs(unit.waive.map { .replace($0) }, "waive") {
      ($0.rule.map { WrittenProse($0) }, $0.reason.map { WrittenProse($0) })
    }
  }

  private mutating func put(words: [Sourced<String>]?, _ place: Place) {
    guard let words, !words.isEmpty else { return }
    let shown = words.map { ValueWords.shown($0.value, for: place.key) }
    put(shown.joined(separator: "、"), place)
  }

  private mutating func put(_ list: WrittenList<WrittenProse>?, _ key: String) {
    putLines(list, key) { [$0] }
  }

  private mutating func putPairs<Element>(
    _ list: WrittenList<Element>?, _ key: String,
    _ pair: (Element) -> (WrittenProse?, WrittenProse?)
  ) {
    putLines(list, key) { [pair($0).0, pair($0).1] }
  }

  /// One line an element in each language, with ｜ between an element's parts.
  private mutating func putLines<Element>(
    _ list: WrittenList<Element>?, _ key: String, _ parts: (Element) -> [WrittenProse?]
  ) {
    guard let list, !list.elements.isEmpty else { return }
    let elements = list.elements.map { parts($0).map { texts($0) } }
    for text in elements.joined().joined().map(\.text) where !fitsLine(text.value) {
      unfit.append(text)
    }
    var languages: [String?] = []
    for text in elements.joined().joined() where !languages.contains(text.language) {
      languages.append(text.language)
    }
    for language in languages {
      var lines = elements.map { line($0, language) }
      while lines.last == ValueWords.blankLine { lines.removeLast() }
      let place = Place(part: .unit, key: key, language: language, adds: list.adds)
      put(lines.joined(separator: "\n"), place)
    }
  }

  private func line(
    _ parts: [[(language: String?, text: Sourced<String>)]], _ language: String?
  ) -> String {
    let texts = parts.map { $0.first { $0.language == language }?.text.value }
    guard texts.contains(where: { $0 != nil }) else { return ValueWords.blankLine }
    let known = texts.prefix((texts.lastIndex { $0 != nil } ?? 0) + 1)
    return known.map { $0 ?? "" }.joined(separator: "｜")
  }

  private func fitsLine(_ text: String) -> Bool {
    !text.contains { $0.isNewline || "｜|".contains($0) } && trimmed(text) == text
      && text != ValueWords.blankLine
  }
}

extension FlatUnit {
  private mutating func add(_ channel: WrittenChannel) {
    let kind = channel.kind.value
    let number = channels.count { $0.kind == kind } + 1
    channels.append(ChannelSlot(kind: kind, number: number))
    func place(_ key: String) -> Place { Place(part: .channel(kind, number), key: key) }
    put(channel.value, place(""))
    for text in texts(channel.value) where !isOne(text.text.value, kind) { unfit.append(text.text) }
    put(channel.id, place("id"))
    put(channel.owner, place("owner"))
    put(channel.hours, place("hours"))
    put(channel.audience, place("audience"))
    put(channel.order.map { "\($0.value)" }, place("order"))
    put(channel.label, place("label"))
    put(channel.person, place("person"))
    put(channel.note, place("note"))
    put(channel.replaces, place("replaces"))
    put(channel.to, place("to"))
    put(channel.department, place("department"))
    put(channel.postcode, place("postcode"))
    put(channel.name, place("name"))
    put(channel.code.map { ValueWords.shown("\($0.value)", for: "code") }, place("code"))
    put(channel.link, place("link"))
    put(channel.path, place("path"))
    put(channel.picture?.file, place("picture.file"))
    put(channel.picture?.kind, place("picture.kind"))
    put(channel.picture?.sha256, place("picture.sha256"))
  }

  private mutating func put(_ text: String?, _ place: Place) {
    if let text { put(text, place) }
  }

  /// Whether an import reads the text as one channel, with nothing taken off.
  private func isOne(_ text: String, _ kind: ChannelKind) -> Bool {
    channelParts(of: text, kind) == [ChannelPart(value: text, owner: nil)]
  }

  private mutating func flat(_ site: WrittenSite) -> [Place: String] {
    let others = values
    values = [:]
    defer { values = others }
    func place(_ key: String) -> Place { Place(part: .site(1), key: key) }
    put(site.place, place("place"))
    put(site.kind, place("kind"))
    put(words: site.materials, place("materials"))
    put(site.count.map { "\($0.value)" }, place("count"))
    put(site.mount, place("mount"))
    put(site.distance, place("distance"))
    put(site.size, place("size"))
    put(site.theme, place("theme"))
    put(site.readers, place("readers"))
    return values
  }
}

extension WrittenList {
  /// Whether it adds to the parent's.
  fileprivate var adds: Bool {
    switch self {
    case .replace: false
    case .add: true
    }
  }
}

extension ChannelSlot {
  /// The order of the columns.
  static func isBefore(_ a: ChannelSlot, _ b: ChannelSlot) -> Bool {
    (a.rank, a.number) < (b.rank, b.number)
  }

  /// The kind's place among the columns.
  var rank: Int {
    ColumnWords.channels.firstIndex { $0.kind == kind } ?? ColumnWords.channels.count
  }

  /// The heading of its column, with its number.
  var heading: String { ColumnWords.channels[rank].word.heading + "\(number)" }
}
