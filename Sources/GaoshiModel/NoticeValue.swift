internal import GaoshiConfig
internal import GaoshiCore

extension Notice {
  /// What templates see where no site is meant.
  public var value: Value { value(at: nil) }

  /// What templates see of the notice at one site.
  ///
  /// Every name is always there: what has no data is `nothing`, and a record without data holds
  /// nothing under each of its names.
  public func value(at site: Site?) -> Value {
    let telephones = telephones.map(\.tree)
    let others = channels.filter { !$0.isTelephone && !isShownAsCode($0) }.map(\.tree)
    return .record([
      "unit": .record([
        "name": .text(unit.name), "short": .text(unit.short), "level": .text(unit.level),
        "sector": .of(unit.sector), "region": .of(unit.region),
      ]),
      "names": .record(
        Dictionary(names.map { ($0.language, .text($0.text)) }, uniquingKeysWith: { _, new in new })
      ),
      "authority": .record([
        "name": .of(authority?.name), "short": .of(authority?.short),
      ]),
      "supervisor": .of(supervisor), "issuer": .text(issuer), "headline": .text(headline),
      "slogan": .of(slogans.first), "slogans": .of(slogans),
      "phrase": .of(campaign.phrase), "year": .of(campaign.year),
      "edition": .record([
        "date": .of(edition.date), "version": .of(edition.version), "text": .of(edition.text),
      ]),
      "language": .of(languages.chinese),
      "languages": .list(languages.ordered.map { .text(Value.Text($0)) }),
      "lead": telephones.first ?? Channel.absent,
      "phones": .list(Array(telephones.dropFirst())),
      "others": .list(others),
      "channels": .list(telephones + others),
      "codes": .list(codes.map(\.tree)),
      "code": codes.first?.tree ?? Code.absent,
      "matters": .numbered(matters.map { ["text": .text($0)] }),
      "rewards": rewards.tree,
      "flow": .numbered(
        flow.enumerated().map { index, step in
          [
            "step": .text(step.step), "limit": .of(step.limit),
            "last": .flag(index == flow.count - 1),
          ]
        }),
      "promises": .of(promises), "liability": .of(liability), "excluded": .of(excluded),
      "site": .record([
        "place": .of(site?.place), "count": .of(site.map { "\($0.count)" }),
        "mount": .of(site?.mount.rawValue), "distance": .of(site?.distance?.text),
      ]),
    ])
  }

  /// A mini-program that has a code stands beside its code, with its name and path.
  private func isShownAsCode(_ channel: Channel) -> Bool {
    channel.kind == .miniProgram && codes.contains { $0.name == channel.value }
  }
}

extension Channel {
  fileprivate var tree: Value {
    .record([
      "kind": .of(kind.rawValue), "label": .text(label), "value": .text(value),
      "grouped": .text(grouped),
      "owner": .of(owner), "hours": .of(hours), "note": .of(note), "detail": .of(detail),
      "icon": .of(kind.icon),
    ])
  }

  /// A number in the groups in which it is read; anything else as it is.
  private var grouped: Value.Text {
    guard kind.isNumber, let number = PhoneNumber(parsing: value.text) else { return value }
    var text = value
    text.text = number.grouped
    return text
  }

  fileprivate static let absent = Value.record([
    "kind": .nothing, "label": .nothing, "value": .nothing, "grouped": .nothing,
    "owner": .nothing, "hours": .nothing, "note": .nothing, "detail": .nothing, "icon": .nothing,
  ])
}

extension Code {
  fileprivate var tree: Value {
    .record([
      "name": .text(name), "label": .text(label), "caption": .text(caption), "path": .text(path),
      "symbol": .code(symbol),
    ])
  }

  fileprivate static let absent = Value.record([
    "name": .nothing, "label": .nothing, "caption": .nothing, "path": .nothing, "symbol": .nothing,
  ])
}

extension Notice.Rewards {
  fileprivate var tree: Value {
    .record([
      "basis": .of(basis), "note": .of(note),
      "rows": .list(
        rows.map { .record(["matter": .text($0.matter), "amount": .text($0.amount)]) }),
    ])
  }
}

extension Value {
  fileprivate static func of(_ text: Text?) -> Value { text.map { .text($0) } ?? .nothing }

  fileprivate static func of(_ word: String?) -> Value { of(word.map { Text($0) }) }

  fileprivate static func of(_ texts: [Text]) -> Value { .list(texts.map { .text($0) }) }

  /// Records that each say which one they are, from 1.
  fileprivate static func numbered(_ records: [[String: Value]]) -> Value {
    .list(
      records.enumerated().map { index, record in
        .record(record.merging(["number": of("\(index + 1)")]) { written, _ in written })
      })
  }
}
