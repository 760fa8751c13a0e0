internal import GaoshiCore

/// A text that was broken into lines to fit its cell, as one line.
///
/// Words are parted by a blank; Han characters and their marks touch what stands beside them.
func joinedLines(_ text: String) -> String {
  let lines = text.split(whereSeparator: \.isNewline).map { trimmed(String($0)) }
  return lines.filter { !$0.isEmpty }.reduce("") { joined, line in
    guard let last = joined.last, let first = line.first else { return joined + line }
    return joined + (touchesOthers(last) || touchesOthers(first) ? "" : " ") + line
  }
}

/// Whether a character is written without blanks beside it.
private func touchesOthers(_ character: Character) -> Bool {
  character.unicodeScalars.contains { scalar in
    scalar.properties.isIdeographic || (0x3000...0x303F).contains(scalar.value)
      || (0xFF00...0xFFEF).contains(scalar.value)
  }
}

extension ImportRun {
  /// Says what a broken line has become; for the first ones, and counts the others.
  mutating func tellIfJoined(_ entry: Entry) {
    guard entry.isJoined else { return }
    warn(
      diagnostic(
        .warning, "lines-joined",
        Message(
          zh: "格内的换行去掉了，读作“\(entry.text)”",
          en: "the line break in the cell is taken out: “\(entry.text)”"),
        at: entry.origin,
        hint: Message(
          zh: "核对；换行是为了分开两项的，请分成两格",
          en: "check it; if it parts two things, give each a cell of its own")))
  }

  /// Reports a warning: one that all units share is told for the first ones, and counted for the
  /// others.
  mutating func warn(_ warning: Diagnostic) {
    warnings[warning.code, default: 0] += 1
    if warnings[warning.code, default: 0] <= Self.shownWarnings { sink.report(warning) }
  }

  /// How many warnings of one kind are told one by one.
  static var shownWarnings: Int { 20 }
}
