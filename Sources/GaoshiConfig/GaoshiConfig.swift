// GaoshiConfig: bytes of a YAML file go in; what the author wrote comes out, each value with its place.
public import GaoshiCore

extension WrittenUnit {
  /// Reads a unit or authority file.
  ///
  /// Reports everything wrong with it; nil if its text is not YAML.
  public static func parse(
    _ bytes: [UInt8], file: String, into sink: inout DiagnosticSink
  ) -> WrittenUnit? {
    guard let root = YAMLDocument.parse(bytes, file: file, into: &sink) else { return nil }
    return WrittenUnit(span: root.span)
  }
}

extension WrittenCampaign {
  /// Reads a campaign file.
  ///
  /// Reports everything wrong with it; nil if its text is not YAML.
  public static func parse(
    _ bytes: [UInt8], file: String, into sink: inout DiagnosticSink
  ) -> WrittenCampaign? {
    guard let root = YAMLDocument.parse(bytes, file: file, into: &sink) else { return nil }
    return WrittenCampaign(span: root.span)
  }
}
