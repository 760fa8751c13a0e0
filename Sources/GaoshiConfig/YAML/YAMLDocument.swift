public import GaoshiCore

/// A YAML file of the strict kind that this project reads: one document, no anchors, no types.
public enum YAMLDocument {
  /// Reads one document.
  ///
  /// Reports everything wrong with its text; nil if no tree can be made of it.
  public static func parse(
    _ bytes: [UInt8], file: String, into sink: inout DiagnosticSink
  ) -> YAMLNode? {
    nil
  }
}
