public import GaoshiCore
public import GaoshiExchange
internal import GaoshiFiles
internal import GaoshiSheet
internal import Glibc

/// How an import ends.
public struct ImportOptions: Sendable {
  /// Whether the good units are written although others have errors.
  public var skipsBad = false
  /// Whether unit files that are there are replaced.
  public var replaces = false
  /// Whether nothing is written.
  public var isTrial = false
  /// Whether to wait for another run that holds the folder.
  public var waits = false

  public init() {}
}

/// What an import did.
public struct ImportReport: Sendable {
  public var diagnostics: [Diagnostic] = []
  /// The unit files that were written, or would be.
  public var files: [String] = []
  /// The tables of rows that were left out.
  public var rejected: [String] = []
  /// How many rows were read, and how many of them were left out.
  public var rows = 0
  public var badRows = 0
  public var outcome = Outcome.done
}

/// Makes unit files of tables; all of them, or none if any row has an error.
public func importTables(
  _ request: ImportRequest, _ options: ImportOptions, on machine: Machine
) -> ImportReport {
  var report = ImportReport()
  do throws(Stop) {
    // Read the tables and let every check look at the units.
    let imported = try read(request, on: machine)
    report.diagnostics = imported.diagnostics
    report.rows = imported.rowCount
    report.badRows = imported.rejected.reduce(0) { $0 + $1.rows.count }

    // Settle whether anything may be written.
    if let refusal = refuse(imported, options, &report) { throw refusal }

    // Write the units, all or none, and beside the tables what was left out.
    report.files = imported.files.map { join(request.folder, $0.name) }
    if options.isTrial { return report }
    try publishTree(
      imported.files.map { ($0.name, $0.bytes) }, into: request.folder, waits: options.waits)
    for rejected in imported.rejected { report.rejected.append(try write(rejected)) }
  } catch {
    report.files = []
    report.diagnostics += error.diagnostics
    report.outcome = error.outcome
  }
  return report
}

private func read(_ request: ImportRequest, on machine: Machine) throws(Stop) -> Imported {
  // A folder that is not there yet lies in the workspace of the nearest one that is.
  let place = foldersUp(from: request.folder).first(where: isFolder) ?? "."
  let workspace = Workspace(
    holding: place.isEmpty ? "." : place, current: machine.current)
  let outside = machine.surroundings(for: workspace)
  var surroundings = ImportSurroundings(
    readFile: outside.readFile, safeName: { safeName($0, limit: longestUnitName) },
    nameKey: nameKey, isTaken: { access($0, F_OK) == 0 })
  surroundings.absolutePath = { wholePath($0, in: machine.current) }
  do throws(FileProblem) {
    surroundings.materials = try templateNames(in: outside.templateFolders)
  } catch {
    throw Stop(reading: error)
  }
  if let workspace {
    surroundings.campaign = workspace.campaign
    surroundings.authorities = try othersOfWorkspace(workspace.folder).filter {
      $0 != workspace.campaign
    }
  }
  surroundings.inParallel = { pieces, work in
    onThreads(processorCount(), pieces: pieces) { _, piece in work(piece) }
  }
  do throws(FileProblem) {
    return try importUnits(request, from: surroundings)
  } catch {
    throw Stop(reading: error)
  }
}

/// A path from the root; of what is there without links, of what is not yet as it is written.
private func wholePath(_ path: String, in current: String) -> String {
  let path = path.isEmpty ? "." : path
  if let whole = absolute(path, in: current) { return whole }
  let name = path.split(separator: "/").last.map(String.init) ?? path
  return join(wholePath(parent(of: path), in: current), name)
}

/// The suffix and the number that tells two of one name apart have to fit behind it; and materials
/// that are made of the unit bear its name and more.
private let longestUnitName = 120

/// Why nothing may be written; nil if it may.
private func refuse(
  _ imported: Imported, _ options: ImportOptions, _ report: inout ImportReport
) -> Stop? {
  let taken = imported.files.filter(\.isTaken)
  if !taken.isEmpty, !options.replaces {
    report.diagnostics.append(unitExists(taken.map(\.name)))
    return Stop(told: .filesFailed)
  }
  let isWrong =
    !imported.rejected.isEmpty || imported.diagnostics.contains { $0.severity == .error }
  if imported.isUnusable || isWrong && !options.skipsBad { return Stop(told: .contentWrong) }
  if imported.files.isEmpty {
    report.diagnostics.append(noUnitsInTables())
    return Stop(told: .contentWrong)
  }
  return nil
}

private func unitExists(_ names: [String]) -> Diagnostic {
  let shown = names.prefix(5).joined(separator: "、") + (names.count > 5 ? "……" : "")
  let (others, count) = (names.count > 1 ? "are" : "is", names.count)
  return Diagnostic(
    .error, "unit-file-exists",
    Message(
      zh: "已经有 \(count) 个单位文件：\(shown)；什么也没有写",
      en: "\(count) of the unit files \(others) there already: \(shown); nothing was written"),
    at: nil,
    hint: Message(
      zh: "要用表格里的内容换掉它们，加 --replace", en: "add --replace to exchange them for the tables’ content"))
}

private func noUnitsInTables() -> Diagnostic {
  Diagnostic(
    .error, "table-empty",
    Message(zh: "没有可以导入的单位", en: "there is no unit to import"), at: nil,
    hint: Message(zh: "表头下面要有一行一个单位", en: "below the headings there must be a row for each unit"))
}

/// Writes the rows that were left out beside their table: `units.xlsx` → `units-bad-rows.csv`.
private func write(_ rejected: Imported.Rejected) throws(Stop) -> String {
  let path = join(parent(of: rejected.table), "\(stem(rejected.table))-bad-rows.csv")
  do throws(FileProblem) {
    let writer = try TableWriter(
      to: path, as: .csv, sheet: "", columns: rejected.headings.map { TableColumn($0) })
    for row in rejected.rows { try writer.row(row) }
    try writer.finish()
    return path
  } catch {
    throw Stop(writing: error)
  }
}

/// The folder of unit files that is meant where none is named: that of the workspace, else of the
/// current folder.
public func unitsFolder(on machine: Machine) -> String {
  join(Workspace(holding: ".", current: machine.current)?.folder ?? "", "units")
}
