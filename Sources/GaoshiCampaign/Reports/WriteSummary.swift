internal import GaoshiConfig
public import GaoshiCore
internal import GaoshiCoverage
internal import GaoshiFiles
internal import GaoshiLedger
internal import GaoshiPaper

/// A quarter of a year, such as 2024Q3.
public struct Quarter: Hashable, Sendable {
  public let year: Int
  /// 1 to 4.
  public let number: Int

  /// Nil unless the text is a year and a quarter: `2024Q3`.
  public init?(_ text: String) {
    let parts = text.uppercased().split(separator: "Q", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, let year = Int(parts[0]),
      let number = Int(parts[1]),
      (1...4).contains(number)
    else { return nil }
    self.year = year
    self.number = number
  }

  /// Its first and last day, `YYYY-MM-DD`.
  var days: (first: String, last: String) {
    let first = number * 3 - 2
    let last = number * 3
    func two(_ month: Int) -> String { month < 10 ? "0\(month)" : "\(month)" }
    let end = [3: 31, 6: 30, 9: 30, 12: 31][last] ?? 30
    return ("\(year)-\(two(first))-01", "\(year)-\(two(last))-\(end)")
  }
}

/// Writes the quarterly summary 每季度工作总结 of a workspace: what hangs, what was done in the quarter,
/// what is outdated and what is missing, with bars and tables; as PDF or HTML.
public func writeSummary(
  _ quarter: Quarter, of folder: String, to path: String, language: MessageLanguage,
  on machine: Machine
) -> [Diagnostic] {
  var sink = DiagnosticSink()
  do throws(Stop) {
    guard let format = PaperFormat(file: path) else {
      throw Stop(paperFormat(path), .usage)
    }
    let ledger = try openLedger(of: folder, machine)
    let items: [LedgerItem]
    let events: [String: Int]
    do throws(LedgerProblem) {
      items = try ledger.items(LedgerFilter())
      events = try ledger.events(from: quarter.days.first, to: quarter.days.last)
    } catch {
      throw Stop(error)
    }
    let gaps = gaps(of: folder, machine)
    let summary = SummaryText(
      quarter: quarter, items: items, events: events, gaps: gaps?.gaps, coverage: gaps?.coverage,
      language: language)
    try summary.paper.write(to: path, as: format, on: machine)
  } catch {
    sink.report(contentsOf: error.diagnostics)
  }
  return sink.diagnostics
}

/// What the campaign's policies ask for and is not there; nil if it names none.
private func gaps(of folder: String, _ machine: Machine) -> (gaps: [Gap], coverage: Coverage)? {
  var gaps: [Gap] = []
  let report = checkCoverage(
    CoverageRequest(workspace: folder), output: nil, language: .chinese, on: machine
  ) { gaps.append($0) }
  let isHeld = report.outcome == .done || report.gaps > 0
  return isHeld ? (gaps, report.coverage) : nil
}

private func paperFormat(_ path: String) -> Diagnostic {
  Diagnostic(
    .error, "report-format",
    Message(zh: "“\(path)”不是能写的格式", en: "“\(path)” is no format that can be written"), at: nil,
    hint: Message(zh: "用 .pdf 或 .html", en: "use .pdf or .html"))
}
