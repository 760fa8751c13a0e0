// GaoshiModel: written files go in; a notice comes out, with nothing left to be filled in.
public import GaoshiCore

extension Notice {
  /// Reads a unit's file with its parents and its campaign, and makes the notice of them.
  ///
  /// All that is wrong with the content is reported; nil if there is too little to make a notice.
  /// A notice that comes back beside errors is for looking at, not for printing.
  ///
  /// - Throws: if the unit's own file cannot be read. A parent, campaign or picture that cannot be
  ///   read is a diagnostic at the place that names it.
  public static func resolve(
    file: String, surroundings: Surroundings, into sink: inout DiagnosticSink
  ) throws(FileProblem) -> Notice? {
    let resolution = try Resolution.make(file: file, surroundings: surroundings)
    sink.report(contentsOf: resolution.sink.diagnostics)
    return resolution.notice
  }
}

/// A notice, and where each of its values comes from.
public struct ExplainedNotice: Sendable {
  public let notice: Notice
  public let explanations: [Explanation]

  /// Does what `Notice.resolve` does, and keeps what it explains.
  ///
  /// - Throws: if the unit's own file cannot be read.
  public static func resolve(
    file: String, surroundings: Surroundings, into sink: inout DiagnosticSink
  ) throws(FileProblem) -> ExplainedNotice? {
    let resolution = try Resolution.make(file: file, surroundings: surroundings)
    sink.report(contentsOf: resolution.sink.diagnostics)
    return resolution.notice.map {
      ExplainedNotice(notice: $0, explanations: resolution.explanations)
    }
  }
}

/// One run from a unit's file to its notice, and what was noted on the way.
struct Resolution {
  var sink = DiagnosticSink()
  var explanations: [Explanation] = []
  var notice: Notice?

  static func make(
    file: String, surroundings: Surroundings
  ) throws(FileProblem) -> Resolution {
    var resolution = Resolution()
    // Read the unit's file and all above it, nearest first.
    guard let chain = try Chain.read(file, from: surroundings, into: &resolution.sink) else {
      return resolution
    }
    var resolver = Resolver(chain: chain, surroundings: surroundings, read: resolution.sink)
    resolution.notice = resolver.resolve()
    resolution.sink.report(contentsOf: resolver.sink.diagnostics)
    resolution.explanations = resolver.explanations
    return resolution
  }
}
