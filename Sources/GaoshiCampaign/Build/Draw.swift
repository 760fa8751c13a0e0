internal import GaoshiCode
internal import GaoshiCore
internal import GaoshiFiles
internal import GaoshiModel
internal import GaoshiPage
internal import GaoshiRender
internal import GaoshiTemplate

extension Run {
  /// Draws every page in every format that is asked for and stages the files.
  func draw(_ pages: [LaidOut]) throws(Stop) -> StagedRun {
    let renderer = Renderer()
    var staged = StagedRun(waits: request.waits)
    for page in pages {
      sink.report(
        contentsOf: try checkCodes(on: page.page, of: page.placed.job.notice, with: renderer))
      for format in formats(of: page.placed.job, request: request) {
        let bytes = try renderer.draw(
          page.page, as: format, dpi: request.dpi,
          metadata: metadata(of: page.placed.job, page.document, machine: machine))
        try staged.add(bytes, of: page, as: format)
      }
    }
    return staged
  }

  /// Moves the staged files into their places, if nothing was found wrong while drawing.
  func publish(_ staged: StagedRun) throws(Stop) -> [Output] {
    guard outcome == .done else { return [] }
    return try staged.publish()
  }
}

extension Renderer {
  /// A page as the bytes of a file.
  func draw(
    _ page: Page, as format: OutputFormat, dpi: Double, metadata: Metadata
  ) throws(Stop) -> [UInt8] {
    do throws(RenderProblem) {
      return switch format {
      case .pdf: try pdf([page], metadata: metadata)
      case .png: try png(page, dpi: dpi)
      case .svg: try svg(page, metadata: metadata)
      }
    } catch {
      throw Stop(error)
    }
  }
}

/// Files that wait beside their places, in each folder that the run writes into.
struct StagedRun {
  let waits: Bool
  private var publishers: [String: Publisher] = [:]
  private var outputs: [Output] = []

  init(waits: Bool) { self.waits = waits }

  mutating func add(
    _ bytes: [UInt8], of page: LaidOut, as format: OutputFormat
  ) throws(Stop) {
    let placed = page.placed
    let name = page.name(format)
    let publisher = try publisher(for: placed.folder)
    do throws(FileProblem) {
      try publisher.stage(bytes, as: name)
    } catch {
      throw Stop(writing: error)
    }
    outputs.append(
      Output(
        path: join(placed.folder, name), format: format, material: placed.job.material.text,
        size: placed.job.size, theme: placed.job.theme.text, source: placed.job.unitFile,
        bytes: bytes.count, sha256: Digest.sha256(bytes)))
  }

  func publish() throws(Stop) -> [Output] {
    for publisher in publishers.values {
      do throws(FileProblem) { try publisher.publish() } catch { throw Stop(writing: error) }
    }
    return outputs
  }

  private mutating func publisher(for folder: String) throws(Stop) -> Publisher {
    if let known = publishers[folder] { return known }
    do throws(PublishProblem) {
      let publisher = try Publisher(into: folder, waits: waits)
      publishers[folder] = publisher
      return publisher
    } catch {
      throw Stop(error)
    }
  }
}
