internal import GaoshiCore
internal import GaoshiFiles
internal import GaoshiPack

/// Joins each unit with its files and writes what the page loads; both come in the order of the
/// units' ids.
func writeChunks(
  of pack: Manifest, with rows: RowMerge, into place: GalleryPlace
) throws(PackProblem) -> GalleryTotals {
  var join = UnitJoin(rows, units: GaoshiFiles.join(pack.folder, PackLayout.units))
  var writer = ChunkWriter(place)
  try pack.forEachUnit { (record) throws(PackProblem) in
    try writer.append(try join.unit(record))
  }
  try join.finish()
  return try writer.finish()
}

/// Gives units their files out of sorted rows.
private struct UnitJoin {
  private var rows: RowMerge
  /// The file of the units, for messages.
  private let units: String
  private var last: String?

  init(_ rows: RowMerge, units: String) {
    self.rows = rows
    self.units = units
  }

  /// - Throws: if units are out of order, or if a file's unit is not there.
  mutating func unit(_ record: UnitRecord) throws(PackProblem) -> GalleryUnit {
    if let last, !last.utf8.lexicographicallyPrecedes(record.unit.utf8) { throw .damaged(units) }
    last = record.unit
    var own: [FileRow] = []
    while let row = try peek(), !record.unit.utf8.lexicographicallyPrecedes(row.unit.utf8) {
      guard isSame(row.unit, record.unit) else { throw .damaged(units) }
      own.append(row)
      try take()
    }
    return GalleryUnit(record, own)
  }

  /// - Throws: if files are left, which then belong to no unit.
  mutating func finish() throws(PackProblem) {
    if try peek() != nil { throw .damaged(units) }
  }

  private mutating func peek() throws(PackProblem) -> FileRow? {
    do throws(FileProblem) { return try rows.peek() } catch { throw .file(error) }
  }

  private mutating func take() throws(PackProblem) {
    do throws(FileProblem) { _ = try rows.next() } catch { throw .file(error) }
  }
}

/// Collects units and writes a chunk whenever one is full.
private struct ChunkWriter {
  private let place: GalleryPlace
  private var index = IndexChunk()
  private var units = UnitChunk()
  private var unitChunks = 0
  private var totals = GalleryTotals()

  init(_ place: GalleryPlace) { self.place = place }

  mutating func append(_ unit: GalleryUnit) throws(PackProblem) {
    totals.units += 1
    totals.jobs += unit.jobs.count
    totals.files += unit.jobs.reduce(0) { $0 + $1.files.count }
    index.append(unit)
    units.append(unit)
    if units.count == UnitChunk.size { try writeUnits() }
    if index.count == IndexChunk.size { try writeIndex() }
  }

  mutating func finish() throws(PackProblem) -> GalleryTotals {
    if units.count > 0 { try writeUnits() }
    if index.count > 0 { try writeIndex() }
    return totals
  }

  private mutating func writeUnits() throws(PackProblem) {
    let script = units.script(number: unitChunks)
    try place.write(Array(script.utf8), as: GalleryPlace.chunk("units", unitChunks))
    unitChunks += 1
    units = UnitChunk()
  }

  private mutating func writeIndex() throws(PackProblem) {
    let script = index.script(number: totals.indexChunks)
    try place.write(Array(script.utf8), as: GalleryPlace.chunk("index", totals.indexChunks))
    totals.indexChunks += 1
    index = IndexChunk()
  }
}
