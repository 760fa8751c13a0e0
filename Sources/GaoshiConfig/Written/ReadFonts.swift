public import GaoshiCore

extension FontCatalog {
  /// Reads Fonts/fonts.yaml.
  ///
  /// Reports everything wrong with it; nil if there is any error, since a build must not start with
  /// half a catalogue.
  public static func parse(
    _ bytes: [UInt8], file: String, into sink: inout DiagnosticSink
  ) -> FontCatalog? {
    var own = DiagnosticSink()
    let catalog = read(bytes, file: file, into: &own)
    sink.report(contentsOf: own.diagnostics)
    return own.hasErrors ? nil : catalog
  }

  private static func read(
    _ bytes: [UInt8], file: String, into sink: inout DiagnosticSink
  ) -> FontCatalog? {
    guard let root = YAMLDocument.parse(bytes, file: file, into: &sink) else { return nil }
    root.check(.record(.fonts), name: fileName(file), into: &sink)
    var faces: [String: Face] = [:]
    for entry in root["faces"]?.entries ?? [] {
      faces[entry.key.value] = Face(FieldReader(entry.value))
    }
    let names = (root["faces"]?.entries ?? []).map(\.key.value)
    var chains: [Role: [Face]] = [:]
    for entry in root["roles"]?.entries ?? [] {
      let chain = entry.value.elements?.compactMap(\.text) ?? []
      if chain.isEmpty { sink.report(emptyChain(entry.key)) }
      for name in chain where !names.contains(name.value) {
        sink.report(unknownFace(name, known: names))
      }
      chains[Role(entry.key.value)] = chain.compactMap { faces[$0.value] }
    }
    let elsewhere = (root["elsewhere"]?.elements ?? []).compactMap {
      readElsewhere($0, into: &sink)
    }
    return FontCatalog(chains: chains, elsewhere: elsewhere)
  }

  private static func readElsewhere(
    _ node: YAMLNode, into sink: inout DiagnosticSink
  ) -> Elsewhere? {
    let fields = FieldReader(node)
    guard let from = fields.text("from"), let to = fields.text("to"),
      let first = UInt32(from.value, radix: 16), let last = UInt32(to.value, radix: 16),
      let chinese = fields.text("zh"), let english = fields.text("en")
    else { return nil }
    guard first <= last else {
      sink.error(
        "range-reversed",
        Message(
          zh: "区段的末尾 \(to.value) 在开头 \(from.value) 之前",
          en: "the range ends at \(to.value), before it begins at \(from.value)"),
        at: to.span, hint: Message(zh: "对调 from 和 to", en: "exchange from and to"))
      return nil
    }
    return Elsewhere(
      characters: first...last, name: Message(zh: chinese.value, en: english.value),
      package: fields.text("package")?.value)
  }

  private static func emptyChain(_ role: Sourced<String>) -> Diagnostic {
    Diagnostic(
      .error, "empty-value",
      Message(zh: "“\(role.value)”没有字面", en: "“\(role.value)” has no face"), at: role.span,
      hint: Message(zh: "至少写一个 faces 里的字面", en: "name at least one of the faces"))
  }

  private static func unknownFace(_ name: Sourced<String>, known: [String]) -> Diagnostic {
    Diagnostic(
      .error, "unknown-face",
      Message(
        zh: "“faces”里没有字面“\(name.value)”", en: "“faces” has no face “\(name.value)”"),
      at: name.span,
      hint: NearestName.name(to: name.value, in: known).map {
        Message(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?")
      } ?? Message(zh: "先在 faces 里写上这个字面", en: "describe the face under “faces” first"))
  }
}

extension FontCatalog.Face {
  fileprivate init?(_ fields: FieldReader) {
    guard let file = fields.text("file"), let package = fields.text("package"),
      let sha256 = fields.text("sha256")
    else { return nil }
    self.init(
      file: file.value, index: fields.integer("index")?.value ?? 0, package: package.value,
      sha256: sha256.value)
  }
}
