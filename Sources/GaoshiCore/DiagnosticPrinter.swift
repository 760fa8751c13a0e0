/// Puts diagnostics into words for a person or a program.
///
///     units/a.yaml:3:5: error[unknown-key]: “widht” is not a key here
///       3 |     widht: 297mm
///         |     ^^^^^
///         = hint: did you mean “width”?
public struct DiagnosticPrinter: Sendable {
  public let language: MessageLanguage
  /// Whether the text carries terminal colours.
  public let colour: Bool
  /// Gives a file's bytes again, so that the line can be shown; nil shows none.
  public let source: @Sendable (_ file: String) -> [UInt8]?

  public init(
    language: MessageLanguage, colour: Bool = false,
    source: @escaping @Sendable (_ file: String) -> [UInt8]?
  ) {
    self.language = language
    self.colour = colour
    self.source = source
  }

  /// All diagnostics for a person, one after the other; every line ends with a line feed.
  public func text(_ diagnostics: [Diagnostic]) -> String {
    var files = Files(source: source)
    return diagnostics.map { text($0, files: &files) }.joined()
  }

  private func text(_ diagnostic: Diagnostic, files: inout Files) -> String {
    let style = Style(diagnostic.severity, colour: colour)
    let kind = style.strong("\(diagnostic.severity.word(in: language))[\(diagnostic.code)]")
    var lines = [place(diagnostic.span) + "\(kind): \(words(diagnostic.message))"]
    let gutter = gutterWidth(diagnostic)
    lines += excerpt(diagnostic.span, gutter: gutter, style: style, files: &files)
    for related in diagnostic.related {
      lines.append("\(pad("", gutter)) = \(place(related.span))\(words(related.message))")
      lines += excerpt(related.span, gutter: gutter, style: style, files: &files)
    }
    if let hint = diagnostic.hint {
      let word = language == .chinese ? "建议" : "hint"
      lines.append("\(pad("", gutter)) = \(word): \(words(hint))")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func words(_ message: Message) -> String { VisibleText.of(message.text(in: language)) }

  private func place(_ span: Span?) -> String {
    span.map { "\(VisibleText.of($0.file)):\($0.line):\($0.column): " } ?? ""
  }

  private func gutterWidth(_ diagnostic: Diagnostic) -> Int {
    let lines = diagnostic.related.map(\.span.line) + [diagnostic.span?.line ?? 0]
    return 2 + lines.reduce(1) { max($0, String($1).count) }
  }

  private func excerpt(
    _ span: Span?, gutter: Int, style: Style, files: inout Files
  ) -> [String] {
    guard let span, let line = files.line(of: span), line.contains(where: { !$0.isWhitespace })
    else { return [] }
    let excerpt = SourceExcerpt(line: line, span: span)
    return [
      "\(pad(String(span.line), gutter)) | \(excerpt.text)",
      "\(pad("", gutter)) | \(excerpt.indent)\(style.strong(excerpt.carets))",
    ]
  }

  private func pad(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

extension Diagnostic.Severity {
  /// The word that a message starts with.
  public func word(in language: MessageLanguage) -> String {
    switch (self, language) {
    case (.error, .chinese): "错误"
    case (.warning, .chinese): "警告"
    case (.note, .chinese): "提示"
    case (_, .english): rawValue
    }
  }
}

/// The colour of a severity, or none.
private struct Style {
  let start: String
  let end: String

  init(_ severity: Diagnostic.Severity, colour: Bool) {
    let number =
      switch severity {
      case .error: 31
      case .warning: 33
      case .note: 36
      }
    start = colour ? "\u{1B}[1;\(number)m" : ""
    end = colour ? "\u{1B}[0m" : ""
  }

  func strong(_ text: String) -> String { start + text + end }
}

/// The files that messages point into, each read once.
private struct Files {
  let source: (String) -> [UInt8]?
  private var read: [String: SourceLines?] = [:]

  init(source: @escaping (String) -> [UInt8]?) { self.source = source }

  mutating func line(of span: Span) -> String? {
    let lines = read[span.file] ?? source(span.file).map(SourceLines.init)
    read[span.file] = lines
    return lines?[span.line]
  }
}
