extension DiagnosticPrinter {
  /// All diagnostics for a program: one JSON object a line.
  ///
  /// Keys, in this order: `severity`, `code`, `message`; `file`, `line`, `column`, `length` where there
  /// is a place; `hint` where there is one; `related`, a list of places with a `message`, where there
  /// are any.
  public func json(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { object($0) + "\n" }.joined()
  }

  private func object(_ diagnostic: Diagnostic) -> String {
    var members = [
      member("severity", diagnostic.severity.rawValue),
      member("code", diagnostic.code),
      member("message", diagnostic.message.text(in: language)),
    ]
    if let span = diagnostic.span { members += place(span) }
    if let hint = diagnostic.hint { members.append(member("hint", hint.text(in: language))) }
    if !diagnostic.related.isEmpty {
      let places = diagnostic.related.map {
        "{\((place($0.span) + [member("message", $0.message.text(in: language))]).joined(separator: ","))}"
      }
      members.append("\"related\":[\(places.joined(separator: ","))]")
    }
    return "{\(members.joined(separator: ","))}"
  }

  private func place(_ span: Span) -> [String] {
    [
      member("file", span.file), "\"line\":\(span.line)", "\"column\":\(span.column)",
      "\"length\":\(span.length)",
    ]
  }

  private func member(_ key: String, _ text: String) -> String {
    "\"\(key)\":\(JSONText.quoted(text))"
  }
}

/// Text as a JSON string.
public enum JSONText {
  /// The text in quotes, with everything escaped that JSON demands or that a terminal would obey.
  public static func quoted(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "\"") { $0 += escaped($1) } + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      return Character(scalar).utf16.map(unit).joined()
    default: return String(Character(scalar))
    }
  }

  private static func unit(_ value: UInt16) -> String {
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
