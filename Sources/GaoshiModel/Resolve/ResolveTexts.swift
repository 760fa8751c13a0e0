internal import GaoshiConfig
internal import GaoshiCore

extension Resolver {
  /// The running texts: each section is the nearest file's, with what is added to it.
  struct Texts {
    let headline: Value.Text
    let slogans: [Value.Text]
    let matters: [Value.Text]
    let rewards: Notice.Rewards
    let flow: [Notice.Step]
    let promises: [Value.Text]
    let liability: [Value.Text]
    let excluded: [Value.Text]
  }

  mutating func resolveTexts() -> Texts {
    Texts(
      headline: resolveHeadline(), slogans: list(\.slogans, "slogans"),
      matters: list(\.matters, "matters"), rewards: resolveRewards(), flow: resolveFlow(),
      promises: list(\.promises, "promises"), liability: list(\.liability, "liability"),
      excluded: list(\.excluded, "excluded"))
  }

  private mutating func resolveHeadline() -> Value.Text {
    if let headline = nearest(\.headline, "headline") {
      proofRead(headline)
      return headline
    }
    let headline = standard("安全生产举报奖励公告牌", "headline")
    explain(headline, .standard)
    return headline
  }

  /// One element of a section, with the path it was written at.
  private struct Part<Element> {
    let element: Element
    let path: String
    let how: Explanation.How
  }

  /// Walks down from the top: a list stands in the place of all above it, `add` goes behind it.
  private func parts<Element>(
    _ field: String, _ section: (WrittenUnit) -> WrittenList<Element>?
  ) -> [Part<Element>] {
    var parts: [Part<Element>] = []
    for layer in chain.layers.reversed() {
      guard let list = section(layer.unit) else { continue }
      let isOwn = layer.distance == 0
      let path: String
      let how: Explanation.How
      switch list {
      case .replace:
        how = !isOwn ? .inherited : parts.isEmpty ? .written : .replaced
        path = field
        parts = []
      case .add:
        how = isOwn ? .added : .inherited
        path = "\(field).add"
      }
      parts += list.elements.enumerated().map { index, element in
        Part(element: element, path: "\(path)[\(index)]", how: how)
      }
    }
    return parts
  }

  private mutating func list(
    _ key: KeyPath<WrittenUnit, WrittenList<WrittenProse>?>, _ field: String
  ) -> [Value.Text] {
    parts(field) { $0[keyPath: key] }.map { part in
      let text = text(part.element, part.path)
      proofRead(text)
      explain(text, part.how)
      return text
    }
  }

  private mutating func resolveFlow() -> [Notice.Step] {
    parts("flow", \.flow).compactMap { part in
      guard let step = keep(part.element.step, "\(part.path).step", part.how) else { return nil }
      let limit = keep(part.element.limit, "\(part.path).limit", part.how)
      proofRead(step)
      return Notice.Step(step: step, limit: limit)
    }
  }

  /// The rows follow the rule of lists.
  ///
  /// Basis and note are looked for no higher than the list
  /// that the rows start from: one level's amounts never stand on another's document.
  private mutating func resolveRewards() -> Notice.Rewards {
    let rows = parts("rewards.rows", \.rewards?.rows).compactMap { resolveReward($0) }
    let top = chain.layers.first { layer in
      if case .replace = layer.unit.rewards?.rows { true } else { false }
    }
    let layers = chain.layers.filter { $0.distance <= top?.distance ?? Int.max }
    let basis = nearest(\.rewards?.basis, "rewards.basis", in: layers)
    let note = nearest(\.rewards?.note, "rewards.note", in: layers)
    [basis, note].compactMap(\.self).forEach { proofRead($0) }
    if !rows.isEmpty, basis == nil { reportMissingBasis(of: rows) }
    return Notice.Rewards(basis: basis, rows: rows, note: note)
  }

  private mutating func resolveReward(_ part: Part<WrittenReward>) -> Notice.Rewards.Row? {
    guard let matter = keep(part.element.matter, "\(part.path).matter", part.how),
      let amount = keep(part.element.amount, "\(part.path).amount", part.how)
    else { return nil }
    proofRead(matter)
    check(part.element.amount, with: checkReward)
    return Notice.Rewards.Row(matter: matter, amount: amount)
  }

  private mutating func reportMissingBasis(of rows: [Notice.Rewards.Row]) {
    sink.warning(
      "reward-basis-missing",
      Message(zh: "奖励标准没有写明依据", en: "the rewards name no document that they rest on"),
      at: rows.first?.matter.origin.span,
      hint: Message(
        zh: "写 basis，如 basis: 安监总财〔2018〕19号",
        en: "write it as basis, such as basis: 安监总财〔2018〕19号"))
  }

  /// Reports what copying has done to a text.
  private mutating func proofRead(_ text: Value.Text) {
    guard let span = text.origin.span else { return }
    report(GaoshiModel.proofRead(text.text), about: Sourced(text.text, at: span))
  }
}
