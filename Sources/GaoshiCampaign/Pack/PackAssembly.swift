internal import GaoshiCore
internal import GaoshiFiles
internal import GaoshiGallery
internal import GaoshiPack
internal import Glibc

/// Puts a pack together beside its place: the rows of all units in order, their files as further names
/// of those in the store or in the former pack.
///
/// The files get their names on a thread of their own, which takes as long as all the rest.
struct PackAssembly {
  private let place: PackPlace
  private let rows: NewFile
  private let units: NewFile
  private let files: PackFiles
  private let naming: Conveyor<PackFiles.Piece, FileProblem>
  /// How many files were taken.
  private(set) var count = 0

  /// - Parameter stores: where the files are looked for.
  init(_ place: PackPlace, _ stores: ObjectStores) throws(FileProblem) {
    self.place = place
    guard mkdir(place.staging, 0o777) == 0 else { throw FileProblem(place.staging, errno: errno) }
    rows = try NewFile(join(place.staging, ".rows"), hashes: false)
    units = try NewFile(join(place.staging, PackLayout.units))
    let files = try PackFiles(place, stores)
    self.files = files
    naming = Conveyor { (piece) throws(FileProblem) in try files.take(piece) }
  }

  /// Takes a file with its row and its small picture.
  mutating func take(_ row: UnitEntry.Row) throws(FileProblem) {
    try rows.line(row.json)
    count += 1
    try naming.put(PackFiles.Piece(path: row.path, sha256: row.sha256, preview: row.preview))
  }

  /// Takes what is known of a unit.
  mutating func take(unit: String) throws(FileProblem) { try units.line(unit) }

  /// Writes the manifest and, if it is asked for, the gallery; then the checksums of all of it.
  ///
  /// - Returns: the root of the manifest.
  mutating func finish(
    _ header: ManifestHeader, hasGallery: Bool
  ) throws(FileProblem) -> String {
    try rows.finish(syncs: false)
    let unitsSum = try units.finish(syncs: false)
    try naming.finish()
    try files.add(unitsSum, of: PackLayout.units)
    let file = try NewFile(join(place.staging, PackLayout.manifest))
    var writer = try header.begin(in: file, unitsSHA256: unitsSum)
    let lines = try LineReader(rows.path)
    while let row = try lines.next() { try writer.append(row) }
    let root = try writer.finish()
    try files.add(file.finish(syncs: false), of: PackLayout.manifest)
    unlink(rows.path)
    if hasGallery { try addGallery() }
    try files.finish()
    return root
  }

  /// Writes the page to look the pack through, and the checksum of each of its files.
  private func addGallery() throws(FileProblem) {
    let manifest: Manifest
    do throws(PackProblem) { manifest = try Manifest(of: place.staging) } catch {
      throw error.asFileProblem
    }
    try writeGallery(of: manifest, into: place.staging)
    for path in try galleryFiles(in: place.staging) {
      try files.add(hashOfFile(join(place.staging, path)), of: path)
    }
  }
}

extension FileProblem {
  /// A file of the cache that is gone or damaged though it was just looked at.
  static func lost(_ path: String) -> FileProblem {
    FileProblem(
      path: path,
      message: Message(
        zh: "缓存文件丢失或损坏；请再运行一次", en: "the cached file is gone or damaged; run again"))
  }
}
