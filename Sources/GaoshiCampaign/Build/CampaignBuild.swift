internal import GaoshiConfig
internal import GaoshiCore
internal import GaoshiFiles
internal import GaoshiPack
internal import Synchronization

/// What all steps of one campaign's build or plan share; nothing in it changes.
final class CampaignBuild: Sendable {
  let request: PackRequest
  let machine: Machine
  let workspace: Workspace
  let settings: CampaignSettings
  let files: InputFiles
  let names: SourceNames
  let catalog: FontCatalog
  let terms: JobTerms
  let threads: Int

  /// Reads what is of the whole campaign.
  ///
  /// - Parameter plan: what a plan lays down of the files.
  init(
    _ request: PackRequest, _ machine: Machine, plan: PlanFile? = nil,
    into sink: inout DiagnosticSink
  ) throws(Stop) {
    self.request = request
    self.machine = machine
    threads = request.threads ?? processorCount()
    let installation = try requireInstallation(machine)
    workspace = try findWorkspace(request.job.paths.first ?? ".", machine)
    let names = SourceNames(workspace: workspace.folder, program: installation.folder)
    self.names = names
    files = InputFiles(
      machine, expectation: plan.map { Expectation(names: names, inputs: $0.head.inputs) })
    let campaign = try files.read(required: workspace.campaign)
    guard
      let settings = CampaignSettings(campaign.bytes, file: workspace.campaign, into: &sink)
    else { throw Stop(told: .contentWrong) }
    self.settings = settings
    let fonts = try fontCatalogPath(workspace, machine)
    // A plan says of the fonts by themselves what they are.
    let list = try InputFiles(machine).read(required: fonts)
    guard let catalog = FontCatalog.parse(list.bytes, file: fonts, into: &sink) else {
      throw Stop(told: .renderingFailed)
    }
    self.catalog = catalog
    terms = JobTerms(
      fonts: list.sha256, dpi: request.job.dpi, date: machine.date,
      hasPreview: settings.hasGallery)
  }

  /// Where the pack goes.
  var output: String { request.job.output ?? workspace.pack }

  /// Where what was made is remembered.
  var cache: String { request.cache ?? workspace.cache }

  /// The index of this program in the cache.
  var indexPath: String { indexPath("index") }

  /// An index of this program by another name.
  func indexPath(_ name: String) -> String {
    join(cache, "\(name)-\(programIdentity.prefix(16)).log")
  }

  /// What the pages of a unit hang on beside files; the name under which a unit is remembered.
  func id(of unit: UnitFile) -> CacheIndex.ID {
    let job = request.job
    let options = [
      job.materials.joined(separator: ","), job.sizes.map(\.name).joined(separator: ","),
      job.formats.map(\.rawValue).joined(separator: ","), job.theme ?? "",
      request.only.materials.joined(separator: ","),
    ]
    return CacheIndex.ID(
      Digest.sha256("unit\n\(options.joined(separator: "\n"))\n\(terms.text)\(unit.id)"))
  }

  /// The manifest's head.
  func header(templates: [PackSource]) -> ManifestHeader {
    ManifestHeader(
      campaign: settings.campaign, date: settings.date, tools: Tools.all, fonts: catalog.sources,
      templates: templates)
  }
}

extension InputFiles {
  /// A file without which nothing can be done.
  func read(required path: String) throws(Stop) -> Content {
    do throws(FileProblem) { return try read(path) } catch { throw Stop(reading: error) }
  }
}

/// The workspace that a folder is.
private func findWorkspace(_ folder: String, _ machine: Machine) throws(Stop) -> Workspace {
  if let workspace = Workspace(at: folder, current: machine.current) { return workspace }
  throw Stop(workspaceMissing(folder), .contentWrong)
}

/// What to say of a folder that is no workspace.
func workspaceMissing(_ folder: String) -> Diagnostic {
  Diagnostic(
    .error, "workspace-missing",
    Message(
      zh: "“\(folder)”不是工作区：里面没有 \(Workspace.campaignFile)",
      en: "“\(folder)” is no workspace: it has no \(Workspace.campaignFile)"),
    at: nil,
    hint: Message(
      zh: "写出工作区的文件夹，或用 gaoshi init 建立一个",
      en: "name a workspace’s folder, or start one with gaoshi init"))
}
