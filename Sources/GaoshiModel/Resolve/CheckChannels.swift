internal import GaoshiConfig
internal import GaoshiCore

extension Resolver {
  /// The rules of each kind of value, and those on a person's own contact.
  mutating func checkDetails(of entry: ChannelEntry, hosts: [String]) {
    let written = entry.written
    if entry.kind == .email { check(written.value, with: checkEmail) }
    if entry.kind == .web { check(written.value) { checkLink($0, allowed: hosts) } }
    if entry.kind == .post { checkPost(entry) }
    let mayBeAccountCode = entry.kind == .wechat
    check(written.link) { link in
      mayBeAccountCode && isAccountCode(link) ? [] : checkLink(link, allowed: hosts)
    }
    for text in [written.owner, written.note, written.label, written.path] {
      check(text, with: proofRead)
    }
    if entry.audience == .public { checkPrivacy(of: entry) }
  }

  /// A letter needs a postcode; an address that holds six digits in a row has one.
  private mutating func checkPost(_ entry: ChannelEntry) {
    guard entry.written.postcode == nil, entry.isOwn, let address = entry.written.value,
      !address.value.split(whereSeparator: { !("0"..."9").contains($0) })
        .contains(where: { $0.count == 6 })
    else { return }
    sink.note(
      "postcode-missing", Message(zh: "来信地址没有邮政编码", en: "the postal address has no postcode"),
      at: address.span,
      hint: Message(
        zh: "写作 post: {address: …, postcode: \"830000\"}",
        en: "write it as post: {address: …, postcode: \"830000\"}"))
  }

  /// A named person, or a mobile number that no office owns, on a board that all can read.
  ///
  /// 个人信息保护法, articles 13 and 25: personal data is made public only with consent.
  private mutating func checkPrivacy(of entry: ChannelEntry) {
    guard entry.isOwn else { return }
    let written = entry.written
    let isUnowned = entry.number?.isMobile == true && written.owner == nil
    guard let place = written.person ?? (isUnowned ? written.value : nil) else { return }
    sink.warning(
      "private-contact",
      written.person != nil
        ? Message(
          zh: "“\(place.value)”的个人联系方式会印在公开的公告牌上",
          en: "the contact of a person, “\(place.value)”, would stand on a public board")
        : Message(
          zh: "手机号码“\(place.value)”没有写明归哪个部门",
          en: "no office is named as the owner of the mobile number “\(place.value)”"),
      at: place.span,
      hint: Message(
        zh: "内部联系人写 audience: internal；值班手机写 owner",
        en: "write audience: internal for a contact inside; owner for a duty telephone"))
  }

  /// The same line twice, or in two roles: somebody will dial a fax or a private desk.
  mutating func checkNumbers(_ entries: [ChannelEntry]) {
    for (position, entry) in entries.enumerated() {
      for earlier in entries[..<position] where entry.isOwn || earlier.isOwn {
        guard let key = sameness(entry, earlier) else { continue }
        report(key, entry, earlier)
      }
    }
  }

  private enum Sameness { case duplicate, roles }

  private func sameness(_ a: ChannelEntry, _ b: ChannelEntry) -> Sameness? {
    if let line = a.number?.line, line == b.number?.line {
      return a.audience == b.audience && !roles(of: a.kind).isDisjoint(with: roles(of: b.kind))
        ? .duplicate : .roles
    }
    guard a.kind == b.kind, !a.kind.isNumber, a.audience == b.audience,
      let value = a.written.value?.value
    else { return nil }
    return value == b.written.value?.value ? .duplicate : nil
  }

  private func roles(of kind: ChannelKind) -> Set<String> {
    switch kind {
    case .fax: ["fax"]
    case .phoneFax: ["fax", "phone"]
    default: ["phone"]
    }
  }

  private mutating func report(_ key: Sameness, _ entry: ChannelEntry, _ earlier: ChannelEntry) {
    guard let value = entry.written.value, let first = earlier.written.value else { return }
    let related = [
      Diagnostic.Related(
        span: first.span,
        message: Message(
          zh: "这里是\(describe(earlier).chinese)", en: "here it is \(describe(earlier).english)"))
    ]
    switch key {
    case .duplicate:
      sink.warning(
        "channel-duplicate",
        Message(
          zh: "“\(value.value)”写了两遍", en: "“\(value.value)” is written twice"), at: value.span,
        hint: entry.layer.distance == earlier.layer.distance
          ? Message(zh: "删去一条", en: "delete one of them")
          : Message(
            zh: "上级已有此渠道：删去，或用 replaces 顶替",
            en: "the parent has it already: delete it, or take its place with replaces"),
        related: related)
    case .roles:
      sink.warning(
        "number-in-two-roles",
        Message(
          zh: "“\(value.value)”在这里是\(describe(entry).chinese)，在另一处是\(describe(earlier).chinese)",
          en: "“\(value.value)” is \(describe(entry).english) here and "
            + "\(describe(earlier).english) elsewhere"), at: value.span,
        hint: Message(
          zh: "核对号码；电话兼传真写 phone-fax",
          en: "check the numbers; one line for both is written phone-fax"), related: related)
    }
  }

  private func describe(_ entry: ChannelEntry) -> Message {
    let noun =
      switch entry.kind {
      case .fax: Message(zh: "传真", en: "fax")
      case .phoneFax: Message(zh: "电话兼传真", en: "telephone and fax")
      default: Message(zh: "电话", en: "telephone")
      }
    return switch entry.audience {
    case .public: Message(zh: "公开的\(noun.chinese)", en: "a public \(noun.english)")
    case .staff: Message(zh: "本单位内的\(noun.chinese)", en: "a \(noun.english) for staff")
    case .internal: Message(zh: "内部的\(noun.chinese)", en: "an internal \(noun.english)")
    }
  }
}
