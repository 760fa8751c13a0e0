internal import GaoshiCore
internal import GaoshiModel
internal import GaoshiTemplate
internal import Glibc

/// What stands on one page, to be asked which values it shows.
struct PrintedTexts {
  private let spans: Set<Span>
  private let codes: [String]
  /// All texts in UTF-8 with a control character between them, and a zero at the end.
  private let texts: [CChar]

  init(_ document: Document, codes: [String]) {
    spans = Set(document.origins.compactMap(\.span))
    self.codes = codes
    texts = Array(document.texts.joined(separator: "\u{1}").utf8CString)
  }

  /// Whether a value stands on the page: as a text of its own, within one, or as a code.
  func show(_ explanation: Explanation) -> Bool {
    if let span = explanation.span, spans.contains(span) { return true }
    let value = explanation.value
    return !value.isEmpty && (codes.contains(value) || strstr(texts, value) != nil)
  }
}
