internal import GaoshiCore
internal import GaoshiFiles
internal import GaoshiPack
internal import Glibc

/// One part of a campaign that is made by itself: every unit whose id falls to it.
public struct Shard: Hashable, Sendable {
  /// From 0.
  public let index: Int
  public let count: Int

  /// - Returns: nil unless `0 <= index < count`, of at most 100,000.
  public init?(index: Int, of count: Int) {
    guard (1...100_000).contains(count), (0..<count).contains(index) else { return nil }
    self.index = index
    self.count = count
  }

  /// The file in a store that says what the shard made.
  var file: String { "shards/\(index)-of-\(count).json" }
}

/// Makes the pages of one shard of a plan into a store; done again, it makes what is missing.
///
/// A unit with something wrong is named in the shard's file and does not keep the others from being
/// made.
public func buildShard(
  _ shard: Shard, of planPath: String, into store: String, _ request: PackRequest,
  on machine: Machine
) -> PackReport {
  var report = PackReport()
  var sink = DiagnosticSink()
  do throws(Stop) {
    // The plan must be of this very program, and its files as they were.
    let plan = try readPlan(planPath)
    try requireSameProgram(plan)
    let request = try plan.request(request, store: store, shard)
    let campaign = try CampaignBuild(request, machine, plan: plan, into: &sink)
    try requireSameFonts(plan, campaign)

    // Make the shard's units.
    let build = try PackBuild(campaign, index: "index-\(shard.index)-of-\(shard.count)")
    build.keepsGoing = true
    build.report.folder = store
    defer { report = build.report }
    let units = try plan.units(of: shard, campaign)
    try build.update(units)

    // Say what was made.
    try writeShard(shard, of: plan, units, build, into: store)
    build.report.outcome = build.isWrong ? .contentWrong : .done
    return build.report
  } catch {
    report.diagnostics = sink.diagnostics + error.diagnostics
    report.errors += report.diagnostics.count { $0.severity == .error }
    report.outcome = error.outcome
    return report
  }
}

/// Reads a plan's head and holds its units against their root.
func readPlan(_ path: String) throws(Stop) -> PlanFile {
  do throws(PackProblem) { return try PlanFile(path) } catch {
    throw Stop(reading: error.asFileProblem)
  }
}

private func requireSameProgram(_ plan: PlanFile) throws(Stop) {
  guard plan.head.program != programIdentity else { return }
  throw Stop(
    Diagnostic(
      .error, "plan-of-other-program",
      Message(
        zh: "计划“\(plan.path)”是另一个 gaoshi 或另一版程序库做的",
        en: "the plan “\(plan.path)” is that of another gaoshi or of other libraries"),
      at: nil,
      hint: Message(
        zh: "所有机器装同一个程序和同样的库，再运行 gaoshi plan",
        en: "install one program and the same libraries on all machines, and run gaoshi plan again")
    ),
    .renderingFailed)
}

private func requireSameFonts(_ plan: PlanFile, _ campaign: CampaignBuild) throws(Stop) {
  guard plan.head.fonts != campaign.terms.fonts else { return }
  throw Stop(
    Diagnostic(
      .error, "plan-of-other-fonts",
      Message(
        zh: "字体表和计划“\(plan.path)”里的不一样",
        en: "the list of fonts is not that of the plan “\(plan.path)”"),
      at: nil,
      hint: Message(
        zh: "所有机器用同一个 fonts.yaml", en: "use one fonts.yaml on all machines")),
    .renderingFailed)
}

extension PlanFile {
  /// The request that the plan was made for, whatever this one asks.
  fileprivate func request(
    _ request: PackRequest, store: String, _ shard: Shard
  ) throws(Stop) -> PackRequest {
    var planned = request
    planned.job.materials = head.materials
    planned.job.sizes = head.sizes.compactMap { PageSize($0) }
    planned.job.formats = head.formats.compactMap { OutputFormat(rawValue: $0) }
    planned.job.theme = head.theme
    planned.job.dpi = head.dpi
    planned.only = Selection()
    planned.only.materials = head.only
    planned.cache = store
    planned.job.output = join(store, shard.file)
    return planned
  }

  /// The unit files of a shard, each as the plan has it.
  fileprivate func units(
    of shard: Shard, _ campaign: CampaignBuild
  ) throws(Stop) -> UnitList {
    try UnitList(in: campaign.workspace.unitsFolder) { (take) throws(Stop) in
      do throws(PackProblem) {
        var rows = try self.units()
        while let row = try rows.next() {
          let planned = try unit(row)
          guard Self.shard(of: planned.unit, among: shard.count) == shard.index else { continue }
          // Other units may be millions: only the shard's own are looked for.
          guard let name = unitFileName(of: planned.unit, in: campaign.workspace),
            (try? campaign.files.readOnce(join(campaign.workspace.unitsFolder, name)).sha256)
              == planned.sha256
          else { throw .file(campaign.planProblem(planned.unit)) }
          take(name)
        }
      } catch {
        throw Stop(reading: error.asFileProblem)
      }
    }
  }
}

extension CampaignBuild {
  fileprivate func planProblem(_ unit: String) -> FileProblem {
    Expectation(names: names, inputs: [:]).problem(with: join(workspace.folder, "units/\(unit)"))
  }
}

/// Writes what a shard made: each unit's line followed by its rows; a line for a wrong one.
private func writeShard(
  _ shard: Shard, of plan: PlanFile, _ units: UnitList, _ build: PackBuild, into store: String
) throws(Stop) {
  do throws(FileProblem) {
    let staged = try StagedFile(join(store, shard.file))
    let file = try NewFile(staged.temporary)
    var writer = try RowFileWriter(
      .shard,
      head: [
        ("plan", JSONText.quoted(plan.digest)), ("shard", "\(shard.index)"),
        ("shards", "\(shard.count)"),
        ("header", JSONText.object(build.header(of: units).members)),
      ], list: "rows", to: file)
    for unit in units {
      if build.wrongUnits.contains(unit.id) {
        try writer.append(JSONText.object([("wrong", JSONText.quoted(unit.id))]))
        continue
      }
      guard let entry = build.entry(of: unit) else { throw FileProblem.lost(build.index.path) }
      try writer.append(entry.unit)
      for row in entry.rows { try writer.append(row.json) }
    }
    _ = try writer.finish()
    // All that the file names must be on the disk before it is.
    try build.index.sync()
    try syncDisk(of: store)
    try file.finish(syncs: true)
    try staged.moveIn()
  } catch {
    throw Stop(writing: error)
  }
}
