internal import GaoshiConfig
internal import GaoshiCore

extension Resolver {
  /// Every channel of the chain that concerns this unit; those for the public are complete.
  mutating func resolveChannels(hosts: [String]) -> [ChannelEntry] {
    var entries = mergeChannels()
    for position in entries.indices {
      resolve(&entries[position], position: position, hosts: hosts)
    }
    checkNumbers(entries)
    return entries
  }

  private mutating func resolve(_ entry: inout ChannelEntry, position: Int, hosts: [String]) {
    guard let written = entry.written.value else { return }
    let reading = readValue(written, of: entry)
    entry.number = reading.number
    checkDetails(of: entry, hosts: hosts)
    var value = text(written, "\(entry.path).\(entry.kind.rawValue)")
    if entry.kind.isNumber { value.text = reading.printed }
    let how = entry.audience == .public ? entry.how : .withheld
    explain(value, reading.isChanged && how != .withheld ? .completed : how)
    guard entry.audience == .public else { return }
    let rank = Rank(
      group: entry.kind.group(shortCode: reading.number?.shortCode),
      order: entry.written.order?.value ?? Int.max, distance: entry.layer.distance,
      position: position)
    entry.channel = makeChannel(entry, value: value, rank: rank)
    entry.code = makeCode(entry, rank: rank)
  }

  /// A value as it will be printed.
  private struct ValueReading {
    var printed: String
    var number: PhoneNumber?
    var isChanged = false
  }

  /// Reads a number by the numbering plan; every other value is printed as it stands.
  private mutating func readValue(
    _ written: WrittenProse, of entry: ChannelEntry
  ) -> ValueReading {
    guard entry.kind.isNumber else { return ValueReading(printed: written.value) }
    guard !isRefused(written.span) else { return ValueReading(printed: written.value) }
    let reading = readPhone(written.value, areaCode: entry.layer.unit.areaCode?.value)
    // Notes and warnings on a parent's number are for those who keep the parent's file.
    let findings = reading.findings.filter { entry.isOwn || $0.severity == .error }
    report(findings, about: written.main)
    return ValueReading(
      printed: reading.printed, number: reading.number,
      isChanged: reading.printed != written.value)
  }

  private mutating func makeChannel(
    _ entry: ChannelEntry, value: Value.Text, rank: Rank
  ) -> Channel {
    let written = entry.written
    func field(_ name: String) -> String { "\(entry.path).\(name)" }
    let label = keep(written.label, field("label"), entry.how)
    return Channel(
      kind: entry.kind,
      label: label
        ?? Value.Text(
          entry.kind.label,
          origin: TextOrigin(unit: name, field: field("label"), span: written.kind.span),
          isStandard: true),
      value: addressed(value, entry), owner: keep(written.owner, field("owner"), entry.how),
      hours: keep(written.hours, field("hours"), entry.how),
      note: keep(written.note, field("note"), entry.how), extras: extras(of: entry),
      distance: entry.layer.distance, origin: value.origin, rank: rank)
  }

  /// A postal address goes on with the addressee, and the department in brackets, as documents
  /// write it.
  private mutating func addressed(_ value: Value.Text, _ entry: ChannelEntry) -> Value.Text {
    let addressee = keep(entry.written.to, "\(entry.path).to", entry.how)
    let department = keep(entry.written.department, "\(entry.path).department", entry.how)
      .map { bracketed($0) }
    let parts = [value, addressee, department].compactMap(\.self)
    return .joined(parts, by: "", other: " ") ?? value
  }

  private func bracketed(_ text: Value.Text) -> Value.Text {
    var text = text
    text.text = "（\(text.text)）"
    text.translations = text.translations.map {
      Value.Translation(language: $0.language, text: "(\($0.text))", origin: $0.origin)
    }
    return text
  }

  /// The small print that only some kinds have.
  private mutating func extras(of entry: ChannelEntry) -> [Value.Text] {
    let written = entry.written
    func field(_ name: String) -> String { "\(entry.path).\(name)" }
    let postcode = keep(written.postcode, field("postcode"), entry.how).map {
      Value.Text("邮编\($0.text)", origin: $0.origin, isStandard: true)
    }
    // The label stays short, as a form's column wants it; an author's own label says it all.
    let alsoFax =
      entry.kind == .phoneFax && written.label == nil
      ? Value.Text(
        "兼传真", origin: TextOrigin(unit: name, field: entry.path, span: written.kind.span),
        isStandard: true) : nil
    return [
      alsoFax, postcode, keep(written.name, field("name"), entry.how),
      keep(written.path, field("path"), entry.how),
      keep(written.person, field("person"), entry.how),
    ].compactMap(\.self)
  }
}
