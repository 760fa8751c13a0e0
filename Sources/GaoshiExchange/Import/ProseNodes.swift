internal import GaoshiCore

/// A text by language; nil for a text in none in particular.
typealias Tagged = (language: String?, entry: Entry)

extension ImportRun {
  /// A place's texts in all languages, in the order of the columns.
  func tagged(_ place: Place, _ values: [Place: Entry]) -> [Tagged] {
    values.filter { $0.key.plain == place }.map { (language: $0.key.language, entry: $0.value) }
      .sorted {
        ($0.entry.origin.column, $0.language ?? "") < ($1.entry.origin.column, $1.language ?? "")
      }
  }

  /// One text, or one by language; nil where there is none.
  func languages(_ place: Place, _ values: [Place: Entry]) -> YAMLNode? {
    languages(tagged(place, values))
  }

  private func languages(_ texts: [Tagged]) -> YAMLNode? {
    guard texts.contains(where: { $0.language != nil }) else {
      return texts.first.map { .text($0.entry.text, $0.entry.origin) }
    }
    return .map(
      texts.map { (key: $0.language ?? mainLanguage, node: .text($0.entry.text, $0.entry.origin)) })
  }

  /// One value of a unit or a site: a fixed word, or a text by language.
  func prose(
    _ place: Place, in values: [Place: Entry], _ draft: inout Draft
  ) -> YAMLNode? {
    if ValueWords.keys.contains(place.key), let entry = values[place] {
      return .text(ValueWords.word(entry.text, for: place.key), entry.origin)
    }
    return languages(place, values)
  }

  /// A list with one element a line; a list that adds to the parent's is headed so.
  func section(
    _ key: String, _ draft: Draft, _ items: ([Tagged]) -> [YAMLNode]
  ) -> YAMLNode? {
    let plain = tagged(.unit(key), draft.values)
    if !plain.isEmpty { return .list(items(plain)) }
    let added = tagged(Place(part: .unit, key: key, adds: true), draft.values)
    return added.isEmpty ? nil : .map([("add", .list(items(added)))])
  }

  /// Elements that are texts.
  func proseItems(_ texts: [Tagged]) -> [YAMLNode] {
    byLine(texts).compactMap { languages($0) }
  }

  /// Elements of two parts, with ｜ between them.
  func pairItems(_ first: String, _ second: String) -> ([Tagged]) -> [YAMLNode] {
    { texts in
      byLine(texts).map { line in
        let parts = line.map { text in (text, splitPair(text.entry.text)) }
        let head = languages(
          parts.filter { !$0.1.0.isEmpty }.map {
            (language: $0.0.language, entry: $0.0.entry.with($0.1.0))
          })
        let tail = languages(
          parts.compactMap { text, pair in
            pair.1.map { (language: text.language, entry: text.entry.with($0)) }
          })
        return .map(
          [(first, head), (second, tail)].compactMap { key, node in node.map { (key, $0) } })
      }
    }
  }

  /// The n-th lines of all languages together.
  private func byLine(_ texts: [Tagged]) -> [[Tagged]] {
    let lines = texts.map { text in
      (
        text,
        text.entry.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
          .map { trimmed(String($0)) }
      )
    }
    let count = lines.map(\.1.count).max() ?? 0
    return (0..<count).map { index in
      lines.compactMap { text, parts in
        guard index < parts.count, !parts[index].isEmpty, parts[index] != ValueWords.blankLine
        else { return nil }
        return (language: text.language, entry: text.entry.with(parts[index]))
      }
    }.filter { !$0.isEmpty }
  }
}

/// The language of a text that stands beside others and has none in its heading.
private let mainLanguage = "zh-Hans"

/// `受理｜当日`: what stands before the mark and behind it.
private func splitPair(_ text: String) -> (String, String?) {
  guard let mark = text.firstIndex(where: { $0 == "｜" || $0 == "|" }) else { return (text, nil) }
  let rest = trimmed(String(text[text.index(after: mark)...]))
  return (trimmed(String(text[..<mark])), rest.isEmpty ? nil : rest)
}
