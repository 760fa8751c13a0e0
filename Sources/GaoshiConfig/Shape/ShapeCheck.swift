public import GaoshiCore

extension YAMLNode {
  /// Compares what was written with a shape and reports every difference.
  ///
  /// - Parameter name: what messages call the value, such as the key that it stands under.
  public func check(_ shape: Shape, name: String, into sink: inout DiagnosticSink) {
    var check = ShapeCheck(sink: CappedSink(sink))
    check.check(self, shape, Subject(name: name, span: span, field: nil))
    sink = check.sink.sink
  }
}

/// What messages speak of: a key, or an element of the list under it.
private struct Subject {
  let name: String
  /// The key's place, where there is one.
  let span: Span
  let field: Field?
}

private struct ShapeCheck {
  var sink: CappedSink

  mutating func check(_ node: YAMLNode, _ shape: Shape, _ subject: Subject) {
    if node.isEmpty { return sink.report(.emptyValue(subject, node)) }
    switch (shape, node.content) {
    case (.text(let rule), .scalar(let text, _)):
      sink.report(
        contentsOf: TextCheck(rule: rule, text: text, node: node, name: subject.name).findings)
    case (.prose, .scalar): check(node, .text(.printed), subject)
    case (.prose, .mapping(let entries)):
      for entry in entries { check(entry, keys: .language, values: .text(.printed)) }
      if !entries.contains(where: { $0.key.value.hasPrefix("zh") }) {
        sink.report(.noChinese(subject, at: node.span))
      }
    case (.integer(let range), .scalar(let text, let isQuoted)):
      if isQuoted || Int(strict: text).map(range.contains) != true {
        sink.report(.wrongType(subject, expected: shape, at: node))
      }
    case (.flag, .scalar(let text, let isQuoted)):
      if isQuoted || Bool(text) == nil {
        sink.report(.wrongType(subject, expected: shape, at: node))
      }
    case (.choice(let choices), .scalar(let text, _)):
      if !choices.contains(where: { $0.word == text }) {
        sink.report(.unknownWord(text, of: choices, subject, at: node))
      }
    case (.list(let element, let limit), .sequence(let nodes)):
      check(nodes, element, limit: limit, subject)
    case (.map(let keys, let values), .mapping(let entries)):
      for entry in entries { check(entry, keys: keys, values: values) }
    case (.record(let record), .mapping(let entries)):
      check(entries, record, of: node, subject)
    case (.oneOf(let shapes), _):
      guard let fitting = shapes.first(where: { $0.fits(node) }) else {
        return sink.report(.wrongType(subject, expected: shape, at: node))
      }
      check(node, fitting, subject)
    default:
      sink.report(.wrongType(subject, expected: shape, at: node))
    }
  }

  private mutating func check(
    _ nodes: [YAMLNode], _ element: Shape, limit: Int, _ subject: Subject
  ) {
    if nodes.count > limit {
      sink.report(.tooMany(nodes.count, limit: limit, subject, at: nodes[limit].span))
    }
    for (index, node) in nodes.prefix(limit).enumerated() {
      let name = "\(subject.name)[\(index + 1)]"
      check(node, element, Subject(name: name, span: node.span, field: subject.field))
    }
  }

  private mutating func check(_ entry: YAMLEntry, keys: TextRule, values: Shape) {
    let key = YAMLNode(.scalar(entry.key.value, quoted: true), at: entry.key.span)
    let name = entry.key.value
    sink.report(contentsOf: TextCheck(rule: keys, text: name, node: key, name: name).findings)
    check(entry.value, values, Subject(name: name, span: entry.key.span, field: nil))
  }

  private mutating func check(
    _ entries: [YAMLEntry], _ record: RecordShape, of node: YAMLNode, _ subject: Subject
  ) {
    let fields = record.fields()
    var unknown: [Sourced<String>] = []
    for entry in entries {
      guard let field = fields.first(where: { $0.key == entry.key.value }) else {
        unknown.append(entry.key)
        if unknown.count <= Self.unknownLimit {
          sink.report(.unknownKey(entry.key, in: subject.name, fields))
        }
        continue
      }
      check(entry.value, field.shape, Subject(name: field.key, span: entry.key.span, field: field))
    }
    reportRest(of: unknown, subject)
    let written = Set(entries.map(\.key.value))
    for field in fields where field.isRequired && !written.contains(field.key) {
      sink.report(.missingKey(field, in: subject.name, at: node.span))
    }
    checkKinds(entries, record, of: node, subject)
  }

  /// The most keys of one record that are reported one by one.
  private static let unknownLimit = 50

  private mutating func reportRest(of unknown: [Sourced<String>], _ subject: Subject) {
    guard unknown.count > Self.unknownLimit else { return }
    let more = unknown.count - Self.unknownLimit
    sink.error(
      "unknown-key",
      Message(
        zh: "从这里起“\(subject.name)”还有 \(more) 个未知的项，不再逐一列出",
        en: "from here on “\(subject.name)” has \(more) more unknown keys"),
      at: unknown[Self.unknownLimit].span)
  }

  private mutating func checkKinds(
    _ entries: [YAMLEntry], _ record: RecordShape, of node: YAMLNode, _ subject: Subject
  ) {
    guard !record.kinds.isEmpty else { return }
    let written = entries.filter { record.kinds.contains($0.key.value) }
    guard let first = written.first else {
      // A mistyped kind was reported as an unknown key, with the kind offered.
      let keys = entries.map(\.key.value).filter { !record.fields().map(\.key).contains($0) }
      if keys.contains(where: { NearestName.name(to: $0, in: record.kinds) != nil }) { return }
      return sink.report(.missingKind(record.kinds, subject.name, at: node.span))
    }
    for second in written.dropFirst() {
      sink.report(.secondKind(second.key, first: first.key))
    }
  }
}

extension Shape {
  /// Whether a node is of the kind (text, list, record) that this shape describes.
  func fits(_ node: YAMLNode) -> Bool {
    switch (self, node.content) {
    case (.text, .scalar), (.prose, .scalar), (.prose, .mapping), (.integer, .scalar),
      (.flag, .scalar), (.choice, .scalar),
      (.list, .sequence), (.map, .mapping), (.record, .mapping):
      true
    case (.oneOf(let shapes), _): shapes.contains { $0.fits(node) }
    default: false
    }
  }

  /// The kind of value in words, to follow “应为” and “expected”.
  var expectation: Message {
    switch self {
    case .text(let rule): rule.expectation
    case .prose: Message(zh: "文字，或按语言分写的文字", en: "text, or texts by language")
    case .integer(let range):
      Message(
        zh: "\(range.lowerBound)–\(range.upperBound) 的整数（不加引号）",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound) without quotes")
    case .flag: Message(zh: "true 或 false（不加引号）", en: "true or false without quotes")
    case .choice(let choices):
      Message(
        zh: choices.map(\.word).joined(separator: "、") + " 之一",
        en: "one of " + choices.map(\.word).joined(separator: ", "))
    case .list: Message(zh: "列表", en: "a list")
    case .map, .record: Message(zh: "“项: 值”的组合", en: "keys with values")
    case .oneOf(let shapes):
      Message(
        zh: shapes.map(\.expectation.chinese).joined(separator: "或"),
        en: shapes.map(\.expectation.english).joined(separator: " or "))
    }
  }
}

extension Int {
  /// A whole number of ASCII digits without sign and leading zeros.
  init?(strict text: String) {
    guard !text.isEmpty, text.utf8.count < 10, text == "0" || text.utf8.first != 0x30,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    self.init(text)
  }
}

extension Diagnostic {
  fileprivate static func emptyValue(_ subject: Subject, _ node: YAMLNode) -> Diagnostic {
    let text: String = if case .scalar(let text, _) = node.content { text } else { "" }
    let hint =
      text.isEmpty
      ? Message(zh: "写上内容；暂时没有就删掉这一行", en: "write the value, or delete the line")
      : Message(
        zh: "“\(text)”在 YAML 里表示没有值；要印这几个字符就加引号，否则删掉这一行",
        en: "“\(text)” means nothing in YAML: quote it to print it, or delete the line")
    return Diagnostic(
      .error, "empty-value",
      Message(zh: "“\(subject.name)”没有内容", en: "“\(subject.name)” has no value"),
      at: text.isEmpty ? subject.span : node.span, hint: hint)
  }

  fileprivate static func wrongType(
    _ subject: Subject, expected: Shape, at node: YAMLNode
  ) -> Diagnostic {
    let found =
      switch node.content {
      case .scalar(let text, quoted: false) where Int(strict: text) != nil:
        Message(zh: "“\(text)”", en: "“\(text)”")
      case .scalar(let text, _): Message(zh: "文字“\(text.short)”", en: "the text “\(text.short)”")
      case .sequence: Message(zh: "列表", en: "a list")
      case .mapping: Message(zh: "“项: 值”的组合", en: "keys with values")
      }
    let example = subject.field?.example.map { "\(subject.field?.key ?? ""): \($0)" }
    return Diagnostic(
      .error, "wrong-type",
      Message(
        zh: "“\(subject.name)”应为\(expected.expectation.chinese)，这里是\(found.chinese)",
        en:
          "“\(subject.name)” expects \(expected.expectation.english), but here is \(found.english)"),
      at: node.span,
      hint: colonHint(node) ?? example.map { Message(zh: "例如 \($0)", en: "such as \($0)") })
  }

  /// A whole record that was read as one text because its colon is not one.
  private static func colonHint(_ node: YAMLNode) -> Message? {
    guard case .scalar(let text, quoted: false) = node.content,
      let fault = ColonFault(Array(text.unicodeScalars)[...])
    else { return nil }
    return fault.diagnostic(at: node.span).hint
  }

  fileprivate static func unknownWord(
    _ word: String, of choices: [Choice], _ subject: Subject, at node: YAMLNode
  ) -> Diagnostic {
    let words = choices.map(\.word)
    let list = Shape.choice(choices).expectation
    let synonym = choices.first { $0.synonyms.contains(word) }?.word
    let near = synonym ?? NearestName.name(to: word, in: words)
    return Diagnostic(
      .error, "unknown-word",
      Message(
        zh: "“\(subject.name)”不能是“\(word.short)”",
        en: "“\(subject.name)” cannot be “\(word.short)”"),
      at: node.span,
      hint: near.map { Message(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?") }
        ?? Message(zh: "应为\(list.chinese)", en: "expected \(list.english)"))
  }

  fileprivate static func unknownKey(
    _ key: Sourced<String>, in name: String, _ fields: [Field]
  ) -> Diagnostic {
    let synonym = fields.first { $0.synonyms.contains(key.value) }?.key
    let near = synonym ?? NearestName.name(to: key.value, in: fields.map(\.key))
    let all = fields.map(\.key)
    return Diagnostic(
      .error, "unknown-key",
      Message(
        zh: "“\(name)”里没有“\(key.value.short)”这一项", en: "“\(name)” has no key “\(key.value.short)”"),
      at: key.span,
      hint: near.map { Message(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?") }
        ?? Message(
          zh: "可以写的有：\(all.joined(separator: "、"))",
          en: "its keys are: \(all.joined(separator: ", "))"))
  }

  fileprivate static func missingKey(_ field: Field, in name: String, at span: Span) -> Diagnostic {
    let example = "\(field.key): \(field.example ?? "…")"
    return Diagnostic(
      .error, "missing-key",
      Message(zh: "“\(name)”缺少“\(field.key)”", en: "“\(name)” lacks the key “\(field.key)”"),
      at: span,
      hint: Message(zh: "补上，例如 \(example)", en: "add it, such as \(example)"))
  }

  /// A text in other languages alone.
  fileprivate static func noChinese(_ subject: Subject, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "chinese-missing",
      Message(
        zh: "“\(subject.name)”按语言分写，却没有汉语",
        en: "“\(subject.name)” is given by language, but not in Chinese"),
      at: span,
      hint: Message(
        zh: "加上 zh-Hans（或 zh-Hant）: …", en: "add zh-Hans (or zh-Hant): …"))
  }

  fileprivate static func missingKind(_ kinds: [String], _ name: String, at span: Span)
    -> Diagnostic
  {
    Diagnostic(
      .error, "missing-kind",
      Message(zh: "“\(name)”没有写明种类", en: "“\(name)” does not say what kind it is"), at: span,
      hint: Message(
        zh: "写上其中一项：\(kinds.joined(separator: "、"))",
        en: "write one of \(kinds.joined(separator: ", "))"))
  }

  fileprivate static func secondKind(_ key: Sourced<String>, first: Sourced<String>) -> Diagnostic {
    Diagnostic(
      .error, "two-kinds",
      Message(
        zh: "同一条里既有“\(first.value)”又有“\(key.value)”",
        en: "one entry has both “\(first.value)” and “\(key.value)”"), at: key.span,
      hint: Message(zh: "拆成两条，各以“- ”开头", en: "write two entries, each beginning with “- ”"),
      related: [Related(span: first.span, message: Message(zh: "前一个在这里", en: "the first is here"))])
  }

  fileprivate static func tooMany(
    _ count: Int, limit: Int, _ subject: Subject, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, "too-many",
      Message(
        zh: "“\(subject.name)”有 \(count) 条，最多 \(limit) 条",
        en: "“\(subject.name)” has \(count) entries; the most is \(limit)"), at: span,
      hint: Message(zh: "从这一条起删减，或拆成几个文件", en: "cut from this one on, or split the file"))
  }
}

extension String {
  /// The text, cut for a message.
  fileprivate var short: String { count > 40 ? prefix(40) + "…" : self }
}
