internal import GaoshiConfig
internal import GaoshiCore

/// A channel of the chain on its way into the notice.
struct ChannelEntry {
  /// Who may see a channel.
  enum Audience: String, Hashable, Sendable { case `public`, staff, `internal` }

  let written: WrittenChannel
  let layer: Chain.Layer
  /// Its place among the channels of its file.
  let index: Int
  let how: Explanation.How
  /// What the number is, once it is read.
  var number: PhoneNumber?
  /// What is printed; nil for channels that the public does not see.
  var channel: Channel?
  /// What is scanned, if there is anything.
  var code: Code?

  var kind: ChannelKind { written.kind.value }
  var id: String? { written.id?.value }
  var path: String { "channels[\(index)]" }
  var isOwn: Bool { layer.distance == 0 }

  /// An unknown word keeps a channel off every material until it is mended.
  var audience: Audience {
    guard let word = written.audience?.value else { return .public }
    return Audience(rawValue: word) ?? .internal
  }
}

extension Resolver {
  /// Walks down from the top: each file inherits what is not internal, hides, replaces and adds.
  mutating func mergeChannels() -> [ChannelEntry] {
    var entries: [ChannelEntry] = []
    for layer in chain.layers.reversed() {
      var merged = entries.filter { $0.audience != .internal }.map { inherited($0, by: layer) }
      hide(in: &merged, for: layer)
      let ids = merged.compactMap(\.id)
      for (index, channel) in (layer.unit.channels ?? []).enumerated() {
        place(channel, index, of: layer, among: &merged, parentIDs: ids)
      }
      entries = merged
    }
    return entries
  }

  private func inherited(_ entry: ChannelEntry, by layer: Chain.Layer) -> ChannelEntry {
    ChannelEntry(written: entry.written, layer: entry.layer, index: entry.index, how: .inherited)
  }

  /// Takes out what the file hides; an id that no parent's channel has is an error.
  private mutating func hide(in entries: inout [ChannelEntry], for layer: Chain.Layer) {
    let ids = entries.compactMap(\.id)
    for id in layer.unit.hide ?? [] {
      guard let index = entries.firstIndex(where: { $0.id == id.value }) else {
        reportUnknown(id, key: "hide", among: ids)
        continue
      }
      let hidden = entries.remove(at: index)
      if layer.distance == 0, let value = hidden.written.value {
        explain(text(value, "\(hidden.path).\(hidden.kind.rawValue)"), .hidden)
      }
    }
  }

  private mutating func place(
    _ channel: WrittenChannel, _ index: Int, of layer: Chain.Layer,
    among entries: inout [ChannelEntry], parentIDs: [String]
  ) {
    let isRoot = layer.distance == chain.layers.count - 1
    func entry(_ how: Explanation.How) -> ChannelEntry {
      ChannelEntry(written: channel, layer: layer, index: index, how: how)
    }
    if let target = channel.replaces {
      if let place = entries.firstIndex(where: {
        $0.id == target.value && $0.layer.distance > layer.distance
      }) {
        entries[place] = entry(.replaced)
        return
      }
      reportUnknown(target, key: "replaces", among: parentIDs)
    } else if let id = channel.id, let twin = entries.first(where: { $0.id == id.value }) {
      reportTwice(id, twin: twin, layer: layer)
    }
    entries.append(entry(isRoot ? .written : .added))
  }

  private mutating func reportUnknown(
    _ id: Sourced<String>, key: String, among ids: [String]
  ) {
    // A parent that could not be read may well have had the channel.
    guard chain.isWhole else { return }
    sink.error(
      "channel-unknown",
      Message(
        zh: "\(key) 的“\(id.value)”不是上级任何渠道的 id",
        en: "no channel of a parent has the id “\(id.value)” that \(key) names"),
      at: id.span,
      hint: NearestName.hint(to: id.value, in: ids)
        ?? Message(zh: "上级没有带 id 的渠道", en: "no channel of a parent has an id"))
  }

  private mutating func reportTwice(
    _ id: Sourced<String>, twin: ChannelEntry, layer: Chain.Layer
  ) {
    let isInherited = twin.layer.distance > layer.distance
    sink.error(
      "channel-id-twice",
      Message(
        zh: "id“\(id.value)”已用于另一条渠道", en: "the id “\(id.value)” belongs to another channel"),
      at: id.span,
      hint: isInherited
        ? Message(
          zh: "要顶替上级的渠道，写 replaces: \(id.value)",
          en: "to take the place of the parent’s channel, write replaces: \(id.value)")
        : Message(zh: "换一个 id", en: "choose another id"),
      related: (twin.written.id?.span).map {
        [.init(span: $0, message: Message(zh: "先用于此处", en: "it is used here first"))]
      } ?? [])
  }
}
