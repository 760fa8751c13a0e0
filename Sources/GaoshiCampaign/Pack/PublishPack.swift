internal import Foundation
internal import GaoshiCore
internal import GaoshiFiles
internal import GaoshiPack

extension PackBuild {
  /// Makes the pack of these units and puts it into its place, if it differs from what is there.
  ///
  /// - Parameter units: those that were asked for; all others stay as they are in the former pack.
  func publish(
    _ units: UnitList, into place: PackPlace, over former: FormerPack
  ) throws(Stop) {
    // See whether there is anything to do at all.
    let kept = campaign.request.only.isAll ? nil : try former.keptManifest()
    let (root, unitsSHA256, header) = try summarize(units, over: kept)
    report.root = root
    if let manifest = former.manifest, manifest.root == root, manifest.header == header,
      manifest.unitsSHA256 == unitsSHA256, former.isWhole()
    {
      report.files = manifest.count
      return
    }

    // Put the new pack together beside its place, in the memory that drawing has left.
    giveFreedMemoryBack()
    do throws(FileProblem) {
      var assembly = try PackAssembly(place, ObjectStores([objects], checksHashes: true))
      try forEachUnit(of: units, over: kept) { (unit) throws(FileProblem) in
        for row in unit.rows { try assembly.take(row) }
        try assembly.take(unit: unit.unit)
      }
      campaign.request.observe(.assembling(files: assembly.count))
      report.files = assembly.count
      _ = try assembly.finish(header, hasGallery: campaign.settings.hasGallery)

      // Whoever looks sees the former pack up to here, and the new one from here on.
      try index.sync()
      try place.publish()
      report.isNew = true
    } catch {
      throw Stop(writing: error)
    }
  }

  /// The root that the pack will have, the hash of its list of units, and its header.
  private func summarize(
    _ units: UnitList, over kept: Manifest?
  ) throws(Stop) -> (root: String, unitsSHA256: String, header: ManifestHeader) {
    var tree = MerkleTree()
    var lines = SHA256()
    // What other units of the former pack were made from is not known any more one by one.
    var templates = Set(kept?.header.templates ?? [])
    do throws(FileProblem) {
      try forEachUnit(of: units, over: kept) { (unit) throws(FileProblem) in
        for row in unit.rows { tree.append(row.json) }
        Array((unit.unit + "\n").utf8).withUnsafeBytes { lines.update($0) }
        templates.formUnion(self.templates(among: unit.inputs))
      }
    } catch {
      throw Stop(reading: error)
    }
    return (tree.root, lines.finish(), header(with: templates))
  }

  /// The header of a manifest with these units.
  func header(of units: UnitList) -> ManifestHeader {
    header(
      with: units.reduce(into: []) { $0.formUnion(templates(among: entry(of: $1)?.inputs ?? [])) })
  }

  private func header(with templates: Set<PackSource>) -> ManifestHeader {
    campaign.header(
      templates: templates.sorted { ($0.path, $0.sha256) < ($1.path, $1.sha256) })
  }

  private func templates(among inputs: [UnitEntry.Input]) -> [PackSource] {
    inputs.compactMap { input in
      guard isTemplate(input.name), let sha256 = input.sha256 else { return nil }
      return PackSource(path: input.name, sha256: sha256)
    }
  }

  /// Whether a file is a template, theme, drawing or word book.
  private func isTemplate(_ name: String) -> Bool {
    name.hasPrefix(SourceNames.program + "/") || name.hasPrefix("Templates/")
  }

  /// Gives each unit of the new pack in the order of their ids: those that were asked for as they are
  /// now, and the others as they are in the former pack.
  private func forEachUnit(
    of units: UnitList, over kept: Manifest?,
    _ body: (UnitRows) throws(FileProblem) -> Void
  ) throws(FileProblem) {
    guard let kept else {
      for unit in units { try body(rows(of: unit)) }
      return
    }
    do throws(PackProblem) {
      var kept = try PackUnits(kept)
      var rest = units[...]
      while kept.current != nil || !rest.isEmpty {
        guard let unit = try next(&rest, &kept) else { continue }
        do throws(FileProblem) { try body(unit) } catch { throw .file(error) }
      }
    } catch {
      throw error.asFileProblem
    }
  }

  /// The unit with the smaller id of two lists; where both have it, the one that was asked for.
  private func next(
    _ units: inout Slice<UnitList>, _ former: inout PackUnits
  ) throws(PackProblem) -> UnitRows? {
    guard let unit = units.first,
      former.current.map({ !$0.id.utf8.lexicographicallyPrecedes(unit.id.utf8) }) ?? true
    else {
      let kept = former.current
      try former.advance()
      guard let kept else { return nil }
      return try UnitRows(kept)
    }
    units = units.dropFirst()
    let rows: UnitRows
    do throws(FileProblem) { rows = try self.rows(of: unit) } catch { throw .file(error) }
    guard let kept = former.current, kept.id == unit.id else { return rows }
    try former.advance()
    return rows.replacing(
      try UnitRows(kept), recordedAs: try kept.record(),
      where: campaign.request.only.includes(material:))
  }

  /// What a unit puts into the pack.
  ///
  /// - Throws: if its record, which was there a moment ago, cannot be read: a unit must not be missing.
  private func rows(of unit: UnitFile) throws(FileProblem) -> UnitRows {
    guard let entry = entry(of: unit) else { throw .lost(index.path) }
    return UnitRows(id: unit.id, rows: entry.rows, unit: entry.unit, inputs: entry.inputs)
  }
}
