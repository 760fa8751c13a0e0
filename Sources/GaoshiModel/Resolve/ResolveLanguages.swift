internal import GaoshiConfig
internal import GaoshiCore

extension Chain {
  /// The nearest file that lists languages.
  fileprivate var languageLayer: Layer? {
    layers.first { $0.unit.languages?.isEmpty == false }
  }

  /// The languages of the nearest file that lists any; empty if none does.
  var languages: [Sourced<String>] { languageLayer?.unit.languages ?? [] }
}

extension Resolver {
  /// The languages and how they stand together, each from the nearest file that says it.
  mutating func resolveLanguages() -> LanguagePolicy {
    let written = chain.languages
    let how: Explanation.How = chain.languageLayer?.distance == 0 ? .written : .inherited
    let listed = written.enumerated().compactMap { index, language in
      keep(language, "languages[\(index)]", how).map { canonicalLanguage($0.text) }
    }
    if let first = written.first, !listed.contains(where: isChinese) { reportNoChinese(at: first) }
    if listed.isEmpty { explain(standard("zh-Hans", "languages[0]"), .standard) }
    let order = policy(\.order, "order").flatMap { LanguagePolicy.Order(rawValue: $0.text) }
    let ratio = policy(\.ratio, "ratio").flatMap { Double($0.text) }
    return LanguagePolicy(
      listed: listed.isEmpty ? ["zh-Hans"] : listed, order: order ?? .chineseFirst,
      ratio: ratio ?? 1)
  }

  /// One word of the policy: the unit's, else its parents', else the campaign's.
  private mutating func policy(
    _ key: KeyPath<WrittenLanguagePolicy, Sourced<String>?>, _ name: String
  ) -> Value.Text? {
    let field = "language-policy.\(name)"
    for layer in chain.layers {
      guard let word = layer.unit.languagePolicy?[keyPath: key] else { continue }
      return keep(word, field, layer.distance == 0 ? .written : .inherited)
    }
    return keep(chain.campaign?.languagePolicy?[keyPath: key], field, .inherited)
  }

  /// Reports letters that the language of a translation does not have.
  mutating func checkLetters(of translations: [Value.Translation]) {
    for translation in translations {
      guard let span = translation.origin.span, !isRefused(span) else { continue }
      let findings = checkArabicLetters(translation.text, language: translation.language)
      report(findings, about: Sourced(translation.text, at: span))
    }
  }

  /// Every text of a notice is there in Chinese, so Chinese is always among its languages.
  private mutating func reportNoChinese(at first: Sourced<String>) {
    sink.error(
      "languages-without-chinese",
      Message(zh: "languages 里没有汉语", en: "languages does not list Chinese"), at: first.span,
      hint: Message(
        zh: "写成 [zh-Hans, \(first.value)]；先后由 language-policy 决定",
        en: "write [zh-Hans, \(first.value)]; language-policy decides the order"))
  }
}
