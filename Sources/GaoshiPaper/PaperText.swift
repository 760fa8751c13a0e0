/// A text of which parts are marked.
public struct PaperText: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// What a part is.
  public enum Mark: Hashable, Sendable, CaseIterable {
    case plain
    /// What held before: struck through.
    case old
    /// What holds now: bold.
    case new
    /// What is said beside, such as a place in a file.
    case quiet
  }

  /// A part of one kind.
  public struct Run: Hashable, Sendable {
    public let text: String
    public let mark: Mark
  }

  public private(set) var runs: [Run]

  public init(_ text: String, _ mark: Mark = .plain) {
    runs = text.isEmpty ? [] : [Run(text: text, mark: mark)]
  }

  public init(stringLiteral text: String) { self.init(text) }

  /// Whether there is nothing to print.
  public var isEmpty: Bool { runs.isEmpty }

  /// The text without its marks.
  public var plain: String { runs.map(\.text).joined() }

  public static func + (a: PaperText, b: PaperText) -> PaperText {
    var sum = a
    sum.runs += b.runs
    return sum
  }
}

extension Sequence<PaperText> {
  /// The texts one after another.
  public func joined(separator: PaperText) -> PaperText {
    var all: PaperText?
    for text in self { all = all.map { $0 + separator + text } ?? text }
    return all ?? ""
  }
}
