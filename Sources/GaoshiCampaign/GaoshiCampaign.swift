// GaoshiCampaign: unit files go in, finished files in their places come out.
internal import GaoshiCore

/// Makes the files of the units that are asked for, all or none.
public func build(_ request: BuildRequest, on machine: Machine) -> Report {
  perform(request, on: machine) { run throws(Stop) in
    // Settle what is to be made, and lay it all out before anything is drawn.
    let pages = try run.layOut()

    // Draw each page, read its codes back, and write the files beside their places.
    let files = try run.draw(pages)

    // Move all of them in, once the fonts are known to be the right ones.
    try run.verifyFonts()
    return try run.publish(files)
  }
}

/// Does everything that a build does up to the finished layout, and writes nothing.
public func check(_ request: BuildRequest, on machine: Machine) -> Report {
  perform(request, on: machine) { run throws(Stop) in
    _ = try run.layOut()
    try run.verifyFonts()
    return []
  }
}

private func perform(
  _ request: BuildRequest, on machine: Machine, _ steps: (Run) throws(Stop) -> [Output]
) -> Report {
  let run = Run(request, machine)
  do throws(Stop) {
    let outputs = try steps(run)
    return Report(diagnostics: run.sink.diagnostics, outputs: outputs, outcome: run.outcome)
  } catch {
    run.sink.report(error.diagnostic)
    return Report(diagnostics: run.sink.diagnostics, outcome: error.outcome)
  }
}
