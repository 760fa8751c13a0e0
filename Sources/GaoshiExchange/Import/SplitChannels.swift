internal import GaoshiConfig
internal import GaoshiCore
internal import GaoshiModel

extension ImportRun {
  /// Makes channels of a draft's values: one of each number, address or link in a cell.
  mutating func splitChannels(_ draft: inout Draft) {
    var slots: [ChannelSlot: [Place: Entry]] = [:]
    var order: [ChannelSlot] = []
    for (place, entry) in inColumnOrder(draft.values) {
      guard case .channel(let kind, let number) = place.part else { continue }
      draft.values[place] = nil
      let slot = ChannelSlot(kind: kind, number: number)
      if slots[slot] == nil { order.append(slot) }
      slots[slot, default: [:]][place] = entry
    }
    for slot in arranged(order, &draft) {
      draft.channels += split(slot, slots[slot] ?? [:], &draft)
    }
  }

  /// Values in the order of the sheets' columns.
  private func inColumnOrder(_ values: [Place: Entry]) -> [(Place, Entry)] {
    values.map { ($0.key, $0.value) }.sorted {
      ($0.1.origin.sheet, $0.1.origin.column) < ($1.1.origin.sheet, $1.1.origin.column)
    }
  }

  /// The order that the column 渠道次序 asks for, else that of the columns.
  private func arranged(_ slots: [ChannelSlot], _ draft: inout Draft) -> [ChannelSlot] {
    guard let wanted = draft.values.removeValue(forKey: .unit("channel-order")) else {
      return slots
    }
    let named = wanted.text.split(separator: "、").compactMap { word -> ChannelSlot? in
      guard let heading = Heading(String(word)),
        case .channel(let kind, let number) = heading.place.part
      else { return nil }
      return ChannelSlot(kind: kind, number: number)
    }
    return named.filter(slots.contains) + slots.filter { !named.contains($0) }
  }

  private mutating func split(
    _ slot: ChannelSlot, _ values: [Place: Entry], _ draft: inout Draft
  ) -> [Draft.Channel] {
    let main = Place(part: .channel(slot.kind, slot.number), key: "")
    guard let cell = values[main] else {
      // Details alone, as in a row without a telephone, are no channel; a main text by language is.
      guard values.keys.contains(where: { $0.key.isEmpty }) else { return [] }
      return [Draft.Channel(kind: slot.kind, number: slot.number, values: values)]
    }
    return channelParts(of: cell.text, slot.kind).map { part in
      var values = values
      values[main]?.text = part.value
      let owner = Place(part: main.part, key: "owner")
      if let remark = part.owner, values[owner] == nil {
        values[owner] = cell.with(remark)
      }
      if slot.kind.isNumber { checkZero(part.value, cell, &draft) }
      return Draft.Channel(kind: slot.kind, number: slot.number, values: values)
    }
  }

  private mutating func checkZero(_ number: String, _ cell: Entry, _ draft: inout Draft) {
    let areaCode = draft.values[.unit("area-code")]?.text
    guard let whole = numberBeforeLostZero(number, areaCode: areaCode) else { return }
    reject(cell, lostZero(number, whole: whole), &draft)
  }
}

/// A channel by its heading: the second telephone.
struct ChannelSlot: Hashable {
  let kind: ChannelKind
  let number: Int
}

/// A part of a cell, and who answers there.
struct ChannelPart: Hashable {
  let value: String
  let owner: String?
}

extension Entry {
  /// Another text at the same place.
  func with(_ text: String) -> Entry {
    Entry(text: text, kind: kind, origin: origin, lengthUnit: lengthUnit)
  }
}

extension ChannelKind {
  /// Whether it is reached by dialling.
  var isNumber: Bool {
    switch self {
    case .phone, .fax, .phoneFax, .hotline: true
    case .email, .post, .visit, .web, .wechat, .weibo, .miniProgram, .box, .app: false
    }
  }
}

/// What a cell says of one kind of channel: a number, an address, a link each.
func channelParts(of text: String, _ kind: ChannelKind) -> [ChannelPart] {
  kind.isNumber ? splitNumbers(text) : splitTexts(text, kind)
}

/// The numbers of a cell, between ；、，/ and line breaks.
///
/// Words before a colon or in brackets behind a number say who answers: 监督处：0991-5815739,
/// 0991-5093123（自治区）.
private func splitNumbers(_ text: String) -> [ChannelPart] {
  var parts: [String] = [""]
  var depth = 0
  for character in text {
    if character == "(" || character == "（" { depth += 1 }
    if character == ")" || character == "）" { depth = max(0, depth - 1) }
    if depth == 0, ";；、,，/／|".contains(character) || character.isNewline {
      parts.append("")
    } else {
      parts[parts.count - 1].append(character)
    }
  }
  return parts.map(trimmed).filter { !$0.isEmpty }.map(readPart)
}

private func readPart(_ text: String) -> ChannelPart {
  if let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }),
    isWords(text[..<colon]), text[colon...].dropFirst().contains(where: \.isNumber)
  {
    let number = trimmed(String(text[colon...].dropFirst()))
    return ChannelPart(value: number, owner: trimmed(String(text[..<colon])))
  }
  if let last = text.last, last == ")" || last == "）",
    let open = text.lastIndex(where: { $0 == "(" || $0 == "（" }), open != text.startIndex
  {
    let remark = text[text.index(after: open)...].dropLast()
    if isWords(remark) {
      return ChannelPart(
        value: trimmed(String(text[..<open])), owner: trimmed(String(remark)))
    }
  }
  return ChannelPart(value: text, owner: nil)
}

/// Words without digits.
private func isWords(_ text: Substring) -> Bool {
  !text.isEmpty && !text.contains(where: \.isNumber) && text.contains(where: \.isLetter)
}

/// The addresses, links or names of a cell.
///
/// A postal address may hold any mark but a line break; a link or an e-mail address holds no blank.
private func splitTexts(_ text: String, _ kind: ChannelKind) -> [ChannelPart] {
  let parts: [Substring] =
    switch kind {
    case .email: text.split { ";；、,，".contains($0) || $0.isWhitespace }
    // ASCII's marks may be part of a link.
    case .web: text.split { "；、，".contains($0) || $0.isWhitespace }
    case .phone, .fax, .phoneFax, .hotline, .post, .visit, .wechat, .weibo, .miniProgram, .box,
      .app:
      [text[...]]
    }
  return parts.map { ChannelPart(value: trimmed(String($0)), owner: nil) }
}
