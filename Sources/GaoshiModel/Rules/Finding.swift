internal import GaoshiCore

/// What a rule has to say about one string, before it is known where the string stands.
struct Finding: Hashable, Sendable {
  let severity: Diagnostic.Severity
  let code: String
  let message: Message
  let hint: Message?
  /// The characters meant, counted from the start of the string; all of them where there is none.
  let characters: Range<Int>?

  init(
    _ severity: Diagnostic.Severity, _ code: String, _ message: Message, hint: Message? = nil,
    characters: Range<Int>? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.hint = hint
    self.characters = characters
  }

  /// The finding as a diagnostic about a string that stands at `span`.
  func diagnostic(about text: String, at span: Span?) -> Diagnostic {
    Diagnostic(
      severity, code, message, at: span.map { $0.narrowed(to: characters, of: text) }, hint: hint)
  }
}

extension Span {
  /// The stretch of some characters of the scalar that stands here.
  ///
  /// Works for scalars written plainly or in one pair of quotes without escapes; for any other
  /// the whole scalar is the honest answer.
  func narrowed(to characters: Range<Int>?, of text: String) -> Span {
    guard let characters, !characters.isEmpty, characters.upperBound <= text.count else {
      return self
    }
    let quote: Int
    switch length - text.count {
    case 0: quote = 0
    case 2: quote = 1
    default: return self
    }
    return Span(
      file: file, line: line, column: column + quote + characters.lowerBound,
      length: characters.count)
  }
}

extension DiagnosticSink {
  /// Reports what a rule found in a string that stands at `span`.
  mutating func report(_ findings: [Finding], about text: String, at span: Span?) {
    report(contentsOf: findings.map { $0.diagnostic(about: text, at: span) })
  }
}
