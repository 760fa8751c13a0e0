internal import GaoshiCore
internal import GaoshiExchange
internal import GaoshiFiles
public import GaoshiSheet

/// Writes the units of a workspace, or of files and folders, as a table: one row for each site.
///
/// - Returns: how many rows were written, and what there is to say.
public func exportTable(
  of paths: [String], to output: String, as format: TableFormat, on machine: Machine
) -> (rows: Int, report: Report) {
  var sink = DiagnosticSink()
  do throws(Stop) {
    let sources = try exportSources(paths, on: machine)
    let exported = try read(sources, on: machine, into: &sink)
    guard !sink.hasErrors else {
      return (0, Report(diagnostics: sink.diagnostics, outcome: .contentWrong))
    }
    try write(exported, to: output, as: format)
    return (exported.rows.count, Report(diagnostics: sink.diagnostics))
  } catch {
    return (0, Report(diagnostics: sink.diagnostics + error.diagnostics, outcome: error.outcome))
  }
}

private func read(
  _ sources: [ExportSource], on machine: Machine, into sink: inout DiagnosticSink
) throws(Stop) -> Exported {
  do throws(FileProblem) {
    return try exportUnits(
      sources, reading: { path throws(FileProblem) in try machine.read(path) }, into: &sink)
  } catch {
    throw Stop(reading: error)
  }
}

private func write(_ exported: Exported, to path: String, as format: TableFormat) throws(Stop) {
  do throws(FileProblem) {
    let writer = try TableWriter(
      to: path, as: format, sheet: "单位", columns: exported.columns)
    for row in exported.rows { try writer.row(row) }
    try writer.finish()
  } catch {
    throw Stop(writing: error)
  }
}
