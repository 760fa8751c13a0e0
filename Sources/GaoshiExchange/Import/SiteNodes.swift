internal import GaoshiConfig
internal import GaoshiCore

extension ImportRun {
  /// A site as the config has it.
  mutating func node(ofSite values: [Place: Entry], _ draft: inout Draft) -> YAMLNode {
    var entries: [YAMLEntry] = []
    for word in ColumnWords.sites {
      let place = Place(part: .site(1), key: word.key)
      let node: YAMLNode? =
        switch word.key {
        case "materials": values[place].map { materials($0, &draft) }
        case "count": values[place].map { number($0, &draft) }
        case "distance": values[place].map { distance($0, &draft) }
        case "size": values[place].map { .text(size($0.text), $0.origin) }
        default: prose(place, in: values, &draft)
        }
      if let node { entries.append((word.key, node)) }
    }
    return .map(entries)
  }

  private mutating func materials(_ entry: Entry, _ draft: inout Draft) -> YAMLNode {
    let words = entry.text.split { "、，,;；/+".contains($0) || $0.isWhitespace }.map(String.init)
    let names = words.map { word in
      let name = ValueWords.word(word, for: "materials")
      if let known = surroundings.materials, !known.contains(name) {
        reject(entry, unknownMaterial(word, known: known), &draft)
      }
      return name
    }
    return .words(names, entry.origin)
  }

  /// 5米 and 5 under 观看距离（米） are 5m.
  private mutating func distance(_ entry: Entry, _ draft: inout Draft) -> YAMLNode {
    let text = halfWidth(entry.text).filter { !$0.isWhitespace }
    let number = String(text.prefix { ("0"..."9").contains($0) || $0 == "." })
    let unit = String(text.dropFirst(number.count)).lowercased()
    guard !number.isEmpty else { return .text(entry.text, entry.origin) }
    if let known = ValueWords.lengths[unit] { return .text(number + known, entry.origin) }
    guard unit.isEmpty else { return .text(entry.text, entry.origin) }
    if entry.lengthUnit == nil { reject(entry, unitMissing(entry.text), &draft) }
    return .text(number + (entry.lengthUnit ?? "m"), entry.origin)
  }

  /// 600*900毫米 and 600×900 mm are 600x900.
  private func size(_ text: String) -> String {
    var plain = halfWidth(text).filter { !$0.isWhitespace }
    for suffix in ["毫米", "mm", "MM"] where plain.hasSuffix(suffix) {
      plain = String(plain.dropLast(suffix.count))
    }
    for sign in ["*", "×", "X"] { plain = plain.replacing(sign, with: "x") }
    return PageSize(plain) == nil ? text : plain
  }
}

private func unknownMaterial(_ word: String, known: [String]) -> Finding {
  Finding(
    code: "material-unknown",
    message: Message(zh: "没有物料“\(word)”", en: "there is no material “\(word)”"),
    hint: Message(
      zh: "可以写：\(known.joined(separator: "、"))，或公告牌、海报、横幅等中文名",
      en: "known here: \(known.joined(separator: ", ")), or their Chinese names"))
}
