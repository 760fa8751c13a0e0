/// Where lines of a text may end by UAX #14 (Unicode 15.0), with no language in mind.
///
/// Numbers follow the tailoring of its section 8.2, example 7, which Unicode's own test data
/// uses too. A language's own rules come in through the classes: give a character the class of
/// one that behaves as it should, and these rules do the rest.
public struct UnicodeLineBreaks: Hashable, Sendable {
  /// What may happen before a character.
  public enum Opportunity: UInt8, Hashable, Sendable {
    /// The line goes on.
    case none
    case allowed
    /// The line ends: after a line feed and its like.
    case required
  }

  /// For each character what may happen before it; never anything before the first.
  public let opportunities: [Opportunity]

  public init(_ text: some Sequence<Unicode.Scalar>) {
    self.init(classes: text.map { LineBreakClass($0) })
  }

  /// - Parameter classes: one for each character.
  public init(classes: [LineBreakClass]) {
    var rules = LineBreakRules(classes)
    opportunities = classes.indices.map { rules.opportunity(before: $0) }
  }
}
