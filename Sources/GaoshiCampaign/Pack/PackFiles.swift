internal import GaoshiCore
internal import GaoshiFiles
internal import GaoshiPack
internal import Glibc

/// The files of a pack that is being put together, and the list of their checksums.
///
/// Used from one thread at a time.
final class PackFiles: @unchecked Sendable {
  /// A file of the pack, and its small picture if it has one.
  struct Piece: Sendable {
    let path: String
    let sha256: String
    let preview: String?
  }

  private let place: PackPlace
  private let stores: ObjectStores
  private let checksums: NewFile
  private var folders: Set<String> = []

  init(_ place: PackPlace, _ stores: ObjectStores) throws(FileProblem) {
    self.place = place
    self.stores = stores
    checksums = try NewFile(join(place.staging, PackLayout.checksums))
  }

  /// Gives a file its name in the pack, and its small picture too.
  func take(_ piece: Piece) throws(FileProblem) {
    try link(piece.sha256, to: piece.path)
    guard let preview = piece.preview else { return }
    let path = PackLayout.preview(preview)
    // Units of one look share a picture.
    if access(join(place.staging, path), F_OK) != 0 { try link(preview, to: path) }
  }

  /// Lists a file that is in its place.
  func add(_ sha256: String, of path: String) throws(FileProblem) {
    try checksums.line(ChecksumLine(path: path, sha256: sha256).text)
    let target = join(place.staging, path)
    if !Stamp(sha256).isOn(target) { try Stamp(sha256).put(on: target) }
  }

  /// Ends the list.
  func finish() throws(FileProblem) {
    let sum = try checksums.finish(syncs: false)
    try Stamp(sum).put(on: checksums.path)
  }

  private func link(_ sha256: String, to path: String) throws(FileProblem) {
    try makeFolder(parent(of: path))
    let former = join(place.folder, path)
    try linkOrCopy(
      Stamp(sha256).isOn(former) ? former : source(of: sha256), to: join(place.staging, path))
    try add(sha256, of: path)
  }

  /// Where a store has the object.
  private func source(of sha256: String) throws(FileProblem) -> String {
    if let path = stores.find(sha256) { return path }
    throw FileProblem.lost(stores.firstPath(of: sha256))
  }

  private func makeFolder(_ folder: String) throws(FileProblem) {
    guard !folder.isEmpty, folders.insert(folder).inserted else { return }
    _ = try makeFolders(join(place.staging, folder))
  }
}
