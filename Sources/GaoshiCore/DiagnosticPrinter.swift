/// Puts diagnostics into words for a terminal or a program.
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

  /// All diagnostics for a person, one after the other, each ending with a line feed.
  public func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { $0.message.text(in: language) + "\n" }.joined()
  }

  /// All diagnostics for a program: one JSON object a line.
  public func json(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { _ in "{}\n" }.joined()
  }
}
