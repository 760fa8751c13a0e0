internal import GaoshiCore
internal import GaoshiFiles
internal import GaoshiPage
internal import GaoshiRender
internal import GaoshiSpecimen
internal import GaoshiText

/// What a specimen sheet is asked to be.
public struct SpecimenRequest: Sendable {
  /// The folder for the files; else `output` in the workspace or the current folder.
  public var output: String?
  /// PDF unless any is named.
  public var formats: [OutputFormat]
  /// Pixels per inch of a PNG.
  public var dpi: Double
  /// Whether to wait for a build that holds the folder.
  public var waits: Bool

  public init(output: String?, formats: [OutputFormat], dpi: Double, waits: Bool) {
    self.output = output
    self.formats = formats
    self.dpi = dpi
    self.waits = waits
  }
}

/// Makes the specimen sheet with the fonts of the workspace that the current folder lies in, or of
/// the program; all of its files or none.
public func makeSpecimen(_ request: SpecimenRequest, on machine: Machine) -> Report {
  var sink = DiagnosticSink()
  do throws(Stop) {
    let outputs = try specimen(request, machine, into: &sink)
    return Report(
      diagnostics: sink.diagnostics, outputs: outputs,
      outcome: sink.hasErrors ? .renderingFailed : .done)
  } catch {
    sink.report(contentsOf: error.diagnostics)
    return Report(diagnostics: sink.diagnostics, outcome: error.outcome)
  }
}

private func specimen(
  _ request: SpecimenRequest, _ machine: Machine, into sink: inout DiagnosticSink
) throws(Stop) -> [Output] {
  let workspace = Workspace(holding: ".", current: machine.current)
  let path = try fontCatalogPath(workspace, machine)
  guard let catalog = try readFontCatalog(path, machine, into: &sink) else { return [] }

  // Set the page and draw it.
  let fonts = try openFonts(catalog, in: machine.surroundings(for: workspace).fontFolders)
  let page = Specimen.page(with: fonts, into: &sink)
  if sink.hasErrors { return [] }
  let formats = request.formats.isEmpty ? [.pdf] : request.formats
  var files: [(format: OutputFormat, bytes: [UInt8])] = []
  let renderer = Renderer()
  for format in formats {
    let bytes = try renderer.draw(
      page, as: format, dpi: request.dpi, metadata: metadata(date: machine.date))
    files.append((format, bytes))
  }

  // Put the files into their places, once the fonts are known to be the right ones.
  do throws(FontProblem) { try fonts.verify() } catch { throw Stop(error) }
  let folder = request.output ?? workspace?.output ?? Workspace.outputFolder
  return try publish(files, into: folder, waits: request.waits)
}

private func openFonts(_ catalog: FontCatalog, in folders: [String]) throws(Stop) -> FontLibrary {
  do throws(FontProblem) {
    return try FontLibrary(catalog, in: folders, characters: Specimen.characters)
  } catch {
    throw Stop(error)
  }
}

private func metadata(date: String) -> Metadata {
  Metadata(
    title: "排版样张", author: "Gaoshi", subject: "中文排版需求", language: "zh-Hans", date: date)
}

private func publish(
  _ files: [(format: OutputFormat, bytes: [UInt8])], into folder: String, waits: Bool
) throws(Stop) -> [Output] {
  let named = files.map { (name: "specimen.\($0.format)", bytes: $0.bytes) }
  try publishFiles(named, into: folder, waits: waits)
  return zip(files, named).map { file, named in
    Output(
      path: join(folder, named.name), format: file.format, material: "specimen", size: .a3,
      theme: "", source: "", bytes: file.bytes.count, sha256: Digest.sha256(file.bytes))
  }
}
