import GaoshiCore

/// The name of an ink that the theme fills in, and where the template wrote it.
struct InkName: Hashable, Sendable {
  var name: String
  var span: Span
}
