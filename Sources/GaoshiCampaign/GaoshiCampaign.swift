// GaoshiCampaign: unit files go in, finished files in their places come out.
internal import GaoshiCore
internal import GaoshiFiles

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

/// Makes the pack of a campaign: what has not changed is not made again, and whoever looks sees the
/// former pack or the new one.
public func buildPack(_ request: PackRequest, on machine: Machine) -> PackReport {
  var report = PackReport()
  var sink = DiagnosticSink()
  do throws(Stop) {
    // Read what is of the whole campaign, and take its place.
    let campaign = try CampaignBuild(request, machine, into: &sink)
    let place = try takePlace(campaign.output, waits: request.job.waits)
    let former = try FormerPack(at: place.folder)

    // Bring what is remembered of the units up to date.
    let build = try PackBuild(campaign)
    build.tell(sink.diagnostics)
    if let damage = former.damage, request.only.isAll { build.tell(damaged: [damage]) }
    sink = DiagnosticSink()
    let units = try selectUnits(of: campaign)
    build.report.folder = place.folder
    defer { report = build.report }
    try build.update(units)

    // Publish the pack that this makes.
    guard !build.isWrong else {
      build.report.outcome = .contentWrong
      return build.report
    }
    try build.publish(units, into: place, over: former)

    // What is wanted now is news for the ledger; a pack in another place is for looking at.
    if let day = request.day, campaign.output == campaign.workspace.pack {
      try recordPack(place.folder, in: campaign.workspace, on: day)
    }
    return build.report
  } catch {
    report.diagnostics = sink.diagnostics + error.diagnostics
    report.errors += report.diagnostics.count { $0.severity == .error }
    report.outcome = error.outcome
    return report
  }
}

/// Whether what is named on the command line is one workspace's folder and so stands for its campaign.
public func meansWorkspace(_ paths: [String], on machine: Machine) -> Bool {
  paths.count == 1 && Workspace(at: paths[0], current: machine.current) != nil
}

/// Takes the folder that a pack goes to.
func takePlace(_ folder: String, waits: Bool) throws(Stop) -> PackPlace {
  do throws(PublishProblem) {
    return try PackPlace(folder, waits: waits)
  } catch {
    throw Stop(error)
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
    run.sink.report(contentsOf: error.diagnostics)
    return Report(diagnostics: run.sink.diagnostics, outcome: error.outcome)
  }
}
