import GaoshiConfig
import GaoshiCore

/// A text read as a file named `a.yaml`, and what was said about it.
struct Reading<Value> {
  let value: Value?
  let diagnostics: [Diagnostic]
  let text: [UInt8]

  /// The codes in the order reported.
  var codes: [String] { diagnostics.map(\.code) }

  /// Everything said, as it is printed.
  func printed(_ language: MessageLanguage = .english) -> String {
    DiagnosticPrinter(language: language) { [text] _ in text }.text(diagnostics)
  }

  init(
    _ bytes: [UInt8], _ parse: ([UInt8], String, inout DiagnosticSink) -> Value?
  ) {
    var sink = DiagnosticSink()
    value = parse(bytes, "a.yaml", &sink)
    diagnostics = sink.diagnostics
    text = bytes
  }
}

func readUnit(_ text: String) -> Reading<WrittenUnit> {
  Reading(Array(text.utf8)) { WrittenUnit.parse($0, file: $1, into: &$2) }
}

func readCampaign(_ text: String) -> Reading<WrittenCampaign> {
  Reading(Array(text.utf8)) { WrittenCampaign.parse($0, file: $1, into: &$2) }
}

func readTree(_ text: String) -> Reading<YAMLNode> { readTree(Array(text.utf8)) }

func readTree(_ bytes: [UInt8]) -> Reading<YAMLNode> {
  Reading(bytes) { YAMLDocument.parse($0, file: $1, into: &$2) }
}
