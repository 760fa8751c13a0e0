internal import GaoshiCore
internal import GaoshiFiles
internal import GaoshiGallery
internal import GaoshiPack
internal import Glibc

/// Puts a pack together beside its place: the rows of all units in order, their files as further names
/// of those in the store or in the former pack.
struct PackAssembly {
  private let place: PackPlace
  private let stores: ObjectStores
  private let rows: NewFile
  private let units: NewFile
  private let checksums: NewFile
  private var folders: Set<String> = []
  /// How many files were taken.
  private(set) var count = 0

  /// - Parameter stores: where the files are looked for.
  init(_ place: PackPlace, _ stores: ObjectStores) throws(FileProblem) {
    self.place = place
    self.stores = stores
    guard mkdir(place.staging, 0o777) == 0 else { throw FileProblem(place.staging, errno: errno) }
    rows = try NewFile(join(place.staging, ".rows"), hashes: false)
    units = try NewFile(join(place.staging, PackLayout.units))
    checksums = try NewFile(join(place.staging, PackLayout.checksums))
  }

  /// Takes a file with its row and its small picture.
  mutating func take(_ row: UnitEntry.Row) throws(FileProblem) {
    try rows.line(row.json)
    count += 1
    try link(row.sha256, to: row.path)
    guard let preview = row.preview else { return }
    let path = PackLayout.preview(preview)
    // Units of one look share a picture.
    if access(join(place.staging, path), F_OK) != 0 { try link(preview, to: path) }
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
    try addChecksum(unitsSum, of: PackLayout.units)
    let file = try NewFile(join(place.staging, PackLayout.manifest))
    var writer = try header.begin(in: file, unitsSHA256: unitsSum)
    let lines = try LineReader(rows.path)
    while let row = try lines.next() { try writer.append(row) }
    let root = try writer.finish()
    try addChecksum(file.finish(syncs: false), of: PackLayout.manifest)
    unlink(rows.path)
    if hasGallery { try addGallery() }
    let sum = try checksums.finish(syncs: false)
    try Stamp(sum).put(on: checksums.path)
    return root
  }

  /// Writes the page to look the pack through, and the checksum of each of its files.
  private func addGallery() throws(FileProblem) {
    let manifest: Manifest
    do throws(PackProblem) { manifest = try Manifest(of: place.staging) } catch {
      throw error.asFileProblem
    }
    try writeGallery(of: manifest, into: place.staging)
    let folder = join(place.staging, PackLayout.galleryFolder)
    let own = try filesBelow(folder).map { join(PackLayout.galleryFolder, $0) }
    for path in [PackLayout.gallery] + own where !path.hasPrefix(PackLayout.previews) {
      try addChecksum(hashOfFile(join(place.staging, path)), of: path)
    }
  }

  private func addChecksum(_ sha256: String, of path: String) throws(FileProblem) {
    try checksums.line("\(sha256)  \(path)")
    try Stamp(sha256).put(on: join(place.staging, path))
  }

  private mutating func link(_ sha256: String, to path: String) throws(FileProblem) {
    try makeFolder(parent(of: path))
    let target = join(place.staging, path)
    let former = join(place.folder, path)
    try linkOrCopy(Stamp(sha256).isOn(former) ? former : source(of: sha256), to: target)
    if !Stamp(sha256).isOn(target) { try Stamp(sha256).put(on: target) }
    try checksums.line("\(sha256)  \(path)")
  }

  /// Where a store has the object.
  private func source(of sha256: String) throws(FileProblem) -> String {
    if let path = stores.find(sha256) { return path }
    throw FileProblem.lost(stores.firstPath(of: sha256))
  }

  private mutating func makeFolder(_ folder: String) throws(FileProblem) {
    guard !folder.isEmpty, folders.insert(folder).inserted else { return }
    _ = try makeFolders(join(place.staging, folder))
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
