public import GaoshiCore
public import GaoshiLedger
internal import GaoshiPack

/// What a command on the ledger came to.
public struct LedgerReport: Sendable {
  /// What was marked; empty for a command that only reads.
  public var marks = LedgerMarks()
  public var diagnostics: [Diagnostic] = []
  public var outcome = Outcome.done
}

/// Gives the rows of a workspace's ledger that are meant.
public func listLedger(
  _ folder: String, _ filter: LedgerFilter, on machine: Machine, _ each: (LedgerItem) -> Void
) -> LedgerReport {
  withLedger(of: folder, machine) { ledger, _ throws(LedgerProblem) in
    try ledger.forEachItem(filter, each)
  }
}

/// Gives the lines of a workspace's book about the rows that are meant, in the order written.
public func readLedger(
  _ folder: String, _ filter: LedgerFilter, on machine: Machine,
  _ each: (LedgerItem, [LedgerEvent]) -> Void
) -> LedgerReport {
  withLedger(of: folder, machine) { ledger, _ throws(LedgerProblem) in
    try ledger.forEachHistory(filter, each)
  }
}

/// Notes in a workspace's ledger what was done with all rows that are meant.
public func markLedger(
  _ folder: String, _ deed: LedgerDeed, _ filter: LedgerFilter, on machine: Machine
) -> LedgerReport {
  withLedger(of: folder, machine) { ledger, report throws(LedgerProblem) in
    report.marks = try ledger.mark(deed, filter)
    if !report.marks.refused.isEmpty { report.outcome = .contentWrong }
    if report.marks.marked.isEmpty && report.marks.done.isEmpty && report.marks.refused.isEmpty {
      report.diagnostics.append(nothingMeant)
      report.outcome = .contentWrong
    }
  }
}

/// Takes a pack that was made elsewhere into a workspace's ledger, as a build does.
///
/// - Parameters:
///   - pack: the pack; the workspace's own unless given.
///   - day: `YYYY-MM-DD`.
public func recordPack(
  _ pack: String?, inLedgerOf folder: String, on day: String, machine: Machine
) -> LedgerReport {
  var report = LedgerReport()
  do throws(Stop) {
    let workspace = try workspace(folder, machine)
    try recordPack(pack ?? workspace.pack, in: workspace, on: day)
  } catch {
    report.diagnostics = error.diagnostics
    report.outcome = error.outcome
  }
  return report
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
  let workspace = try workspace(folder, machine)
  do throws(LedgerProblem) {
    return try Ledger(workspace.ledger, creating: false)
  } catch {
    throw Stop(error)
  }
}

/// Does something with a workspace's ledger, and reports what hinders it.
private func withLedger(
  of folder: String, _ machine: Machine,
  _ work: (Ledger, inout LedgerReport) throws(LedgerProblem) -> Void
) -> LedgerReport {
  var report = LedgerReport()
  do throws(Stop) {
    let ledger = try openLedger(of: folder, machine)
    do throws(LedgerProblem) { try work(ledger, &report) } catch { throw Stop(error) }
  } catch {
    report.diagnostics += error.diagnostics
    report.outcome = error.outcome
  }
  return report
}

private func workspace(_ folder: String, _ machine: Machine) throws(Stop) -> Workspace {
  guard let workspace = Workspace(at: folder, current: machine.current) else {
    throw Stop(workspaceMissing(folder), .contentWrong)
  }
  return workspace
}

private let nothingMeant = Diagnostic(
  .error, "ledger-nothing",
  Message(zh: "台账里没有一行符合条件，什么也没记", en: "no row of the ledger is meant; nothing was noted"),
  at: nil,
  hint: Message(
    zh: "用 gaoshi ledger list 加同样的条件看看", en: "look with gaoshi ledger list and the same filters"))

extension Stop {
  init(_ problem: LedgerProblem) {
    switch problem {
    case .busy: self.init(problem.diagnostic, .locked)
    case .missing: self.init(problem.diagnostic, .contentWrong)
    case .foreign, .newer, .damaged, .failed, .pack: self.init(problem.diagnostic, .filesFailed)
    }
  }
}
