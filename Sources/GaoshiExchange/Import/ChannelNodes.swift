internal import GaoshiConfig
internal import GaoshiCore

extension ImportRun {
  /// A channel as the config has it: a kind with its value, and its details.
  mutating func node(of channel: Draft.Channel, _ draft: inout Draft) -> YAMLNode {
    let part = Place.Part.channel(channel.kind, channel.number)
    func place(_ key: String) -> Place { Place(part: part, key: key) }
    let value = languages(place(""), channel.values) ?? .list([])
    var inner: [YAMLEntry] = [(channel.kind.mainKey, value)]
    for key in innerKeys(of: channel.kind) {
      if let node = detail(key, place(key), channel.values, &draft) { inner.append((key, node)) }
    }
    let pictures = ["file", "kind", "sha256"].compactMap { key -> YAMLEntry? in
      channel.values[place("picture.\(key)")].map { (key, .text($0.text, $0.origin)) }
    }
    if !pictures.isEmpty { inner.append(("picture", .map(pictures))) }
    let isRecord = inner.count > 1 || value.isMap
    var entries: [YAMLEntry] = [(channel.kind.rawValue, isRecord ? .map(inner) : value)]
    for key in ["id", "owner", "hours", "audience", "order", "label", "person", "note", "replaces"]
    {
      if let node = detail(key, place(key), channel.values, &draft) { entries.append((key, node)) }
    }
    return .map(entries)
  }

  /// The details that stand inside the kind's own record.
  private func innerKeys(of kind: ChannelKind) -> [String] {
    switch kind {
    case .post: ["to", "department", "postcode"]
    case .web: ["name", "code"]
    case .wechat: ["link"]
    case .miniProgram, .app: ["link", "path"]
    case .phone, .fax, .phoneFax, .hotline, .email, .visit, .weibo, .box: []
    }
  }

  private mutating func detail(
    _ key: String, _ place: Place, _ values: [Place: Entry], _ draft: inout Draft
  ) -> YAMLNode? {
    switch key {
    case "order": return values[place].map { number($0, &draft) }
    case "code": return values[place].map { flag($0, &draft) }
    case "audience", "id", "replaces", "postcode", "link": return prose(place, in: values, &draft)
    default: return languages(place, values)
    }
  }

  private mutating func flag(_ entry: Entry, _ draft: inout Draft) -> YAMLNode {
    let word = ValueWords.word(entry.text, for: "code")
    if word != "true", word != "false" {
      reject(entry, unknownWord(entry.text, known: ["是", "否"]), &draft)
    }
    return .bare(word, entry.origin)
  }

  /// A whole number, perhaps with the word for what is counted behind it.
  mutating func number(_ entry: Entry, _ draft: inout Draft) -> YAMLNode {
    var text = halfWidth(entry.text)
    if let measure = ValueWords.measures.first(where: { text.hasSuffix($0) }) {
      text = trimmed(String(text.dropLast(measure.count)))
    }
    guard !text.isEmpty, text.count <= 9, text.allSatisfy({ ("0"..."9").contains($0) }),
      let number = Int(text)
    else {
      reject(
        entry,
        Finding(
          code: "not-a-number",
          message: Message(zh: "“\(entry.text)”不是整数", en: "“\(entry.text)” is no whole number"),
          hint: Message(zh: "写成 1、2 这样的数", en: "write a number such as 1 or 2")), &draft)
      return .bare("1", entry.origin)
    }
    return .bare("\(number)", entry.origin)
  }
}

extension YAMLNode {
  fileprivate var isMap: Bool {
    switch self {
    case .map: true
    case .text, .bare, .words, .list: false
    }
  }
}
