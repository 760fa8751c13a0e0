import GaoshiCore

/// A sink that stops listing one kind of fault after a hundred: a file of a million aliases needs one
/// look, not a million lines.
struct CappedSink {
  private static let limit = 100

  private(set) var sink: DiagnosticSink
  private var counts: [String: Int] = [:]

  init(_ sink: DiagnosticSink) { self.sink = sink }

  mutating func report(_ diagnostic: Diagnostic) {
    let count = counts[diagnostic.code, default: 0] + 1
    counts[diagnostic.code] = count
    if count <= Self.limit { return sink.report(diagnostic) }
    guard count == Self.limit + 1 else { return }
    sink.report(
      Diagnostic(
        diagnostic.severity, diagnostic.code,
        Message(
          zh: "从这里起同类的问题还有，不再逐一列出",
          en: "from here on there are more of the same, which are not listed"),
        at: diagnostic.span, hint: diagnostic.hint))
  }

  mutating func report(contentsOf diagnostics: [Diagnostic]) { diagnostics.forEach { report($0) } }

  mutating func error(_ code: String, _ message: Message, at span: Span, hint: Message? = nil) {
    report(Diagnostic(.error, code, message, at: span, hint: hint))
  }
}
