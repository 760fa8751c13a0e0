public import GaoshiCore
internal import GaoshiFiles
public import GaoshiLedger
internal import GaoshiPack
internal import GaoshiSheet

/// What a command on the ledger came to.
public struct LedgerReport: Sendable {
  public var items: [LedgerItem] = []
  public var refused: [(item: LedgerItem, reason: Message)] = []
  public var diagnostics: [Diagnostic] = []
  public var outcome = Outcome.done

  fileprivate mutating func take(_ problem: LedgerProblem) {
    let stop = Stop(problem)
    diagnostics += stop.diagnostics
    outcome = stop.outcome
  }
}

/// Lists the rows of a workspace's ledger.
public func listLedger(
  _ folder: String, _ filter: LedgerFilter, on machine: Machine
) -> LedgerReport {
  var report = LedgerReport()
  do throws(Stop) {
    let ledger = try openLedger(of: folder, machine)
    do throws(LedgerProblem) { report.items = try ledger.items(filter) } catch {
      report.take(error)
    }
  } catch {
    report.diagnostics += error.diagnostics
    report.outcome = error.outcome
  }
  return report
}

/// Notes in a workspace's ledger what was done with all rows that are meant.
///
/// - Parameter day: `YYYY-MM-DD`.
public func markLedger(
  _ folder: String, _ step: LedgerStep, _ filter: LedgerFilter, on day: String, count: Int?,
  note: String?, machine: Machine
) -> LedgerReport {
  var report = LedgerReport()
  do throws(Stop) {
    let ledger = try openLedger(of: folder, machine)
    do throws(LedgerProblem) {
      let marks = try ledger.mark(step, filter, on: day, count: count, note: note)
      report.items = marks.marked
      report.refused = marks.refused
      report.outcome = marks.refused.isEmpty ? .done : .contentWrong
    } catch {
      report.take(error)
    }
  } catch {
    report.diagnostics += error.diagnostics
    report.outcome = error.outcome
  }
  return report
}

/// Writes rows of a ledger as a table.
public func exportLedger(
  _ items: [LedgerItem], to path: String, language: MessageLanguage
) -> [Diagnostic] {
  func words(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en).text(in: language) }
  guard let format = TableFormat(file: path) else { return Stop(listFormat(path)).diagnostics }
  let columns = [
    TableColumn(words("单位", "Unit")), TableColumn(words("单位标识", "Id")),
    TableColumn(words("区划", "Region")), TableColumn(words("点位", "Site")),
    TableColumn(words("点位种类", "Kind of site")), TableColumn(words("物料", "Material")),
    TableColumn(words("成品尺寸", "Size")), TableColumn(words("份数", "Count"), isNumber: true),
    TableColumn(words("状态", "State")), TableColumn(words("印制日期", "Printed on")),
    TableColumn(words("悬挂日期", "Hung on")), TableColumn(words("取下日期", "Taken down on")),
    TableColumn(words("备注", "Note")), TableColumn(words("文件", "File")),
  ]
  do throws(FileProblem) {
    let table = try TableWriter(
      to: path, as: format, sheet: words("台账", "Ledger"), columns: columns)
    for item in items {
      try table.row([
        item.name, item.unit, item.region ?? "", item.site, item.kind ?? "", item.material,
        item.size, "\(item.count)", item.state.words.text(in: language), item.printedOn ?? "",
        item.hungOn ?? "", item.downOn ?? "", item.note ?? "", item.page,
      ])
    }
    try table.finish()
    return []
  } catch {
    return Stop(writing: error).diagnostics
  }
}

/// Takes a published pack into the ledger of its workspace.
func recordPack(
  _ folder: String, in workspace: Workspace, on day: String
) throws(Stop) {
  do throws(LedgerProblem) {
    let manifest: Manifest
    do throws(PackProblem) { manifest = try Manifest(of: folder) } catch {
      throw .pack(error.asFileProblem)
    }
    try Ledger(workspace.ledger).record(manifest, on: day)
  } catch {
    throw Stop(error)
  }
}

/// The ledger of a workspace's folder, which a build has begun.
func openLedger(of folder: String, _ machine: Machine) throws(Stop) -> Ledger {
  guard let workspace = Workspace(at: folder, current: machine.current) else {
    throw Stop(workspaceMissing(folder), .contentWrong)
  }
  do throws(LedgerProblem) { return try Ledger(workspace.ledger) } catch { throw Stop(error) }
}

extension Stop {
  init(_ problem: LedgerProblem) {
    switch problem {
    case .busy: self.init(problem.diagnostic, .locked)
    case .foreign, .newer, .failed, .pack: self.init(problem.diagnostic, .filesFailed)
    }
  }

  fileprivate init(_ diagnostic: Diagnostic) { self.init(diagnostic, .usage) }
}

/// What to say of a file whose name asks for no table.
func listFormat(_ path: String) -> Diagnostic {
  Diagnostic(
    .error, "report-format",
    Message(zh: "“\(path)”不是能写的格式", en: "“\(path)” is no format that can be written"), at: nil,
    hint: Message(zh: "用 .csv 或 .xlsx", en: "use .csv or .xlsx"))
}

extension LedgerItem.State {
  /// The state in a word.
  public var words: Message {
    switch self {
    case .planned: Message(zh: "待印", en: "planned")
    case .printed: Message(zh: "已印待挂", en: "printed")
    case .hung: Message(zh: "已挂", en: "hung")
    case .outdated: Message(zh: "挂着旧版", en: "outdated")
    case .takeDown: Message(zh: "待取下", en: "take down")
    case .gone: Message(zh: "已不用", en: "gone")
    }
  }
}
