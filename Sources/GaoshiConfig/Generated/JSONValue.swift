import GaoshiCore

/// A JSON value whose objects keep the order of their keys.
enum JSONValue {
  case text(String)
  case number(Int)
  case flag(Bool)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// The value over several lines, indented by two spaces.
  func printed(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return JSONText.quoted(text)
    case .number(let number): return String(number)
    case .flag(let flag): return String(flag)
    case .array(let values) where values.allSatisfy(\.isScalar):
      return "[" + values.map { $0.printed() }.joined(separator: ", ") + "]"
    case .array(let values):
      let items = values.map { inner + $0.printed(indent: inner) }
      return "[\n" + items.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members):
      let items = members.map {
        "\(inner)\(JSONText.quoted($0.key)): \($0.value.printed(indent: inner))"
      }
      return "{\n" + items.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private var isScalar: Bool {
    switch self {
    case .text, .number, .flag: true
    case .array, .object: false
    }
  }
}
