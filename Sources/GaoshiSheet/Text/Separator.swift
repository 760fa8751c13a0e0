/// What stands between the cells of a text.
public enum Separator: UInt8, Hashable, Sendable, CaseIterable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09

  /// What messages call it.
  public var name: String {
    switch self {
    case .comma: ","
    case .semicolon: ";"
    case .tab: "Tab"
    }
  }
}

/// The separator that parts most of the first rows into the most cells.
///
/// Excel's own first line `sep=;` settles it at once.
func findSeparator(in text: [UInt8]) -> Separator {
  if let named = namedSeparator(text) { return named }
  let counts = Separator.allCases.map { (separator: $0, usual: usualCells(in: text, $0)) }
  // The comma comes first and stays where none is better.
  return counts.reduce(counts[0]) { $1.usual > $0.usual ? $1 : $0 }.separator
}

private func namedSeparator(_ text: [UInt8]) -> Separator? {
  guard text.starts(with: Array("sep=".utf8)), text.count > 4 else { return nil }
  return Separator(rawValue: text[4])
}

/// How many rows are looked at.
private let sampleRows = 50

/// The number of cells that most of the first rows have by one separator, and how many have it.
private func usualCells(
  in text: [UInt8], _ separator: Separator
) -> (cells: Int, rows: Int) {
  var rows: [Int: Int] = [:]
  var (cells, seen, isQuoted, isBlank) = (1, 0, false, true)
  for byte in text {
    if byte == 0x22 { isQuoted.toggle() }
    if !isQuoted, byte == 0x0A || byte == 0x0D {
      if !isBlank {
        rows[cells, default: 0] += 1
        seen += 1
      }
      (cells, isBlank) = (1, true)
      if seen == sampleRows { break }
    } else {
      isBlank = false
      if !isQuoted, byte == separator.rawValue { cells += 1 }
    }
  }
  if !isBlank { rows[cells, default: 0] += 1 }
  let usual = rows.max { ($0.value, $0.key) < ($1.value, $1.key) }
  return (usual?.key ?? 1, usual?.value ?? 0)
}
