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

  /// The finding as a diagnostic about the characters that stand at `span`.
  func diagnostic(at span: Span?) -> Diagnostic {
    Diagnostic(severity, code, message, at: span, hint: hint)
  }
}

extension String {
  /// The Unicode scalars of a range of characters; both are counted from the start.
  func scalars(_ characters: Range<Int>) -> Range<Int> {
    let before = prefix(characters.lowerBound).unicodeScalars.count
    let within = dropFirst(characters.lowerBound).prefix(characters.count).unicodeScalars.count
    return before..<before + within
  }
}
