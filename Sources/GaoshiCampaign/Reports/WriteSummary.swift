internal import GaoshiConfig
public import GaoshiCore
internal import GaoshiCoverage
internal import GaoshiLedger
internal import GaoshiPaper
internal import GaoshiTemplate

/// Writes the quarterly summary 每季度工作总结 of a workspace: how things stood at the end of the quarter,
/// what was done in it, what is outdated and what is missing, with bars and tables; as PDF, HTML or
/// Markdown.
///
/// - Parameter today: `YYYY-MM-DD`: a quarter that is not over is summed up until today.
public func writeSummary(
  _ quarter: Quarter, of folder: String, to path: String, today: String,
  language: MessageLanguage, on machine: Machine
) -> (diagnostics: [Diagnostic], outcome: Outcome) {
  var sink = DiagnosticSink()
  do throws(Stop) {
    guard let format = PaperFormat(file: path) else { throw Stop(paperFormat(path), .usage) }
    guard quarter.days.first <= today else { throw Stop(notBegun(quarter), .usage) }

    // Read how things stood, and what was done.
    let ledger = try openLedger(of: folder, machine)
    let day = min(quarter.days.last, today)
    var tally = SummaryTally()
    let months: [SummaryText.Month]
    do throws(LedgerProblem) {
      var filter = LedgerFilter()
      filter.day = day
      filter.states = LedgerItem.State.allCases
      try ledger.forEachItem(filter) { tally.take($0) }
      months = try deeds(of: quarter, in: ledger)
    } catch {
      throw Stop(error)
    }

    // Hold the pack of now against what is asked for.
    let held = try holdAgainstPolicies(folder, machine, &tally, into: &sink)

    let summary = SummaryText(
      campaign: held.campaign, quarter: quarter, day: day, tally: tally, months: months,
      policies: held.policies, coverage: held.coverage,
      materials: try materialNames(tally.materials.keys.sorted(), in: folder, machine),
      language: language)
    try summary.paper.write(to: path, as: format, on: machine)
    return (sink.diagnostics, .done)
  } catch {
    sink.report(contentsOf: error.diagnostics)
    return (sink.diagnostics, error.outcome)
  }
}

/// What the templates call themselves.
private func materialNames(
  _ materials: [String], in folder: String, _ machine: Machine
) throws(Stop) -> [String: Message] {
  let workspace = Workspace(at: folder, current: machine.current)
  let library = TemplateLibrary(machine.surroundings(for: workspace))
  // A template that is gone or broken is told by a build; here the material keeps its plain name.
  var unheard = DiagnosticSink()
  let names = materials.compactMap { material in
    library.template(named: material, into: &unheard).map { (material, $0.title) }
  }
  if let failure = library.failure { throw Stop(reading: failure) }
  return Dictionary(uniqueKeysWithValues: names)
}

private func deeds(
  of quarter: Quarter, in ledger: Ledger
) throws(LedgerProblem) -> [SummaryText.Month] {
  var months: [SummaryText.Month] = []
  for month in quarter.months {
    let days = quarter.days(of: month)
    months.append(
      SummaryText.Month(number: month, copies: try ledger.events(from: days.first, to: days.last)))
  }
  return months
}

/// The campaign's name, and what came of holding its pack against its policies; none if it names none.
private func holdAgainstPolicies(
  _ folder: String, _ machine: Machine, _ tally: inout SummaryTally, into sink: inout DiagnosticSink
) throws(Stop) -> (campaign: String, policies: [Policy], coverage: Coverage) {
  guard let workspace = Workspace(at: folder, current: machine.current) else {
    throw Stop(workspaceMissing(folder), .contentWrong)
  }
  let settings = try readSettings(of: workspace, machine, into: &sink)
  guard !settings.policies.isEmpty else { return (settings.campaign, [], Coverage()) }
  let basis = try CoverageBasis(CoverageRequest(folder), machine, into: &sink)
  var gaps = SummaryTally.Gaps()
  let coverage = try basis.coverage { gaps.take($0) }
  tally.take(gaps)
  return (settings.campaign, basis.policies, coverage)
}

private func paperFormat(_ path: String) -> Diagnostic {
  Diagnostic(
    .error, "report-format",
    Message(zh: "“\(path)”不是能写的格式", en: "“\(path)” is no format that can be written"), at: nil,
    hint: Message(zh: "用 .pdf、.html 或 .md", en: "use .pdf, .html or .md"))
}

private func notBegun(_ quarter: Quarter) -> Diagnostic {
  Diagnostic(
    .error, "quarter-to-come",
    Message(
      zh: "\(quarter.year) 年第 \(quarter.number) 季度还没开始",
      en: "quarter \(quarter.number) of \(quarter.year) has not begun"), at: nil)
}
