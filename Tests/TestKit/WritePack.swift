internal import GaoshiFiles
public import GaoshiPack

/// Writes what a pack says of itself, as a build does: its manifest and its list of units, without
/// the files.
public func writePack(
  _ files: [PackFile], _ units: [UnitRecord], header: ManifestHeader = .sample,
  into folder: String
) throws -> Manifest {
  removeFolder(folder)
  _ = try makeFolders(folder)
  let lines = try NewFile(join(folder, PackLayout.units))
  for unit in units { try lines.line(unit.json) }
  let file = try NewFile(join(folder, PackLayout.manifest))
  var rows = try header.begin(in: file, unitsSHA256: try lines.finish(syncs: false))
  for row in files { try rows.append(row.json) }
  _ = try rows.finish()
  try file.finish(syncs: false)
  return try Manifest(of: folder)
}

extension ManifestHeader {
  /// A header that says nothing.
  public static let sample = ManifestHeader(
    campaign: "", date: "", tools: [], fonts: [], templates: [])
}
