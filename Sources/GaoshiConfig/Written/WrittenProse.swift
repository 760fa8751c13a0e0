public import GaoshiCore

/// A text that is printed, as it was written: one text, or the same in several languages.
public struct WrittenProse: Hashable, Sendable {
  /// The text itself; of several languages the first Chinese one, or else the first.
  public var main: Sourced<String>
  /// The text by language, in the order written; empty for a plain text.
  public var languages: [WrittenEntry]

  /// A text in no particular language.
  public init(_ text: Sourced<String>) {
    main = text
    languages = []
  }

  /// A text by language; nil if there is none.
  init?(_ languages: [WrittenEntry]) {
    let chinese = languages.first { $0.key.value.hasPrefix("zh") }
    guard let first = chinese ?? languages.first else { return nil }
    main = first.value
    self.languages = languages
  }

  public var value: String { main.value }
  public var span: Span { main.span }
}
