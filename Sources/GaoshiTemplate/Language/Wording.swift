import GaoshiCore

/// A text of a template with names in it: `电话 {{ unit.name }}`.
struct Wording: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case literal(String)
    case name([String])
  }

  var parts: [Part]
  var span: Span

  /// Why a text is not a pattern.
  enum Problem: Error, Hashable {
    case unclosed
    case badName(String)
  }

  init(_ text: String, at span: Span) throws(Problem) {
    self.span = span
    parts = []
    var rest = text[...]
    while let open = rest.firstRange(of: "{{") {
      if open.lowerBound > rest.startIndex {
        parts.append(.literal(String(rest[..<open.lowerBound])))
      }
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: "}}") else { throw .unclosed }
      let name = rest[..<close.lowerBound].filter { $0 != " " }
      guard let path = NamePath.read(String(name)) else { throw .badName(String(name)) }
      parts.append(.name(path))
      rest = rest[close.upperBound...]
    }
    if !rest.isEmpty { parts.append(.literal(String(rest))) }
  }
}

extension Wording {
  /// A text without names.
  init(literal: String, at span: Span) {
    parts = literal.isEmpty ? [] : [.literal(literal)]
    self.span = span
  }

  /// The text without its names.
  var literalText: String {
    parts.reduce(into: "") { text, part in
      if case .literal(let words) = part { text += words }
    }
  }
}
