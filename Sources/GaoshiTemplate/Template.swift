internal import GaoshiConfig
public import GaoshiCore

/// A kind of page: what stands on it, in which order and form; read from template.yaml.
public struct Template: Sendable {
  /// The folder's name; the material that it makes.
  public let name: String
  public let title: Message
  /// The sizes that the template is tested at; any other may be asked for.
  public let sizes: [PageSize]
  /// What a document made from it is called.
  let documentTitle: Wording
  let ground: InkName?
  let roles: [String: RolePattern]
  let parts: [String: ChildPattern]
  let body: ChildPattern

  /// Reads a template file; what is wrong with it is reported.
  init?(_ node: YAMLNode, into sink: inout DiagnosticSink) {
    let reader = TemplateReader()
    var fields = BlockFields(node, reader)
    name = fields.word("template") ?? ""
    title = fields.title("names")
    sizes = fields.sizes("sizes")
    documentTitle = fields.wording("title")
    ground = fields.ink("ground")
    roles = fields.roles("roles")
    reader.roles = roles
    let partEntries = fields.entries("parts")
    reader.partNames = Set(partEntries.map(\.key.value))
    parts = Dictionary(
      partEntries.compactMap { entry in reader.child(entry.value).map { (entry.key.value, $0) } },
      uniquingKeysWith: { first, _ in first })
    let body = fields.child("body")
    fields.finish()
    sink.report(contentsOf: reader.sink.diagnostics)
    guard let body, !reader.sink.hasErrors else {
      if !fields.has("body") {
        sink.error(
          "missing-key", Message(zh: "模板缺少“body”", en: "the template has no “body”"), at: node.span)
      }
      return nil
    }
    self.body = body
  }
}

extension BlockFields {
  mutating func entries(_ key: String) -> [YAMLEntry] {
    markTaken(key)
    guard let node = node[key] else { return [] }
    if let entries = node.entries { return entries }
    reader.reportForm(
      of: key, expected: Message(zh: "名称和内容", en: "names with values"), at: node.span)
    return []
  }

  mutating func numbers(_ key: String) -> [Double] {
    markTaken(key)
    return node[key]?.elements?.compactMap { $0.text.flatMap { Double($0.value) } } ?? []
  }

  fileprivate mutating func sizes(_ key: String) -> [PageSize] {
    markTaken(key)
    return (node[key]?.elements ?? []).compactMap { element in
      if let text = element.text, let size = PageSize(text.value) { return size }
      reader.reportForm(
        of: key,
        expected: Message(
          zh: "尺寸，如 600x900、A4-landscape", en: "sizes such as 600x900, A4-landscape"),
        at: element.span)
      return nil
    }
  }

  fileprivate mutating func roles(_ key: String) -> [String: RolePattern] {
    var roles: [String: RolePattern] = [:]
    for entry in entries(key) {
      var fields = BlockFields(entry.value, reader)
      roles[entry.key.value] = RolePattern(&fields)
      fields.finish()
    }
    return roles
  }
}
