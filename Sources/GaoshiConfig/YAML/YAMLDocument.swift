public import GaoshiCore

/// A YAML file of the strict kind that this project reads: one document, no anchors, no types.
public enum YAMLDocument {
  /// Reads one document.
  ///
  /// Reports everything wrong with its text; nil if no tree can be made of it.
  public static func parse(
    _ bytes: [UInt8], file: String, into sink: inout DiagnosticSink
  ) -> YAMLNode? {
    // Only UTF-8 of a sane size is read at all.
    guard let text = TextDecoding.decode(bytes, file: file, into: &sink) else { return nil }
    let source = SourceText(text, file: file)

    // Refuse characters that nobody can see or that steer what is seen.
    let clean = CharacterCheck.clean(source, into: &sink)

    // Let the YAML parser make a tree.
    var composer = Composer(source, clean: clean)
    guard let composed = composer.compose(into: &sink) else { return nil }

    // Give every node its place, and refuse what hides meaning: anchors, tags, repeated keys.
    var builder = NodeBuilder(source, masked: composer.masked, sink: sink)
    let root = withExtendedLifetime(composed.owner) { builder.build(composed.root) }
    sink = builder.sink.sink
    return root
  }
}
