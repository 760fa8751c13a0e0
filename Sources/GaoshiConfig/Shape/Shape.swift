public import GaoshiCore

/// What a value of a file may look like.
///
/// One declaration in these words serves the check of what people write, the JSON Schema for their
/// editors and the reference in docs/config.md.
public indirect enum Shape: Sendable {
  case text(TextRule)
  /// A text that is printed, or the same text in several languages: `{zh-Hans: …, ug: …}`.
  case prose
  /// A whole number, written without quotes.
  case integer(ClosedRange<Int>)
  /// `true` or `false`.
  case flag
  case choice([Choice])
  case list(of: Shape, atMost: Int = 1000)
  /// Keys that the author chooses, each with a value of one shape.
  case map(keys: TextRule, values: Shape)
  case record(RecordShape)
  /// Shapes that differ in being a text, a list or a record; the written value picks one.
  case oneOf([Shape])

  /// A list that stands in the place of the parent's, or `{add: [ … ]}` that adds to it.
  public static func section(of element: Shape, name: String) -> Shape {
    .oneOf([
      .list(of: element),
      .record(
        RecordShape(
          name: "add-\(name)", zh: "在上级的内容之后追加。", en: "Adds to what the parent says."
        ) {
          [Field("add", .list(of: element), required: true, zh: "追加的内容。", en: "What is added.")]
        }),
    ])
  }
}

/// One of a fixed set of words, and what it means.
public struct Choice: Sendable {
  public let word: String
  public let summary: Message
  /// Other words that people may try; only used to offer the right one.
  public let synonyms: [String]

  public init(_ word: String, zh: String, en: String, synonyms: [String] = []) {
    self.word = word
    summary = Message(zh: zh, en: en)
    self.synonyms = synonyms
  }
}

/// A value made of named fields.
public struct RecordShape: Sendable {
  /// Names the record in the JSON Schema and the reference; lower case with hyphens.
  public let name: String
  public let summary: Message
  /// Keys of which an entry has exactly one; empty where there is no such choice.
  public let kinds: [String]
  /// The fields, made on demand so that a record can hold records of its own shape.
  public let fields: @Sendable () -> [Field]

  public init(
    name: String, zh: String, en: String, kinds: [String] = [],
    fields: @escaping @Sendable () -> [Field]
  ) {
    self.name = name
    summary = Message(zh: zh, en: en)
    self.kinds = kinds
    self.fields = fields
  }
}

/// A key of a record and the value under it.
public struct Field: Sendable {
  public let key: String
  public let shape: Shape
  public let isRequired: Bool
  public let summary: Message
  /// A value as one would write it in YAML.
  public let example: String?
  /// Other words that people may try as the key; only used to offer the right one.
  public let synonyms: [String]

  public init(
    _ key: String, _ shape: Shape, required: Bool = false, zh: String, en: String,
    example: String? = nil, synonyms: [String] = []
  ) {
    self.key = key
    self.shape = shape
    isRequired = required
    summary = Message(zh: zh, en: en)
    self.example = example
    self.synonyms = synonyms
  }
}
