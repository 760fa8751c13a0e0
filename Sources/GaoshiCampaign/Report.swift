public import GaoshiCore
internal import GaoshiTemplate

/// What a run did: everything it has to say, and the files it wrote.
public struct Report: Sendable {
  /// Everything to tell the author, in the order in which it was found.
  public var diagnostics: [Diagnostic]
  /// The files that are in their places now; empty if anything failed.
  public var outputs: [Output]
  public var outcome: Outcome

  public init(
    diagnostics: [Diagnostic] = [], outputs: [Output] = [], outcome: Outcome = .done
  ) {
    self.diagnostics = diagnostics
    self.outputs = outputs
    self.outcome = outcome
  }

  /// How many diagnostics have this severity.
  public func count(_ severity: Diagnostic.Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }
}

/// One written file.
public struct Output: Hashable, Sendable {
  public let path: String
  public let format: OutputFormat
  public let material: String
  /// The trim size as it stands in the file's name.
  public let size: PageSize
  public let theme: String
  /// The unit file it was made from.
  public let source: String
  public let bytes: Int
  /// The SHA-256 of the file, 64 lower-case hexadecimal digits.
  public let sha256: String
}

/// The kinds of file that a page is written as.
public enum OutputFormat: String, Hashable, Sendable, CaseIterable {
  case pdf, png, svg
}
