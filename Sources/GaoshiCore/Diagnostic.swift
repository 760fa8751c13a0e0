/// A stretch of a source file, for messages that point at it.
public struct Span: Hashable, Sendable, Codable {
  /// The path as the user gave it or as it was reached from there.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column in characters, from 1.
  public let column: Int
  /// How many characters the caret underlines; at least 1.
  public let length: Int

  public init(file: String, line: Int, column: Int, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
  }
}

/// Something to tell the author: what, where, and how to mend it.
public struct Diagnostic: Hashable, Sendable, Codable {
  /// How much a diagnostic matters.
  public enum Severity: String, Hashable, Sendable, Comparable, Codable {
    case note, warning, error

    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// A second place that explains the first.
  public struct Related: Hashable, Sendable, Codable {
    public let span: Span
    public let message: Message

    public init(span: Span, message: Message) {
      self.span = span
      self.message = message
    }
  }

  public let severity: Severity
  /// A stable name in lower case with hyphens; listed in docs/diagnostics.md.
  public let code: String
  public let message: Message
  public let span: Span?
  public let hint: Message?
  public let related: [Related]

  public init(
    _ severity: Severity, _ code: String, _ message: Message, at span: Span?,
    hint: Message? = nil, related: [Related] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.span = span
    self.hint = hint
    self.related = related
  }
}

extension Diagnostic {
  /// The same with its files under other names.
  public func renamingFiles(_ rename: (String) -> String) -> Diagnostic {
    func renamed(_ span: Span) -> Span {
      Span(file: rename(span.file), line: span.line, column: span.column, length: span.length)
    }
    return Diagnostic(
      severity, code, message, at: span.map(renamed), hint: hint,
      related: related.map { Related(span: renamed($0.span), message: $0.message) })
  }
}

/// Where a step leaves its diagnostics; all of them are kept.
public struct DiagnosticSink: Sendable {
  /// What was reported, in order.
  public private(set) var diagnostics: [Diagnostic] = []
  /// The same ones for a quick look: a bad file can hold a hundred thousand faults.
  private var known: Set<Diagnostic> = []

  public init() {}

  /// Whether anything reported makes the content wrong.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Keeps one diagnostic; the same one twice counts once.
  public mutating func report(_ diagnostic: Diagnostic) {
    if known.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
  }

  public mutating func report(contentsOf more: [Diagnostic]) { more.forEach { report($0) } }

  public mutating func error(
    _ code: String, _ message: Message, at span: Span?, hint: Message? = nil,
    related: [Diagnostic.Related] = []
  ) {
    report(Diagnostic(.error, code, message, at: span, hint: hint, related: related))
  }

  public mutating func warning(
    _ code: String, _ message: Message, at span: Span?, hint: Message? = nil,
    related: [Diagnostic.Related] = []
  ) {
    report(Diagnostic(.warning, code, message, at: span, hint: hint, related: related))
  }

  public mutating func note(
    _ code: String, _ message: Message, at span: Span?, hint: Message? = nil,
    related: [Diagnostic.Related] = []
  ) {
    report(Diagnostic(.note, code, message, at: span, hint: hint, related: related))
  }
}
