internal import GaoshiConfig
internal import GaoshiCore

extension Resolver {
  /// What a channel gives to scan: its picture, or its link drawn as a QR code; nil if neither.
  mutating func makeCode(_ entry: ChannelEntry, rank: Rank) -> Code? {
    guard let symbol = makeSymbol(entry), let value = entry.written.value else { return nil }
    let name = entry.written.name ?? value
    let written = entry.written
    return Code(
      name: text(name, "\(entry.path).\(entry.kind.rawValue)"),
      label: standard(entry.kind.label, "\(entry.path).label"),
      caption: standard(caption(of: entry.kind), "\(entry.path).caption"),
      path: path(of: entry, value: value.value),
      symbol: symbol,
      rank: Rank(
        group: codeGroup(of: entry.kind), order: rank.order, distance: rank.distance,
        position: rank.position))
  }

  private mutating func makeSymbol(_ entry: ChannelEntry) -> ScanCode? {
    let written = entry.written
    let link: Sourced<String>? =
      entry.kind == .web ? (written.code?.value == true ? written.value?.main : nil) : written.link
    let origin = TextOrigin(
      unit: name, field: "\(entry.path).link", span: (link ?? written.value?.main)?.span)
    if let link { explain(text(link, "\(entry.path).link"), entry.how) }
    guard let picture = written.picture else {
      return link.map { ScanCode(payload: $0.value, picture: nil, origin: origin) }
    }
    return resolvePicture(picture, of: entry, link: link)
  }

  /// How to find it in words: the author's, or a search by name.
  private mutating func path(of entry: ChannelEntry, value: String) -> Value.Text {
    let field = "\(entry.path).path"
    if let written = entry.written.path { return text(written, field) }
    let search = standard(searchPath(of: entry.kind, value), field)
    explain(search, .standard)
    return search
  }

  private func codeGroup(of kind: ChannelKind) -> Int {
    switch kind {
    case .miniProgram: 0
    case .web: 1
    case .wechat: 2
    default: 3
    }
  }

  private func caption(of kind: ChannelKind) -> String {
    switch kind {
    case .miniProgram: "微信扫一扫"
    case .wechat: "微信扫一扫，关注公众号"
    default: "手机扫一扫"
    }
  }

  /// Words that lead to the same place without a camera.
  private func searchPath(of kind: ChannelKind, _ value: String) -> String {
    switch kind {
    case .miniProgram: "微信搜索“\(value)”小程序"
    case .wechat: "微信搜索“\(value)”公众号"
    case .app: "应用商店搜索“\(value)”"
    default: value
    }
  }
}
