internal import GaoshiCode
internal import GaoshiCore
internal import GaoshiFiles
internal import GaoshiModel
internal import GaoshiPage
internal import GaoshiRender
internal import GaoshiTemplate
internal import GaoshiText

/// One thread's means of drawing: faces cut for the campaign, and drawing objects of its own.
///
/// Used from one thread at a time.
final class Drawer: @unchecked Sendable {
  private let campaign: CampaignBuild
  private let objects: ObjectStore
  private let fonts: FontLibrary
  private let renderer = Renderer()

  init(_ campaign: CampaignBuild, _ objects: ObjectStore, _ fonts: FontLibrary) {
    self.campaign = campaign
    self.objects = objects
    self.fonts = fonts
  }

  /// Lays a page out, reads its codes back, and keeps its files in the store.
  ///
  /// - Returns: nil for the entry if something is wrong with the page; the diagnostics say what.
  func draw(
    _ planned: PlannedJob
  ) throws(Stop) -> (entry: JobEntry?, diagnostics: [Diagnostic]) {
    var sink = DiagnosticSink()
    guard let page = planned.document.layout(with: fonts, into: &sink) else {
      return (nil, sink.diagnostics)
    }
    let notice = planned.job.notice
    sink.report(contentsOf: try checkCodes(on: page, of: notice, with: renderer))
    if sink.hasErrors { return (nil, sink.diagnostics) }
    let entry = JobEntry(
      files: try files(of: page, planned), pages: 1, isTenth: page.scale < 1,
      codes: page.payloads(of: notice), preview: try preview(of: page),
      diagnostics: sink.diagnostics.compactMap { $0.kept(by: campaign.names) })
    return (entry, sink.diagnostics)
  }

  private func files(of page: Page, _ planned: PlannedJob) throws(Stop) -> [JobEntry.File] {
    let metadata = metadata(of: planned.job, planned.document, machine: campaign.machine)
    var files: [JobEntry.File] = []
    for format in planned.formats {
      let drawn = try renderer.draw(
        page, as: format, dpi: campaign.request.job.dpi, metadata: metadata)
      files.append(
        JobEntry.File(
          format: format, sha256: try keep(drawn), bytes: drawn.count,
          look: look(of: drawn, as: format)))
    }
    return files
  }

  private func look(of drawn: [UInt8], as format: OutputFormat) -> String {
    switch format {
    case .pdf: Look.ofPDF(drawn)
    case .png: Look.ofPNG(drawn)
    case .svg: Look.ofSVG(drawn)
    }
  }

  private func preview(of page: Page) throws(Stop) -> String? {
    guard campaign.terms.hasPreview else { return nil }
    let drawn: [UInt8]
    do throws(RenderProblem) {
      drawn = try renderer.preview(page)
    } catch {
      throw Stop(error)
    }
    return try keep(drawn)
  }

  private func keep(_ bytes: [UInt8]) throws(Stop) -> String {
    do throws(FileProblem) { return try objects.keep(bytes) } catch { throw Stop(writing: error) }
  }
}
