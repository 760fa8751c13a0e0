public import GaoshiCore

/// What a document asks for, as its file says.
public struct Policy: Hashable, Sendable {
  /// One requirement.
  public struct Requirement: Hashable, Sendable {
    public let id: String
    public let text: Message
    public let clause: String?
    /// Empty for all.
    public let levels: [String]
    /// Empty for all.
    public let sectors: [String]
    /// Kinds of sites; empty for anywhere.
    public let places: [String]
    /// Whether it is asked for at each such site, not at all of them together.
    public let isForEach: Bool
    /// Alternatives; empty for any.
    public let materials: [String]
    /// How many at least.
    public let count: Int
    /// What must stand on each: `phone`, `code` and so on.
    public let prints: [String]
    /// The registrable domain that a code must lead to; nil for any.
    public let codeHost: String?
  }

  public let name: String
  /// The document.
  public let source: String
  public let requirements: [Requirement]

  /// Reads a policy's file; nil if anything is wrong with it, and the sink says what.
  public init?(_ bytes: [UInt8], file: String, into sink: inout DiagnosticSink) {
    var own = DiagnosticSink()
    let root = YAMLDocument.parse(bytes, file: file, into: &own)
    root?.check(.record(.policy), name: fileName(file), into: &own)
    sink.report(contentsOf: own.diagnostics)
    guard let root, !own.hasErrors else { return nil }
    let fields = FieldReader(root)
    name = fields.text("policy")?.value ?? ""
    source = fields.text("source")?.value ?? ""
    requirements = fields.list("requirements") { $0.record(Requirement.init) } ?? []
  }
}

extension Policy.Requirement {
  fileprivate init(_ fields: FieldReader) {
    id = fields.text("id")?.value ?? ""
    text = Message(zh: fields.text("zh")?.value ?? "", en: fields.text("en")?.value ?? "")
    clause = fields.text("clause")?.value
    levels = fields.texts("levels")?.map(\.value) ?? []
    sectors = fields.texts("sectors")?.map(\.value) ?? []
    places = fields.texts("places")?.map(\.value) ?? []
    isForEach = fields.flag("each")?.value ?? false
    materials = fields.texts("materials")?.map(\.value) ?? []
    count = fields.integer("count")?.value ?? 1
    prints = fields.texts("prints")?.map(\.value) ?? []
    codeHost = fields.text("code-host")?.value
  }
}
