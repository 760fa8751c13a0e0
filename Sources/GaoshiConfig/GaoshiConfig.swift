// GaoshiConfig: bytes of a YAML file go in; what the author wrote comes out, each value with its place.
public import GaoshiCore

extension WrittenUnit {
  /// Reads a unit or authority file.
  ///
  /// Reports everything wrong with it; nil if its text is not YAML.
  public static func parse(
    _ bytes: [UInt8], file: String, into sink: inout DiagnosticSink
  ) -> WrittenUnit? {
    read(bytes, file: file, as: .unit, into: &sink).map(WrittenUnit.init)
  }
}

extension WrittenCampaign {
  /// Reads a campaign file.
  ///
  /// Reports everything wrong with it; nil if its text is not YAML.
  public static func parse(
    _ bytes: [UInt8], file: String, into sink: inout DiagnosticSink
  ) -> WrittenCampaign? {
    read(bytes, file: file, as: .campaign, into: &sink).map(WrittenCampaign.init)
  }
}

/// A file whose top level is one record.
private func read(
  _ bytes: [UInt8], file: String, as record: RecordShape, into sink: inout DiagnosticSink
) -> FieldReader? {
  guard let root = YAMLDocument.parse(bytes, file: file, into: &sink) else { return nil }
  root.check(.record(record), name: fileName(file), into: &sink)
  return FieldReader(root)
}

/// What messages call the top level of a file.
func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
