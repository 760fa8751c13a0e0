internal import GaoshiConfig
internal import GaoshiCore

/// A rule on the whole board that a unit may set aside with a reason.
enum BoardRule: String, CaseIterable {
  /// A board names a telephone of the body that regulates the unit.
  case regulatorPhone = "regulator-phone-missing"
  /// A board carries the ministry's mini-program or another code to scan.
  case miniProgram = "mini-program-missing"
}

extension Resolver {
  /// Keeps the waivers of the nearest file that has any; an empty reason is an error.
  mutating func resolveWaivers() -> [Notice.Waiver] {
    guard let layer = chain.layers.first(where: { $0.unit.waive != nil }) else { return [] }
    return (layer.unit.waive ?? []).enumerated().compactMap { index, written in
      guard let rule = written.rule, isWaivable(rule) else { return nil }
      guard let reason = written.reason,
        reason.value.contains(where: { !$0.isWhitespace })
      else {
        sink.error(
          "waiver-reason-missing",
          Message(
            zh: "豁免“\(rule.value)”没有写明理由", en: "the waiver of “\(rule.value)” gives no reason"),
          at: written.reason?.span ?? written.span,
          hint: Message(
            zh: "如 reason: 部小程序不受理本行业举报",
            en: "for example reason: 部小程序不受理本行业举报"))
        return nil
      }
      let how: Explanation.How = layer.distance == 0 ? .written : .inherited
      let path = "waive[\(index)]"
      let kept = Notice.Waiver(
        rule: text(rule, "\(path).rule"), reason: text(reason, "\(path).reason"))
      explain(kept.rule, how)
      explain(kept.reason, how)
      return kept
    }
  }

  private mutating func isWaivable(_ rule: Sourced<String>) -> Bool {
    let rules = BoardRule.allCases.map(\.rawValue)
    if rules.contains(rule.value) { return true }
    sink.error(
      "waiver-unknown",
      Message(
        zh: "“\(rule.value)”不是可以豁免的规则", en: "“\(rule.value)” is no rule that can be waived"),
      at: rule.span, hint: NearestName.hint(to: rule.value, in: rules))
    return false
  }

  /// Checks that the board is complete, or that its unit says why it is not.
  mutating func checkBoard(_ entries: [ChannelEntry], codes: [Code], waivers: [Notice.Waiver]) {
    // A parent that could not be read may well have had what seems to be missing.
    guard chain.isWhole else { return }
    let shown = entries.filter { $0.audience == .public }
    let broken: [BoardRule: Bool] = [
      .regulatorPhone: !shown.contains(where: isRegulatorPhone), .miniProgram: codes.isEmpty,
    ]
    for rule in BoardRule.allCases {
      let waiver = waivers.first { $0.rule.text == rule.rawValue }
      if let waiver {
        if broken[rule] == false { reportUnneeded(waiver) }
      } else if broken[rule] == true {
        reportBroken(rule)
      }
    }
  }

  /// 12350, 12345, or a telephone that a regulating body of the chain keeps.
  private func isRegulatorPhone(_ entry: ChannelEntry) -> Bool {
    guard entry.kind.isTelephone else { return false }
    if ["12350", "12345"].contains(entry.number?.shortCode) { return true }
    if entry.layer.level.isAuthority { return true }
    guard let owner = entry.written.owner?.value else { return false }
    return chain.layers.filter(\.level.isAuthority).contains { layer in
      [layer.unit.unit?.value, layer.unit.short?.value].contains(owner)
    }
  }

  private mutating func reportBroken(_ rule: BoardRule) {
    let place = chain.own.unit.unit?.span ?? chain.own.unit.span
    switch rule {
    case .regulatorPhone:
      sink.error(
        rule.rawValue,
        Message(
          zh: "公告牌上没有监管部门的举报电话", en: "the board has no telephone of the regulator"), at: place,
        hint: Message(
          zh: "用 parent 继承上级的电话，或加 hotline: \"12350\"；本单位就是监管部门则写 level",
          en: "inherit the authority’s with parent, or add hotline: \"12350\"; "
            + "if the unit is itself the regulator, write its level"))
    case .miniProgram:
      sink.error(
        rule.rawValue,
        Message(
          zh: "公告牌上没有举报小程序的二维码", en: "the board has no code of the reporting mini-program"),
        at: place,
        hint: Message(
          zh: "加 mini-program（带 link 或 picture），或在 waive 中写明理由",
          en: "add mini-program with link or picture, or give the reason under waive"))
    }
  }

  /// Only the unit's own waivers must be needed: a parent's serves units that differ.
  private mutating func reportUnneeded(_ waiver: Notice.Waiver) {
    guard waiver.rule.origin.span?.file == chain.own.file else { return }
    sink.warning(
      "waiver-unneeded",
      Message(
        zh: "豁免“\(waiver.rule.text)”已不需要", en: "the waiver of “\(waiver.rule.text)” is not needed"),
      at: waiver.rule.origin.span, hint: Message(zh: "删去这一条", en: "delete it"))
  }
}
