internal import GaoshiConfig
internal import GaoshiCore

extension Resolver {
  /// What the campaign file says, with a board as PDF where it says nothing.
  mutating func resolveCampaign() -> Campaign {
    let written = chain.campaign
    check(written?.year, with: checkYear)
    check(written?.date, with: checkDate)
    check(written?.phrase, with: proofRead)
    written?.hosts?.forEach { check($0, with: checkAllowedHost) }
    return Campaign(
      name: keep(written?.campaign, "campaign", .inherited),
      year: keep(written?.year, "year", .inherited),
      phrase: keep(written?.phrase, "phrase", .inherited), hosts: list(written?.hosts, "hosts"),
      date: keep(written?.date, "date", .inherited),
      materials: list(written?.materials, "materials", standard: "board"),
      sizes: list(written?.sizes, "sizes"),
      formats: list(written?.formats, "formats", standard: "pdf"),
      theme: keep(written?.theme, "theme", .inherited))
  }

  private mutating func list(
    _ written: [Sourced<String>]?, _ field: String, standard word: String? = nil
  ) -> [Value.Text] {
    let texts = (written ?? []).enumerated().compactMap { index, entry in
      keep(entry, "\(field)[\(index)]", .inherited)
    }
    guard texts.isEmpty, let word else { return texts }
    let only = standard(word, "\(field)[0]")
    explain(only, .standard)
    return [only]
  }
}
