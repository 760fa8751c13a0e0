import GaoshiCore

/// Makes the JSON Schema (draft 7) with which editors check and complete a file.
public enum JSONSchema {
  /// The schema of a file whose top level is this record; the same text every time.
  public static func text(for record: RecordShape) -> String {
    var writer = SchemaWriter()
    let top = writer.object(of: record)
    let definitions = writer.definitions.sorted { $0.key < $1.key }
    let head: [(key: String, value: JSONValue)] = [
      ("$schema", .text("http://json-schema.org/draft-07/schema#")),
      ("title", .text("gaoshi \(record.name)")),
    ]
    let tail: [(key: String, value: JSONValue)] =
      definitions.isEmpty
      ? [] : [("definitions", .object(definitions.map { ($0.key, $0.value) }))]
    return JSONValue.object(head + top + tail).printed() + "\n"
  }
}

private struct SchemaWriter {
  typealias Members = [(key: String, value: JSONValue)]

  private(set) var definitions: [String: JSONValue] = [:]

  /// The members of the schema of a record.
  mutating func object(of record: RecordShape) -> Members {
    let fields = record.fields()
    var members: Members = [
      ("description", description(record.summary)),
      ("type", .text("object")),
      ("additionalProperties", .flag(false)),
      ("properties", .object(fields.map { ($0.key, .object(property($0))) })),
    ]
    let required = fields.filter(\.isRequired).map { JSONValue.text($0.key) }
    if !required.isEmpty { members.append(("required", .array(required))) }
    if !record.kinds.isEmpty {
      let kinds = record.kinds.map { JSONValue.object([("required", .array([.text($0)]))]) }
      members.append(("oneOf", .array(kinds)))
    }
    return members
  }

  private mutating func property(_ field: Field) -> Members {
    var members: Members = [("description", description(field.summary))]
    members += schema(of: field.shape)
    switch field.shape {
    case .text, .prose:
      if let example = field.example {
        members.append(("examples", .array([.text(unquoted(example))])))
      }
    default: break
    }
    return members
  }

  private mutating func schema(of shape: Shape) -> Members {
    switch shape {
    case .text(let rule): return text(rule)
    case .prose:
      let byLanguage = Shape.map(keys: .language, values: .text(.printed))
      return schema(of: .oneOf([.text(.printed), byLanguage]))
    case .integer(let range):
      return [
        ("type", .text("integer")), ("minimum", .number(range.lowerBound)),
        ("maximum", .number(range.upperBound)),
      ]
    case .flag: return [("type", .text("boolean"))]
    case .choice(let choices): return [("enum", .array(choices.map { .text($0.word) }))]
    case .list(let element, let limit):
      return [
        ("type", .text("array")), ("maxItems", .number(limit)),
        ("items", .object(schema(of: element))),
      ]
    case .map(let keys, let values):
      var members: Members = [("type", .text("object"))]
      if let pattern = keys.pattern {
        members.append(("propertyNames", .object([("pattern", .text(pattern))])))
      }
      return members + [("additionalProperties", .object(schema(of: values)))]
    case .record(let record): return [("$ref", .text("#/definitions/\(define(record))"))]
    case .oneOf(let shapes):
      return [("oneOf", .array(shapes.map { .object(schema(of: $0)) }))]
    }
  }

  /// Editors read an unquoted `0571` as a number; this project reads the text, so both are allowed
  /// where digits are what is expected.
  private func text(_ rule: TextRule) -> Members {
    let type: JSONValue =
      rule.alphabet == .free ? .text("string") : .array([.text("string"), .text("number")])
    return [("type", type)] + (rule.pattern.map { [("pattern", .text($0))] } ?? [])
  }

  private mutating func define(_ record: RecordShape) -> String {
    if definitions[record.name] == nil {
      // A record may hold records of its own shape: the name is taken before its fields are looked at.
      definitions[record.name] = .object([])
      definitions[record.name] = .object(object(of: record))
    }
    return record.name
  }

  private func description(_ message: Message) -> JSONValue {
    .text("\(message.chinese) \(message.english)")
  }

  private func unquoted(_ example: String) -> String {
    example.hasPrefix("\"") && example.hasSuffix("\"")
      ? String(example.dropFirst().dropLast()) : example
  }
}
