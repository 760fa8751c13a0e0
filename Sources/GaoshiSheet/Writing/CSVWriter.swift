internal import GaoshiCore
internal import GaoshiFiles

/// Writes the CSV that Excel opens without asking: UTF-8 with its mark, commas, CR LF.
final class CSVWriter: RowWriter {
  private let staged: StagedFile
  private let file: NewFile

  init(to path: String, columns: [TableColumn]) throws(FileProblem) {
    staged = try StagedFile(path)
    file = try NewFile(staged.temporary)
    try file.bytes([0xEF, 0xBB, 0xBF])
    try write(columns.map(\.title))
  }

  func row(_ cells: [String]) throws(FileProblem) { try write(cells) }

  func finish() throws(FileProblem) {
    try file.finish(syncs: true)
    try staged.moveIn()
  }

  private func write(_ cells: [String]) throws(FileProblem) {
    let line = cells.map(csvCell).joined(separator: ",") + "\r\n"
    try file.bytes(Array(line.utf8))
  }
}

/// A cell as CSV has it: in quotes where it holds a separator, a quote, a line break or a blank at
/// an end, and guarded where a spreadsheet would take it for a formula.
func csvCell(_ text: String) -> String {
  let text = FormulaGuard.guarded(text)
  let needsQuotes =
    text.unicodeScalars.contains { ",;\"\r\n\t".unicodeScalars.contains($0) }
    || text.first == " " || text.last == " "
  return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
}

/// Keeps a spreadsheet from running a CSV cell as a formula
/// (https://owasp.org/www-community/attacks/CSV_Injection).
public enum FormulaGuard {
  private static let starts: Set<UInt8> = Set("=+-@\t\r".utf8)
  private static let mark = UInt8(ascii: "'")

  /// The text with a `'` before it if it begins like a formula and is no number and no telephone.
  ///
  /// A text that begins with a `'` before such a start gets one more, so that none is lost when
  /// `plain` takes one off.
  public static func guarded(_ text: String) -> String {
    isRisky(text) && !isNumber(text) || isMarked(text) ? "'" + text : text
  }

  /// The text as it was before it was guarded.
  public static func plain(_ text: String) -> String {
    isMarked(text) ? String(text.dropFirst()) : text
  }

  private static func isRisky(_ text: some StringProtocol) -> Bool {
    text.utf8.first.map(starts.contains) ?? false
  }

  private static func isMarked(_ text: String) -> Bool {
    text.utf8.first == mark && isRisky(text.drop { $0 == "'" })
  }

  /// `-5`, `+86 991-5815739`, `-0.5`: digits and what stands between them, and nothing to reckon:
  /// of two groups with a `-` between them Excel makes no formula without an `=`.
  private static func isNumber(_ text: String) -> Bool {
    guard text.first == "+" || text.first == "-" else { return false }
    return text.dropFirst().first.map { ("0"..."9").contains($0) } == true
      && text.dropFirst().allSatisfy { ("0"..."9").contains($0) || " -.()".contains($0) }
  }
}
