internal import GaoshiCore
internal import GaoshiFiles
internal import GaoshiPack

/// Writes what the page loads, unit by unit.
func writeChunks(
  of pack: Manifest, into place: GalleryPlace
) throws(PackProblem) -> GalleryTotals {
  var units = try PackUnits(pack)
  var writer = ChunkWriter(place)
  while let unit = units.current {
    try writer.append(GalleryUnit(try unit.record(), try unit.files()))
    try units.advance()
  }
  return try writer.finish()
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
