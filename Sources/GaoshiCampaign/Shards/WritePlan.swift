internal import Foundation
internal import GaoshiCore
internal import GaoshiFiles
internal import GaoshiPack

/// Plans a campaign and writes the plan to a file, if nothing is wrong with any unit.
public func writePlan(
  _ request: PackRequest, to path: String, on machine: Machine
) -> PlanReport {
  var report = PlanReport()
  do throws(FileProblem) {
    let writer = try PlanWriter(path)
    var failure: FileProblem?
    report = planUnits(request, on: machine) { _, planned in
      do throws(FileProblem) { try writer.take(planned.unit, planned.sha256) } catch {
        failure = failure ?? error
      }
      writer.campaign = planned.campaign
    }
    if let failure { throw failure }
    if report.outcome == .done { try writer.finish() }
  } catch {
    let stop = Stop(writing: error)
    report.diagnostics += stop.diagnostics
    report.outcome = stop.outcome
  }
  return report
}

/// Gathers the units of a plan, whose head is known only when all of them have been planned.
private final class PlanWriter {
  var campaign: CampaignBuild?
  private let staged: StagedFile
  private let rows: NewFile

  init(_ path: String) throws(FileProblem) {
    let work = try WorkFolder(besideFile: path)
    staged = try StagedFile(path, in: work)
    rows = try NewFile(work.newPath(), hashes: false)
  }

  func take(_ unit: UnitFile, _ sha256: String) throws(FileProblem) {
    try rows.line(PlanFile.Unit(unit: unit.id, sha256: sha256).json)
  }

  func finish() throws(FileProblem) {
    guard let campaign else { return }
    try rows.finish(syncs: false)
    let file = try NewFile(staged.temporary)
    var writer = try RowFileWriter(
      .plan, head: PlanFile.Head(campaign).members, list: "units", to: file)
    let lines = try LineReader(rows.path)
    while let line = try lines.next() { try writer.append(line) }
    _ = try writer.finish()
    try file.finish(syncs: true)
    try staged.moveIn()
  }
}

extension PlanFile.Head {
  /// What a campaign's plan says before its units, once all of them have been planned.
  init(_ campaign: CampaignBuild) {
    let job = campaign.request.job
    program = programIdentity
    fonts = campaign.terms.fonts
    materials = job.materials
    sizes = job.sizes.map(\.name)
    formats = job.formats.map(\.rawValue)
    theme = job.theme
    dpi = job.dpi
    date = campaign.terms.date
    only = campaign.request.only.materials
    gallery = campaign.settings.hasGallery
    inputs = Dictionary(
      campaign.files.all.map { (campaign.names.name(of: $0.path), $0.sha256) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The members of the file's head.
  fileprivate var members: [(String, String)] {
    func list(_ words: [String]) -> String { JSONText.array(words.map(JSONText.quoted)) }
    let inputs = inputs.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value.map(JSONText.quoted) ?? "null") }
    return [
      ("program", JSONText.quoted(program)), ("fonts", JSONText.quoted(fonts)),
      ("materials", list(materials)), ("sizes", list(sizes)), ("formats", list(formats)),
    ] + JSONText.present([("theme", theme)])
      + [
        ("dpi", "\(dpi)"), ("date", JSONText.quoted(date)), ("only", list(only)),
        ("gallery", "\(gallery)"), ("inputs", JSONText.object(inputs)),
      ]
  }
}
