public import GaoshiCore

/// One resolved value, where it was written, and how it came to be what it is.
public struct Explanation: Hashable, Sendable {
  /// How a value came into the notice, or why it stayed out.
  public enum How: String, Hashable, Sendable, CaseIterable {
    /// Stands in the unit's own file.
    case written
    /// Stands in a parent's or the campaign's file.
    case inherited
    /// Stands in the unit's own file, beside what its parent says.
    case added
    /// Stands in the unit's own file, in the place of a parent's.
    case replaced
    /// A parent's that this unit does not show.
    case hidden
    /// For staff or internal use: on no public material.
    case withheld
    /// The author's, with an area code put before it or dashes made hyphens.
    case completed
    /// Written nowhere: what the product puts in its place.
    case standard = "default"
  }

  /// The field's path in the file it comes from, such as `channels[2].phone`.
  public let path: String
  public let value: String
  /// Nil for a default.
  public let span: Span?
  public let how: How
}

extension Explanation {
  /// Resolves a unit's file and says of each value where it comes from, in the order of the notice.
  ///
  /// - Throws: if the unit's own file cannot be read.
  public static func explain(
    file: String, surroundings: Surroundings, into sink: inout DiagnosticSink
  ) throws(FileProblem) -> [Explanation] {
    let resolution = try Resolution.make(file: file, surroundings: surroundings)
    sink.report(contentsOf: resolution.sink.diagnostics)
    return resolution.explanations
  }
}
