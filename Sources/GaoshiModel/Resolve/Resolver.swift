internal import GaoshiConfig
internal import GaoshiCore

/// Turns a chain of written files into a notice; keeps what it reports and explains.
struct Resolver {
  let chain: Chain
  let surroundings: Surroundings
  /// The name that messages and origins give the unit.
  let name: String
  /// The places that the reader has reported errors at.
  let refused: [Span]
  /// The kind of Chinese that the unit's texts are taken in.
  let chinese: String
  var sink = DiagnosticSink()
  var explanations: [Explanation] = []
  /// Pictures that were read, in order.
  var pictures: [String] = []
  /// The files in which something had to be pointed at; nil for one that cannot be read again.
  private var files: [String: SourceFile?] = [:]

  init(chain: Chain, surroundings: Surroundings, read: DiagnosticSink) {
    refused = read.diagnostics.filter { $0.severity == .error }.compactMap(\.span)
    self.chain = chain
    self.surroundings = surroundings
    name = chain.own.unit.unit?.value ?? chain.own.file
    chinese = LanguagePolicy(listed: chain.languages.map { canonicalLanguage($0.value) }).chinese
  }

  /// Nil if the unit has no name; everything else that is missing is empty and reported.
  mutating func resolve() -> Notice? {
    // Who it is, and what the campaign asks.
    let identity = resolveIdentity()
    let languages = resolveLanguages()
    let campaign = resolveCampaign()

    // How to report: every channel of the chain, then those that the public sees.
    let entries = resolveChannels(hosts: campaign.hosts.map(\.text))
    let channels = entries.compactMap(\.channel).sorted { $0.rank < $1.rank }
    let codes = entries.compactMap(\.code).sorted { $0.rank < $1.rank }

    // What stands around the channels.
    let texts = resolveTexts()
    let waivers = resolveWaivers()
    checkBoard(entries, codes: codes, waivers: waivers)
    let sites = resolveSites(materials: campaign.materials)
    let without = resolveWithout()

    // How all of it is written.
    checkPunctuation()

    guard let identity else { return nil }
    return Notice(
      unit: identity.unit, names: identity.names, authority: identity.authority,
      supervisor: identity.supervisor, issuer: identity.issuer, headline: texts.headline,
      slogans: texts.slogans, edition: identity.edition, languages: languages,
      channels: channels, codes: codes, matters: texts.matters, rewards: texts.rewards,
      flow: texts.flow, promises: texts.promises, liability: texts.liability,
      excluded: texts.excluded, sites: sites, without: without, waivers: waivers,
      campaign: campaign,
      sources: chain.sources + pictures)
  }
}

extension Resolver {
  /// A written text as it will be printed: the unit's kind of Chinese, with what there is beside it.
  func text(_ written: WrittenProse, _ field: String) -> Value.Text {
    let main = written.languages.first { canonicalLanguage($0.key.value) == chinese }
    var text = text(main?.value ?? written.main, field)
    text.translations = translations(written.languages, field).filter {
      $0.language != chinese && $0.origin.span != text.origin.span
    }
    return text
  }

  /// The same text in the languages that its author gives.
  func translations(_ written: [WrittenEntry], _ field: String) -> [Value.Translation] {
    written.map { entry in
      Value.Translation(
        language: canonicalLanguage(entry.key.value), text: entry.value.value,
        origin: TextOrigin(
          unit: name, field: "\(field).\(entry.key.value)", span: entry.value.span))
    }
  }

  /// A written text as it will be printed.
  func text(_ written: Sourced<String>, _ field: String) -> Value.Text {
    Value.Text(
      written.value, origin: TextOrigin(unit: name, field: field, span: written.span))
  }

  /// A text that is written nowhere.
  func standard(_ text: String, _ field: String) -> Value.Text {
    Value.Text(text, origin: TextOrigin(unit: name, field: field), isStandard: true)
  }

  /// Notes where a printed text comes from.
  mutating func explain(_ text: Value.Text, _ how: Explanation.How) {
    explanations.append(
      Explanation(
        path: text.origin.field, value: text.text, span: text.origin.span, how: how))
    explanations += text.translations.map {
      Explanation(path: $0.origin.field, value: $0.text, span: $0.origin.span, how: how)
    }
    checkLetters(of: text.translations)
  }

  /// Keeps a text of the unit's own file, if it is written.
  mutating func own(_ written: WrittenProse?, _ field: String) -> Value.Text? {
    keep(written, field, .written)
  }

  /// Keeps a word of the unit's own file, if it is written.
  mutating func own(_ written: Sourced<String>?, _ field: String) -> Value.Text? {
    keep(written, field, .written)
  }

  /// Keeps a text, if it is written, and notes how it came.
  mutating func keep(
    _ written: WrittenProse?, _ field: String, _ how: Explanation.How
  ) -> Value.Text? {
    guard let written else { return nil }
    let kept = text(written, field)
    explain(kept, how)
    return kept
  }

  /// Keeps a word, if it is written, and notes how it came.
  mutating func keep(
    _ written: Sourced<String>?, _ field: String, _ how: Explanation.How
  ) -> Value.Text? {
    guard let written else { return nil }
    let kept = text(written, field)
    explain(kept, how)
    return kept
  }

  /// The nearest file's text, if any file of the chain has it.
  mutating func nearest(
    _ key: KeyPath<WrittenUnit, WrittenProse?>, _ field: String,
    in layers: [Chain.Layer]? = nil
  ) -> Value.Text? {
    guard let layer = (layers ?? chain.layers).first(where: { $0.unit[keyPath: key] != nil }) else {
      return nil
    }
    return keep(layer.unit[keyPath: key], field, layer.distance == 0 ? .written : .inherited)
  }

  /// Whether the reader has reported an error within a text.
  func isRefused(_ span: Span) -> Bool {
    refused.contains { fault in
      fault.file == span.file && fault.line == span.line
        && (span.column..<span.column + span.length).contains(fault.column)
    }
  }

  /// Reports what a rule finds in the Chinese of a written text.
  mutating func check(_ written: WrittenProse?, with rule: (String) -> [Finding]) {
    check(written?.main, with: rule)
  }

  /// Reports what a rule finds in a written text, unless the reader has refused the text already.
  mutating func check(_ written: Sourced<String>?, with rule: (String) -> [Finding]) {
    guard let written, !isRefused(written.span) else { return }
    report(rule(written.value), about: written)
  }

  /// Reports what rules found in a text, at the very characters that they mean.
  mutating func report(_ findings: [Finding], about written: Sourced<String>) {
    for finding in findings {
      let part = finding.characters.map { written.value.scalars($0) }
      let span = part.flatMap { self.span(of: $0, in: written) }
      sink.report(finding.diagnostic(at: span ?? written.span))
    }
  }

  /// The place of a part of a text, counted in Unicode scalars; nil if it cannot be told.
  mutating func span(of part: Range<Int>, in written: Sourced<String>) -> Span? {
    guard !part.isEmpty, part.upperBound <= written.value.unicodeScalars.count,
      let file = sourceFile(written.span.file), let text = file.written(written)
    else { return nil }
    return file.span(of: part, in: text)
  }

  /// A file of the chain once more; most runs have nothing to point at and never ask.
  mutating func sourceFile(_ name: String) -> SourceFile? {
    if let known = files[name] { return known }
    let bytes = try? surroundings.readFile(name)
    let file = bytes.flatMap { SourceFile($0, file: name) }
    files[name] = file
    return file
  }
}
