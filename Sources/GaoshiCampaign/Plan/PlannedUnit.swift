internal import GaoshiConfig
internal import GaoshiCore
internal import GaoshiModel
internal import GaoshiPack
internal import GaoshiTemplate

/// A unit with all its pages composed, and what they were made from.
struct PlannedUnit: Sendable {
  let unit: UnitFile
  /// Nil if the unit's file is too wrong to make a notice of.
  let notice: ExplainedNotice?
  let jobs: [PlannedJob]
  /// Everything that was read or looked for.
  let dependencies: [Dependency]
  let diagnostics: [Diagnostic]

  /// Whether something is so wrong that the unit has no pages.
  var isWrong: Bool { notice == nil || diagnostics.contains { $0.severity == .error } }
}

/// A page of a unit, composed.
struct PlannedJob: Sendable {
  let job: Job
  let formats: [OutputFormat]
  let document: Document
  /// Where its files lie in the pack, without the format.
  let path: String
  let key: String
  /// What this page was made from.
  let dependencies: [Dependency]
}

/// One thread's means of planning: it reads templates once and keeps them.
final class Planner: @unchecked Sendable {
  private let campaign: CampaignBuild
  private let library: TemplateLibrary

  init(_ campaign: CampaignBuild) {
    self.campaign = campaign
    let outside = campaign.machine.surroundings(for: campaign.workspace)
    let files = campaign.files
    library = TemplateLibrary(
      Surroundings(
        readFile: { path throws(FileProblem) in try files.read(path).bytes },
        fontFolders: outside.fontFolders, templateFolders: outside.templateFolders))
  }

  /// A template or the like that is there and could not be read.
  var failure: FileProblem? { library.failure }

  /// Resolves a unit, settles its pages and composes them.
  func plan(_ unit: UnitFile, _ content: InputFiles.Content) -> PlannedUnit {
    let log = ReadLog(own: unit.path, content, files: campaign.files)
    var sink = DiagnosticSink()
    let notice = resolve(unit, log, into: &sink)
    let chain = log.dependencies

    // Which pages the unit needs hangs on the sizes of templates.
    library.startNoting()
    let jobs = notice.map {
      planJobs(
        $0.notice, unitFile: unit.path, request: campaign.request.job, library: library,
        into: &sink)
    }
    var templates = library.noted
    var planned: [PlannedJob] = []
    for job in jobs ?? [] where campaign.request.only.includes(material: job.material.text) {
      library.startNoting()
      let document = compose(job, with: library, into: &sink)
      templates.formUnion(library.noted)
      guard let document else { continue }
      planned.append(
        self.planned(job, document, unit, chain.union(dependencies(on: library.noted))))
    }
    return PlannedUnit(
      unit: unit, notice: notice, jobs: planned,
      dependencies: Array(chain.union(dependencies(on: templates))),
      diagnostics: sink.diagnostics)
  }

  private func resolve(
    _ unit: UnitFile, _ log: ReadLog, into sink: inout DiagnosticSink
  ) -> ExplainedNotice? {
    let surroundings = Surroundings(
      readFile: { path throws(FileProblem) in try log.read(path) }, fontFolders: [],
      templateFolders: [])
    // The unit's own file has been read, so nothing is left to fail.
    return try? ExplainedNotice.resolve(file: unit.path, surroundings: surroundings, into: &sink)
  }

  private func planned(
    _ job: Job, _ document: Document, _ unit: UnitFile, _ dependencies: Set<Dependency>
  ) -> PlannedJob {
    let formats = formats(of: job, request: campaign.request.job)
    let names = campaign.names
    return PlannedJob(
      job: job, formats: formats, document: document,
      path: campaign.settings.names.path(of: job, unit: unit.id),
      key: jobKey(
        job, formats: formats, terms: campaign.terms,
        inputs: dependencies.map { (names.name(of: $0.path), $0.sha256) }),
      dependencies: Array(dependencies))
  }

  private func dependencies(on paths: Set<String>) -> Set<Dependency> {
    Set(paths.map { Dependency(path: $0, sha256: campaign.files.hash(of: $0)) })
  }
}
