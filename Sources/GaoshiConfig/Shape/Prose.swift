public import GaoshiCore

extension YAMLNode {
  /// The running texts of a value of this shape, in the order written: what is printed as words, not
  /// numbers, links, names to be typed, identifiers and dates.
  public func prose(in shape: Shape) -> [Sourced<String>] {
    switch (shape, content) {
    case (.text(let rule), .scalar): rule.isProse ? [text].compactMap(\.self) : []
    case (.prose, .scalar): [text].compactMap(\.self)
    // The rules of Chinese punctuation are for Chinese.
    case (.prose, .mapping(let entries)):
      entries.filter { $0.key.value.hasPrefix("zh") }.compactMap(\.value.text)
    case (.list(let element, _), .sequence(let nodes)): nodes.flatMap { $0.prose(in: element) }
    case (.map(_, let values), .mapping(let entries)):
      entries.flatMap { $0.value.prose(in: values) }
    case (.record(let record), .mapping(let entries)): prose(of: entries, in: record.fields())
    case (.oneOf(let shapes), _): shapes.first { $0.fits(self) }.map { prose(in: $0) } ?? []
    default: []
    }
  }

  private func prose(of entries: [YAMLEntry], in fields: [Field]) -> [Sourced<String>] {
    entries.flatMap { entry in
      fields.first { $0.key == entry.key.value }.map { entry.value.prose(in: $0.shape) } ?? []
    }
  }
}
