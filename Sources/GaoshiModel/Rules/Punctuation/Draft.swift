/// A change that a rule asks for, or a remark, in the scalars of a draft.
struct Edit {
  let range: Range<Int>
  /// Nil for a remark.
  let text: String?
  let rule: PunctuationRule
  let source: String

  init(_ range: Range<Int>, _ text: String?, _ rule: PunctuationRule, _ source: String) {
    self.range = range
    self.text = text
    self.rule = rule
    self.source = source
  }

  init(_ index: Int, _ text: String?, _ rule: PunctuationRule, _ source: String) {
    self.init(index..<index + 1, text, rule, source)
  }
}

/// A text as it is after the rules so far, with the way back to the original.
struct Draft {
  private(set) var scalars: [Unicode.Scalar]
  /// The scalars of the original that each scalar stands for.
  private var origins: [Range<Int>]
  /// Whether each scalar belongs to a link, a mail address or a file name.
  private(set) var isProtected: [Bool]
  private let original: [Unicode.Scalar]
  private var changes: [Change] = []

  private struct Change {
    let origin: Range<Int>
    let text: String?
    let rule: PunctuationRule
    let source: String
  }

  init(_ text: String) {
    original = Array(text.unicodeScalars)
    scalars = original
    origins = original.indices.map { $0..<$0 + 1 }
    isProtected = []
  }

  /// Forgets the remarks, which the rules make again, and looks for links anew.
  mutating func beginRound() {
    changes.removeAll { $0.text == nil }
    isProtected = findProtected(in: scalars)
  }

  /// Makes the changes of one rule; they must be in order and not overlap.
  mutating func apply(_ edits: [Edit]) {
    for edit in edits.reversed() where !edit.range.isEmpty {
      if let text = edit.text {
        replace(edit, with: Array(text.unicodeScalars))
      } else {
        note(edit, over: origin(of: edit.range))
      }
    }
  }

  private mutating func replace(_ edit: Edit, with text: [Unicode.Scalar]) {
    // What an earlier change made of one stretch is taken as a whole.
    var range = edit.range
    while range.lowerBound > 0, origins[range.lowerBound - 1] == origins[range.lowerBound] {
      range = range.lowerBound - 1..<range.upperBound
    }
    while range.upperBound < scalars.count,
      origins[range.upperBound] == origins[range.upperBound - 1]
    {
      range = range.lowerBound..<range.upperBound + 1
    }
    let whole =
      scalars[range.lowerBound..<edit.range.lowerBound] + text
      + scalars[edit.range.upperBound..<range.upperBound]
    let origin = origin(of: range)
    changes.removeAll {
      origin.lowerBound <= $0.origin.lowerBound && $0.origin.upperBound <= origin.upperBound
    }
    changes.append(
      Change(
        origin: origin, text: String(String.UnicodeScalarView(whole)), rule: edit.rule,
        source: edit.source))
    scalars.replaceSubrange(range, with: whole)
    origins.replaceSubrange(range, with: repeatElement(origin, count: whole.count))
    isProtected.replaceSubrange(range, with: repeatElement(false, count: whole.count))
  }

  /// A remark gives way to any change of the same place.
  private mutating func note(_ edit: Edit, over origin: Range<Int>) {
    guard !changes.contains(where: { $0.origin.overlaps(origin) }) else { return }
    changes.append(Change(origin: origin, text: nil, rule: edit.rule, source: edit.source))
  }

  private func origin(of range: Range<Int>) -> Range<Int> {
    origins[range.lowerBound].lowerBound..<origins[range.upperBound - 1].upperBound
  }

  /// All that was changed or remarked, in the order of the original.
  var findings: [PunctuationFinding] {
    changes.sorted { $0.origin.lowerBound < $1.origin.lowerBound }.compactMap { change in
      let found = String(String.UnicodeScalarView(original[change.origin]))
      guard found != change.text else { return nil }
      return PunctuationFinding(
        rule: change.rule, range: change.origin, found: found, replacement: change.text,
        source: change.source)
    }
  }
}
