internal import GaoshiCore
public import GaoshiModel

/// Resolves one unit file and says of each value where it comes from.
public func explain(
  _ file: String, on machine: Machine
) -> (explanations: [Explanation], report: Report) {
  let workspace = Workspace(holding: file, current: machine.current)
  var sink = DiagnosticSink()
  do throws(FileProblem) {
    let explanations = try Explanation.explain(
      file: file, surroundings: machine.surroundings(for: workspace), into: &sink)
    return (
      explanations,
      Report(diagnostics: sink.diagnostics, outcome: sink.hasErrors ? .contentWrong : .done)
    )
  } catch {
    let stop = Stop(reading: error)
    return ([], Report(diagnostics: stop.diagnostics, outcome: stop.outcome))
  }
}
