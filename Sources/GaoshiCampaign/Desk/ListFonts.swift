internal import GaoshiConfig
internal import GaoshiCore
internal import GaoshiFiles
public import GaoshiText

/// The fonts that pages are set with, as they are on this machine.
public struct FontListing: Sendable {
  /// The list of fonts that was read; nil if there is none.
  public var catalog: String?
  /// Each role with its chain, in order of their names.
  public var roles: [Role] = []
  /// What is wrong, and how the run ends for it.
  public var report: Report

  /// One role and the faces in which a character is looked for, in order.
  public struct Role: Sendable {
    public let name: String
    public let faces: [InstalledFace]
  }
}

/// Looks at every font of the workspace that the current folder lies in, or of the program.
public func listFonts(on machine: Machine) -> FontListing {
  var listing = FontListing(report: Report())
  var sink = DiagnosticSink()
  do throws(Stop) {
    let workspace = Workspace(holding: ".", current: machine.current)
    let path = try fontCatalogPath(workspace, machine)
    listing.catalog = path
    guard let catalog = try readFontCatalog(path, machine, into: &sink) else {
      listing.report = Report(diagnostics: sink.diagnostics, outcome: .renderingFailed)
      return listing
    }
    let found = survey(catalog, in: machine.surroundings(for: workspace).fontFolders)
    listing.roles = roles(catalog, found)
    listing.report = report(found)
  } catch {
    listing.report = Report(diagnostics: error.diagnostics, outcome: error.outcome)
  }
  return listing
}

/// Reads a list of fonts; nil if it is wrong.
func readFontCatalog(
  _ path: String, _ machine: Machine, into sink: inout DiagnosticSink
) throws(Stop) -> FontCatalog? {
  do throws(FileProblem) {
    return FontCatalog.parse(try machine.read(path), file: path, into: &sink)
  } catch {
    throw Stop(reading: error)
  }
}

private func roles(_ catalog: FontCatalog, _ found: [InstalledFace]) -> [FontListing.Role] {
  catalog.chains.sorted { $0.key < $1.key }.map { role, chain in
    FontListing.Role(
      name: role.name, faces: chain.compactMap { face in found.first { $0.face == face } })
  }
}

private func report(_ found: [InstalledFace]) -> Report {
  var sink = DiagnosticSink()
  for problem in found.compactMap(\.problem) {
    sink.error(problem.code, problem.message, at: nil, hint: problem.hint)
  }
  return Report(
    diagnostics: sink.diagnostics, outcome: sink.hasErrors ? .renderingFailed : .done)
}
