internal import Foundation
internal import GaoshiCore
internal import GaoshiFiles
internal import GaoshiPack

extension PackBuild {
  /// Makes the pack of these units and puts it into its place, if it differs from what is there.
  ///
  /// - Parameter isSelected: whether a unit is among those that were asked for; the others stay as
  ///   they are in the former pack.
  func publish(
    _ units: [UnitFile], into place: PackPlace, over former: FormerPack
  ) throws(Stop) {
    // See whether there is anything to do at all.
    let (root, header) = try summarize(units, former)
    report.root = root
    if former.manifest?.root == root, former.manifest?.header == header, former.isWhole() {
      report.files = former.manifest?.count ?? 0
      return
    }

    // Put the new pack together beside its place.
    do throws(FileProblem) {
      var assembly = try PackAssembly(place, objects)
      try forEachRow(of: units, over: former) { (row, unit) throws(FileProblem) in
        if let row { try assembly.take(row) }
        if let unit { try assembly.take(unit: unit) }
      }
      campaign.request.observe(.assembling(files: assembly.count))
      report.files = assembly.count
      _ = try assembly.finish(header, addGallery: nil)

      // Whoever looks sees the former pack up to here, and the new one from here on.
      try index.sync()
      try place.publish()
      report.isNew = true
    } catch {
      throw Stop(writing: error)
    }
  }

  /// The root that the pack will have, and its header.
  private func summarize(
    _ units: [UnitFile], _ former: FormerPack
  ) throws(Stop) -> (root: String, header: ManifestHeader) {
    var tree = MerkleTree()
    var templates: Set<PackSource> = []
    do throws(FileProblem) {
      try forEachRow(of: units, over: former) { (row, _) throws(FileProblem) in
        if let row { tree.append(row.json) }
      }
    } catch {
      throw Stop(reading: error)
    }
    for unit in units {
      for input in entry(of: unit)?.inputs ?? [] where isTemplate(input.name) {
        if let sha256 = input.sha256 {
          templates.insert(PackSource(path: input.name, sha256: sha256))
        }
      }
    }
    return (
      tree.root,
      campaign.header(templates: templates.sorted { ($0.path, $0.sha256) < ($1.path, $1.sha256) })
    )
  }

  /// Whether a file is a template, theme, drawing or word book.
  private func isTemplate(_ name: String) -> Bool {
    name.hasPrefix(SourceNames.program + "/") || name.hasPrefix("Templates/")
  }

  /// Gives the rows and the line of each unit, in the order of the units' ids.
  private func forEachRow(
    of units: [UnitFile], over former: FormerPack,
    _ body: (UnitEntry.Row?, String?) throws(FileProblem) -> Void
  ) throws(FileProblem) {
    for unit in units {
      guard let entry = entry(of: unit) else { continue }
      for row in entry.rows { try body(row, nil) }
      try body(nil, entry.unit)
    }
  }
}
