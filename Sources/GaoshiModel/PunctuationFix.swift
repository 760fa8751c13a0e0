internal import GaoshiConfig
internal import GaoshiCore

/// A file in which the punctuation of all running text is mended, and nothing else is touched.
public struct PunctuationFix: Sendable {
  /// The whole file; comments, layout, quotes, line ends and byte order mark are the author's.
  public let bytes: [UInt8]
  /// How many slips are mended.
  public let count: Int

  /// A file that would say something else than what was meant; a fault of ours.
  public struct Failure: Error, Hashable, Sendable {}

  /// Mends a unit's or a campaign's file.
  ///
  /// What cannot be exchanged in place stays: a slip that only the author can mend, one that is
  /// spread over a line break, and any in a text that would then need quotes.
  ///
  /// - Returns: nil for a file that is not YAML.
  /// - Throws: if the mended file does not read as the same values with the mended texts.
  public init?(of bytes: [UInt8], file: String) throws(Failure) {
    guard var round = try Round(bytes, file: file) else { return nil }
    var count = round.count
    // What had to stay can keep a rule from seeing all at once.
    for _ in 0..<8 where round.count > 0 {
      guard let next = try Round(round.bytes, file: file) else { throw Failure() }
      round = next
      count += round.count
    }
    self.bytes = round.bytes
    self.count = count
  }
}

/// One look at all texts of a file.
private struct Round {
  let bytes: [UInt8]
  let count: Int

  init?(_ bytes: [UInt8], file: String) throws(PunctuationFix.Failure) {
    var sink = DiagnosticSink()
    guard let root = YAMLDocument.parse(bytes, file: file, into: &sink),
      let source = SourceFile(bytes, file: file)
    else { return nil }
    let texts = root.prose(in: .record(root.isCampaign ? .campaign : .unit))
      .compactMap { Mended($0, in: source) }
    count = texts.reduce(0) { $0 + $1.changes.count }
    self.bytes = count == 0 ? bytes : source.replacing(texts.flatMap(\.changes))
    if count > 0 { try Self.verify(self.bytes, file: file, against: root, texts) }
  }

  private static func verify(
    _ bytes: [UInt8], file: String, against root: YAMLNode, _ texts: [Mended]
  ) throws(PunctuationFix.Failure) {
    var sink = DiagnosticSink()
    let values = Dictionary(texts.map { ($0.place, $0.value) }) { first, _ in first }
    guard let mended = YAMLDocument.parse(bytes, file: file, into: &sink),
      mended.says(root, with: values)
    else { throw PunctuationFix.Failure() }
  }
}

/// A text of a file with what is exchanged in it.
private struct Mended {
  let place: Span
  let value: String
  let changes: [SourceFile.Change]

  /// Nil if there is nothing to mend, or no way to do it in place.
  init?(_ text: Sourced<String>, in source: SourceFile) {
    let findings = Punctuation.findings(in: text.value)
    guard !findings.isEmpty, let written = source.written(text) else { return nil }
    var scalars = Array(text.value.unicodeScalars)
    var changes: [SourceFile.Change] = []
    for finding in findings.reversed() {
      guard let replacement = finding.replacement,
        source.isOnOneLine(finding.range, of: written)
      else { continue }
      scalars.replaceSubrange(finding.range, with: replacement.unicodeScalars)
      changes.append(SourceFile.Change(finding.range, of: written, to: replacement))
    }
    value = String(String.UnicodeScalarView(scalars))
    guard !changes.isEmpty, source.reads(written, changes, as: value),
      !written.isPlain || value.isSafePlain(insteadOf: text.value)
    else { return nil }
    place = text.span
    self.changes = changes
  }
}

extension String {
  /// Whether YAML still reads this as one text where the other one stands without quotes.
  fileprivate func isSafePlain(insteadOf former: String) -> Bool {
    let starts = "-?:,[]{}#&*!|>'\"%@` "
    guard let first, first == former.first || !starts.contains(first) else { return false }
    let breaks = [": ", " #"].contains { contains($0) && !former.contains($0) }
    return !breaks && !["~", "null", "Null", "NULL", "-", "---", "..."].contains(self)
      && last != ":" && last != " "
  }
}

extension YAMLNode {
  /// Whether this is the file of a campaign.
  fileprivate var isCampaign: Bool { self["unit"] == nil && self["campaign"] != nil }

  /// Whether this holds the same values as another tree, with some of its texts replaced.
  fileprivate func says(_ other: YAMLNode, with mended: [Span: String]) -> Bool {
    switch (content, other.content) {
    case (.scalar(let text, let quoted), .scalar(let former, let wasQuoted)):
      quoted == wasQuoted && text == mended[other.span] ?? former
    case (.sequence(let nodes), .sequence(let others)):
      nodes.count == others.count && zip(nodes, others).allSatisfy { $0.says($1, with: mended) }
    case (.mapping(let entries), .mapping(let others)):
      entries.count == others.count
        && zip(entries, others).allSatisfy {
          $0.key.value == $1.key.value && $0.value.says($1.value, with: mended)
        }
    default: false
    }
  }
}
