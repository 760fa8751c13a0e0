internal import GaoshiCore
internal import GaoshiFiles
internal import GaoshiPack
internal import Glibc

/// Puts a pack together beside its place: the rows of all units in order, their files as further names
/// of those in the store or in the former pack.
struct PackAssembly {
  private let place: PackPlace
  private let store: ObjectStore
  private let rows: NewFile
  private let units: NewFile
  private let checksums: NewFile
  private var folders: Set<String> = []
  private var tree = MerkleTree()

  init(_ place: PackPlace, _ store: ObjectStore) throws(FileProblem) {
    self.place = place
    self.store = store
    guard mkdir(place.staging, 0o777) == 0 else { throw FileProblem(place.staging, errno: errno) }
    rows = try NewFile(join(place.staging, ".rows"))
    units = try NewFile(join(place.staging, PackLayout.units))
    checksums = try NewFile(join(place.staging, PackLayout.checksums))
  }

  /// How many files were taken.
  var count: Int { tree.count }

  /// Takes a file with its row and its small picture.
  mutating func take(_ row: UnitEntry.Row) throws(FileProblem) {
    try rows.line(row.json)
    tree.append(row.json)
    try link(row.sha256, to: row.path)
    guard let preview = row.preview else { return }
    let path = PackLayout.preview(preview)
    // Units of one look share a picture.
    if access(join(place.staging, path), F_OK) != 0 { try link(preview, to: path) }
  }

  /// Takes what is known of a unit.
  mutating func take(unit: String) throws(FileProblem) { try units.line(unit) }

  /// Writes the manifest, and what else is made of the rows; then the checksums of all of it.
  ///
  /// - Parameter addGallery: writes further files into the folder, given the manifest in it.
  /// - Returns: the root of the manifest.
  mutating func finish(
    _ header: ManifestHeader, addGallery: ((Manifest) throws(FileProblem) -> Void)?
  ) throws(FileProblem) -> String {
    try rows.finish(syncs: false)
    try addChecksum(units.finish(syncs: false), of: PackLayout.units)
    let file = try NewFile(join(place.staging, PackLayout.manifest))
    var writer = try header.begin(in: file)
    let lines = try LineReader(rows.path)
    while let row = try lines.next() { try writer.append(row) }
    let root = try writer.finish()
    try addChecksum(file.finish(syncs: false), of: PackLayout.manifest)
    unlink(rows.path)
    if let addGallery { try add(addGallery) }
    let sum = try checksums.finish(syncs: false)
    try Stamp(sum).put(on: checksums.path)
    return root
  }

  /// Lets the gallery be written, and adds the checksum of each of its files.
  private mutating func add(
    _ addGallery: (Manifest) throws(FileProblem) -> Void
  ) throws(FileProblem) {
    let manifest: Manifest
    do throws(PackProblem) { manifest = try Manifest(of: place.staging) } catch {
      throw error.asFileProblem
    }
    try addGallery(manifest)
    for path in [PackLayout.gallery]
      + (try filesBelow(join(place.staging, PackLayout.galleryFolder)))
      .map({ join(PackLayout.galleryFolder, $0) })
    where !path.hasPrefix(PackLayout.previews) {
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
    if Stamp(sha256).isOn(former) {
      try linkOrCopy(former, to: target)
    } else {
      guard store.state(of: sha256) == .good else { throw FileProblem.lost(store.path(of: sha256)) }
      try linkOrCopy(store.path(of: sha256), to: target)
    }
    if !Stamp(sha256).isOn(target) { try Stamp(sha256).put(on: target) }
    try checksums.line("\(sha256)  \(path)")
  }

  private mutating func makeFolder(_ folder: String) throws(FileProblem) {
    guard !folder.isEmpty, folders.insert(folder).inserted else { return }
    _ = try makeFolders(join(place.staging, folder))
  }
}

extension FileProblem {
  /// A file of the store that is gone or damaged though it was just looked at.
  fileprivate static func lost(_ path: String) -> FileProblem {
    FileProblem(
      path: path,
      message: Message(
        zh: "缓存文件丢失或损坏；请再运行一次", en: "the cached file is gone or damaged; run again"))
  }
}
