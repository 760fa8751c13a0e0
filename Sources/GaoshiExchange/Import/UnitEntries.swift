internal import GaoshiCore

/// A key of a file and what is written under it.
typealias YAMLEntry = (key: String, node: YAMLNode)

extension ImportRun {
  /// What the file says of the unit itself, in the order of the keys.
  mutating func unitEntries(
    _ draft: inout Draft, path: String, _ parents: ParentNames
  ) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    for word in ColumnWords.unit {
      switch word.key {
      case "unit": entries += names(draft)
      case "parent": entries += parent(&draft, path: path, parents)
      case "campaign": entries += campaign(draft, path: path)
      case "languages":
        if let list = plainList(draft.values[.unit(word.key)]) {
          entries.append(("languages", list))
        }
      case "language-policy.order", "language-policy.ratio", "edition.date", "edition.version",
        "channel-order":
        continue
      case "slogans":
        if let section = section(word.key, draft, proseItems) {
          entries.append((word.key, section))
        }
      default:
        if let node = prose(.unit(word.key), in: draft.values, &draft) {
          entries.append((word.key, node))
        }
      }
    }
    entries += group("language-policy", ["order", "ratio"], draft)
    entries += group("edition", ["date", "version"], draft)
    return entries
  }

  /// What stands behind the channels.
  mutating func sectionEntries(_ draft: inout Draft) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    if let hidden = plainList(draft.values[.unit("inherit.hide")]) {
      entries.append(("inherit", .map([("hide", hidden)])))
    }
    for key in ["matters", "promises", "liability", "excluded"] {
      if let section = section(key, draft, proseItems) { entries.append((key, section)) }
    }
    entries += rewards(draft)
    if let flow = section("flow", draft, pairItems("step", "limit")) {
      entries.append(("flow", flow))
    }
    if let waived = draft.values[.unit("waive")] {
      entries.append(("waive", .list(pairItems("rule", "reason")([(nil, waived)]))))
    }
    return entries
  }

  private func rewards(_ draft: Draft) -> [YAMLEntry] {
    var inner: [YAMLEntry] = []
    if let basis = languages(.unit("rewards.basis"), draft.values) {
      inner.append(("basis", basis))
    }
    if let rows = section("rewards.rows", draft, pairItems("matter", "amount")) {
      inner.append(("rows", rows))
    }
    if let note = languages(.unit("rewards.note"), draft.values) { inner.append(("note", note)) }
    return inner.isEmpty ? [] : [("rewards", .map(inner))]
  }

  /// The name in other languages: 单位名称（ug）.
  private func names(_ draft: Draft) -> [YAMLEntry] {
    let others = tagged(.unit("unit"), draft.values).compactMap { language, entry in
      language.map { ($0, YAMLNode.text(entry.text, entry.origin)) }
    }
    return others.isEmpty ? [] : [("names", .map(others.map { (key: $0.0, node: $0.1) }))]
  }

  /// The parent as a path, or by its name among the authorities' files.
  private mutating func parent(
    _ draft: inout Draft, path: String, _ parents: ParentNames
  ) -> [YAMLEntry] {
    guard let written = draft.values[.unit("parent")] else {
      let name = groups[draft.group].name
      return request.parent.map {
        [("parent", .text(relative($0, from: path), name.origin))]
      } ?? []
    }
    if written.text.hasSuffix(".yaml") || written.text.hasSuffix(".yml") {
      return [("parent", .text(written.text, written.origin))]
    }
    guard let file = parents.files[written.text] else {
      reject(written, unknownParent(written.text, known: parents.names), &draft)
      return []
    }
    return [("parent", .text(relative(file, from: path), written.origin))]
  }

  /// The workspace's campaign, unless the table has a column for it.
  private func campaign(_ draft: Draft, path: String) -> [YAMLEntry] {
    if let written = draft.values[.unit("campaign")] {
      return [("campaign", .text(written.text, written.origin))]
    }
    let hasColumn = groups[draft.group].rows.contains { entry(.unit("campaign"), of: $0) != nil }
    guard !hasColumn, let campaign = surroundings.campaign else { return [] }
    let name = groups[draft.group].name
    return [("campaign", .text(relative(campaign, from: path), name.origin))]
  }

  /// The way to a file from a unit's file.
  private func relative(_ file: String, from unit: String) -> String {
    Paths.relative(
      surroundings.absolutePath(file), from: surroundings.absolutePath(Paths.folder(of: unit)))
  }

  private func group(_ key: String, _ keys: [String], _ draft: Draft) -> [YAMLEntry] {
    let inner = keys.compactMap { inner -> YAMLEntry? in
      draft.values[.unit("\(key).\(inner)")].map { (inner, .text($0.text, $0.origin)) }
    }
    return inner.isEmpty ? [] : [(key, .map(inner))]
  }

  private func plainList(_ entry: Entry?) -> YAMLNode? {
    entry.map { entry in
      let words = entry.text.split { "、，,;；".contains($0) || $0.isWhitespace }
      return .words(words.map(String.init), entry.origin)
    }
  }
}

private func unknownParent(_ name: String, known: [String]) -> Finding {
  Finding(
    code: "parent-unknown",
    message: Message(
      zh: "authorities/ 里没有名叫“\(name)”的上级",
      en: "no file in authorities/ has the name “\(name)”"),
    hint: NearestName.hint(to: name, in: known)
      ?? Message(
        zh: "先写好上级的文件，或填它相对于单位文件的路径",
        en: "write the parent’s file first, or give its path relative to the unit’s file"))
}
