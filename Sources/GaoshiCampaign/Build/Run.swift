internal import GaoshiCore
internal import GaoshiModel
internal import GaoshiPage
internal import GaoshiTemplate
internal import GaoshiText

/// One build or check, from the files that are asked for to the finished pages.
final class Run {
  let request: BuildRequest
  let machine: Machine
  var sink = DiagnosticSink()
  private var libraries: [FontLibrary] = []

  init(_ request: BuildRequest, _ machine: Machine) {
    self.request = request
    self.machine = machine
  }

  /// What the diagnostics so far make of the run.
  var outcome: Outcome { isWrong ? .contentWrong : .done }

  private var isWrong: Bool {
    sink.hasErrors || request.isStrict && sink.diagnostics.contains { $0.severity == .warning }
  }

  /// Lays out every page that is asked for; empty if the content is wrong.
  func layOut() throws(Stop) -> [LaidOut] {
    // Without templates and fonts nothing can be made.
    _ = try requireInstallation(machine)

    // Gather the unit files by the workspace that they lie in.
    let shelves = try gather(findUnits(request.paths))

    // Resolve the units, settle which pages they need, and compose these.
    var jobs: [PlacedJob] = []
    for shelf in shelves { jobs += try plan(shelf) }
    checkNames(jobs, into: &sink)
    let composed = jobs.compactMap { compose($0) }
    for case let failure? in shelves.map(\.library.failure) { throw Stop(reading: failure) }
    if isWrong { return [] }

    // Cut the fonts to what the pages show, and give everything its place.
    var pages: [LaidOut] = []
    for shelf in shelves {
      pages += try layOut(composed.filter { $0.placed.shelf === shelf }, on: shelf)
    }
    return isWrong ? [] : pages
  }

  /// Waits until the fonts that were used are compared with their checksums, which a second thread
  /// does meanwhile: nothing may be published before.
  func verifyFonts() throws(Stop) {
    do throws(FontProblem) {
      for library in libraries { try library.verify() }
    } catch {
      throw Stop(error)
    }
  }

  private func gather(_ files: [String]) -> [Shelf] {
    var shelves: [Shelf] = []
    for file in files {
      let workspace = Workspace(holding: file, current: machine.current)
      if let shelf = shelves.first(where: { $0.workspace == workspace }) {
        shelf.files.append(file)
      } else {
        shelves.append(Shelf(workspace, machine.surroundings(for: workspace), file))
      }
    }
    return shelves
  }

  private func plan(_ shelf: Shelf) throws(Stop) -> [PlacedJob] {
    var jobs: [PlacedJob] = []
    for file in shelf.files {
      guard let notice = try resolve(file, on: shelf) else { continue }
      let planned = planJobs(
        notice, unitFile: file, request: request, library: shelf.library, into: &sink)
      let folder = request.output ?? shelf.workspace?.output ?? Workspace.outputFolder
      jobs += planned.map { PlacedJob(job: $0, shelf: shelf, folder: folder) }
    }
    return jobs
  }

  private func resolve(_ file: String, on shelf: Shelf) throws(Stop) -> Notice? {
    do throws(FileProblem) {
      return try Notice.resolve(file: file, surroundings: shelf.surroundings, into: &sink)
    } catch {
      throw Stop(reading: error)
    }
  }

  private func compose(_ placed: PlacedJob) -> Composed? {
    GaoshiCampaign.compose(placed.job, with: placed.shelf.library, into: &sink)
      .map { Composed(placed: placed, document: $0) }
  }

  private func layOut(_ composed: [Composed], on shelf: Shelf) throws(Stop) -> [LaidOut] {
    let characters = composed.reduce(into: [:]) { all, page in
      all.merge(page.document.characters) { $0.union($1) }
    }
    guard !composed.isEmpty, let catalog = try fontCatalog(for: shelf) else { return [] }
    do throws(FontProblem) {
      let fonts = try FontLibrary(
        catalog, in: shelf.surroundings.fontFolders, characters: characters)
      libraries.append(fonts)
      return composed.compactMap { composed in
        composed.document.layout(with: fonts, into: &sink).map {
          LaidOut(placed: composed.placed, document: composed.document, page: $0)
        }
      }
    } catch {
      throw Stop(error)
    }
  }

  private func fontCatalog(for shelf: Shelf) throws(Stop) -> FontCatalog? {
    let path = try fontCatalogPath(shelf.workspace, machine)
    return try readFontCatalog(path, machine, into: &sink)
  }
}

/// The unit files of one workspace, with what they are made from.
final class Shelf {
  let workspace: Workspace?
  let surroundings: Surroundings
  let library: TemplateLibrary
  var files: [String]

  init(_ workspace: Workspace?, _ surroundings: Surroundings, _ file: String) {
    self.workspace = workspace
    self.surroundings = surroundings
    library = TemplateLibrary(surroundings)
    files = [file]
  }
}

/// A job and the folder that its files go to.
struct PlacedJob {
  let job: Job
  let shelf: Shelf
  let folder: String
}

/// A job in its template's blocks.
struct Composed {
  let placed: PlacedJob
  let document: Document
}

/// A job with everything in its place.
struct LaidOut {
  let placed: PlacedJob
  let document: Document
  let page: Page

  /// The file's name; a page too long for a PDF is laid out at a tenth of its size and says so.
  func name(_ format: OutputFormat) -> String {
    placed.job.name(format, isTenth: page.scale < 1)
  }
}
