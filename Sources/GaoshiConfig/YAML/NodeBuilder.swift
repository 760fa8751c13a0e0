import GaoshiCore
internal import Yams

/// Turns the parser's tree into ours and reports what YAML allows and this project does not.
struct NodeBuilder {
  /// How deep lists and keys may be nested.
  static let depthLimit = 32
  /// The longest text, in bytes of UTF-8.
  static let textLimit = 4 * 1024

  private let spans: NodeSpans
  private let masked: MaskedText
  private(set) var sink: CappedSink

  init(_ source: SourceText, masked: MaskedText, sink: DiagnosticSink) {
    spans = NodeSpans(source: source)
    self.masked = masked
    self.sink = CappedSink(sink)
  }

  /// The node; nil where something stands that is never read, which is then reported.
  mutating func build(_ node: Node, depth: Int = 1) -> YAMLNode? {
    let span = spans.span(of: node, text: node.scalar.map { masked.original($0.string) })
    checkProperties(of: node, at: span)
    switch node {
    case .scalar(let scalar): return text(scalar, at: span)
    case .sequence(let sequence):
      guard isAllowed(depth, at: span) else { return nil }
      return YAMLNode(.sequence(sequence.compactMap { build($0, depth: depth + 1) }), at: span)
    case .mapping(let mapping):
      guard isAllowed(depth, at: span) else { return nil }
      return YAMLNode(.mapping(entries(mapping, depth: depth)), at: span)
    case .alias: return nil
    }
  }

  private mutating func isAllowed(_ depth: Int, at span: Span) -> Bool {
    if depth > Self.depthLimit { sink.report(.tooDeep(at: span)) }
    return depth <= Self.depthLimit
  }

  private mutating func entries(_ mapping: Node.Mapping, depth: Int) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    var places: [String: Span] = [:]
    for (key, value) in mapping {
      guard let name = self.key(key, depth: depth) else { continue }
      if let first = places[name.value] {
        sink.report(.duplicateKey(name, first: first))
        _ = build(value, depth: depth + 1)
        continue
      }
      places[name.value] = name.span
      guard let value = build(value, depth: depth + 1) else { continue }
      entries.append(YAMLEntry(key: name, value: value))
    }
    return entries
  }

  private mutating func key(_ node: Node, depth: Int) -> Sourced<String>? {
    guard let key = build(node, depth: depth + 1) else { return nil }
    guard case .scalar(let name, let isQuoted) = key.content else {
      sink.error(
        "wrong-type",
        Message(zh: "项的名字必须是文字", en: "the name of a key must be a text"), at: key.span)
      return nil
    }
    if name == "<<", !isQuoted {
      sink.error(
        "yaml-merge",
        Message(zh: "不支持合并键“<<”", en: "the merge key “<<” is not read"), at: key.span,
        hint: Message(zh: "把要合并的各项直接写出来", en: "write the merged keys out"))
      return nil
    }
    return Sourced(name, at: key.span)
  }

  private mutating func text(_ scalar: Node.Scalar, at span: Span) -> YAMLNode? {
    let text = masked.original(scalar.string)
    let isPlain = scalar.style == .plain || scalar.style == .any
    if isPlain, scalar.string.unicodeScalars.first == MaskedText.star, spans.isAlias(text) {
      sink.report(.alias(text, at: span))
      return nil
    }
    if text.utf8.count > Self.textLimit {
      sink.report(.textTooLong(text.utf8.count, at: span))
      return nil
    }
    checkCharacters(of: text, at: span)
    return YAMLNode(.scalar(text, quoted: !isPlain), at: span)
  }

  /// Characters that came in through an escape; the ones typed were reported already.
  private mutating func checkCharacters(of text: String, at span: Span) {
    let found = text.unicodeScalars.first {
      $0 == "\t" || $0 != "\u{FFFD}" && RefusedCharacter($0) != nil
    }
    guard let found else { return }
    sink.report((RefusedCharacter(found) ?? .control).diagnostic(found, at: span))
  }

  private mutating func checkProperties(of node: Node, at span: Span) {
    if let anchor = node.anchor {
      let name = "&\(anchor.rawValue)"
      sink.error(
        "yaml-anchor",
        Message(zh: "不支持锚点“\(name)”", en: "the anchor “\(name)” is not read"),
        at: spans.propertySpan(of: node) ?? span,
        hint: Message(
          zh: "重复的内容请直接写两遍；文字以“&”开头时加引号",
          en: "write repeated content twice; quote a text that begins with “&”"))
    }
    let tag = node.writtenTag
    guard
      !["", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"]
        .contains(tag)
    else { return }
    let short = tag.hasPrefix("tag:yaml.org,2002:") ? "!!\(tag.dropFirst(18))" : tag
    sink.error(
      "yaml-tag",
      Message(zh: "不支持类型标签“\(short)”", en: "the type tag “\(short)” is not read"),
      at: spans.propertySpan(of: node) ?? span,
      hint: Message(
        zh: "删掉标签；文字以“!”开头时加引号", en: "delete the tag; quote a text that begins with “!”"))
  }
}

extension Node {
  /// The tag as the file gives it, without guessing a type.
  fileprivate var writtenTag: String {
    switch self {
    case .scalar(let scalar): scalar.tag.rawValue
    case .sequence(let sequence): sequence.tag.rawValue
    case .mapping(let mapping): mapping.tag.rawValue
    case .alias: ""
    }
  }
}

extension Diagnostic {
  fileprivate static func duplicateKey(_ key: Sourced<String>, first: Span) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-key",
      Message(zh: "项“\(key.value)”写了两次", en: "“\(key.value)” is written twice"), at: key.span,
      hint: Message(zh: "只保留一个", en: "keep one of them"),
      related: [
        Related(span: first, message: Message(zh: "第一次写在这里", en: "it is first written here"))
      ])
  }

  fileprivate static func alias(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "yaml-alias",
      Message(zh: "不支持别名“\(text)”", en: "the alias “\(text)” is not read"), at: span,
      hint: Message(
        zh: "把它所指的内容直接写出来", en: "write out the content that it stands for"))
  }

  fileprivate static func textTooLong(_ count: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "text-too-long",
      Message(
        zh: "这段文字有 \(count) 字节，超过 4 KiB（\(NodeBuilder.textLimit) 字节）的上限",
        en: "this text has \(count) bytes; the most is 4 KiB (\(NodeBuilder.textLimit) bytes)"),
      at: span,
      hint: Message(zh: "缩短文字，或拆成几条", en: "shorten it, or split it into several items"))
  }
}
