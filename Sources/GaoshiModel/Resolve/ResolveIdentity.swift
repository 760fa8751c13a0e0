internal import GaoshiConfig
internal import GaoshiCore

extension Resolver {
  /// What a unit's file says of the unit itself; nothing of it comes from a parent.
  struct Identity {
    let unit: Notice.Unit
    let names: [Notice.Name]
    let authority: Notice.Authority?
    let supervisor: Value.Text?
    let issuer: Value.Text
    let edition: Notice.Edition
  }

  /// Nil if the unit's file has no name in it, which the reader has reported.
  mutating func resolveIdentity() -> Identity? {
    let written = chain.own.unit
    guard let unit = resolveUnit(written) else { return nil }
    let authority = chain.parent.flatMap { self.authority($0.unit) }
    return Identity(
      unit: unit, names: resolveNames(written, unit: unit), authority: authority,
      supervisor: resolveSupervisor(written, authority: authority),
      issuer: resolveIssuer(written, unit: unit), edition: resolveEdition(written))
  }

  private mutating func resolveUnit(_ written: WrittenUnit) -> Notice.Unit? {
    guard var name = own(written.unit, "unit") else { return nil }
    name.translations = translations(written.names ?? [], "names").filter { $0.language != chinese }
    let short = own(written.short, "short")
    let level = own(written.level, "level")
    check(written.region, with: checkRegion)
    check(written.areaCode, with: checkAreaCode)
    return Notice.Unit(
      name: name, short: short ?? name, level: level ?? standard(Level.unit.rawValue, "level"),
      sector: own(written.sector, "sector"), region: own(written.region, "region"))
  }

  private mutating func resolveNames(
    _ written: WrittenUnit, unit: Notice.Unit
  ) -> [Notice.Name] {
    let others = (written.names ?? []).map { entry in
      Notice.Name(language: entry.key.value, text: text(entry.value, "names.\(entry.key.value)"))
    }
    others.forEach { explain($0.text, .written) }
    checkLetters(of: unit.name.translations)
    let isNamed = others.contains { $0.language == "zh-Hans" }
    return (isNamed ? [] : [Notice.Name(language: "zh-Hans", text: unit.name)]) + others
  }

  private func authority(_ written: WrittenUnit) -> Notice.Authority? {
    guard let unit = written.unit else { return nil }
    var name = text(unit, "unit")
    name.translations = translations(written.names ?? [], "names").filter { $0.language != chinese }
    return Notice.Authority(name: name, short: written.short.map { text($0, "short") } ?? name)
  }

  /// The parent's name where none is written.
  private mutating func resolveSupervisor(
    _ written: WrittenUnit, authority: Notice.Authority?
  ) -> Value.Text? {
    if let supervisor = own(written.supervisor, "supervisor") { return supervisor }
    guard let name = authority?.name else { return nil }
    explainStandard(name, "supervisor")
    return name
  }

  /// The unit itself where none is written.
  private mutating func resolveIssuer(_ written: WrittenUnit, unit: Notice.Unit) -> Value.Text {
    if let issuer = own(written.issuer, "issuer") { return issuer }
    explainStandard(unit.name, "issuer")
    return unit.name
  }

  /// Notes that a field takes another field's text.
  private mutating func explainStandard(_ text: Value.Text, _ field: String) {
    explanations.append(
      Explanation(path: field, value: text.text, span: text.origin.span, how: .standard))
  }

  private mutating func resolveEdition(_ written: WrittenUnit) -> Notice.Edition {
    let date = own(written.edition?.date, "edition.date")
    let version = own(written.edition?.version, "edition.version")
    check(written.edition?.date, with: checkDate)
    let line = [date.flatMap { editionMonth($0.text) }, version.map { editionNumber($0.text) }]
      .compactMap(\.self).joined(separator: " ")
    let origin = date?.origin ?? version?.origin
    return Notice.Edition(
      date: date, version: version,
      text: origin.flatMap {
        line.isEmpty ? nil : Value.Text(line, origin: $0, isStandard: true)
      })
  }

  private func editionMonth(_ date: String) -> String? {
    CalendarDate(parsing: date)?.yearAndMonth
  }

  /// A bare number is read as 第1版; words such as 修订版 stand as they are.
  private func editionNumber(_ version: String) -> String {
    version.allSatisfy { ("0"..."9").contains($0) || $0 == "." } ? "第\(version)版" : version
  }
}
