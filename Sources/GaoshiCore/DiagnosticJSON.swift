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
