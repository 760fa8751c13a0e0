internal import GaoshiFiles
internal import Glibc

/// Stores that are looked through in order for an object: those that shards were built into, or the
/// one of a workspace.
struct ObjectStores {
  private let stores: [ObjectStore]
  private let checksHashes: Bool

  /// - Parameter checksHashes: whether an object is hashed before it counts as there.
  init(_ stores: [ObjectStore], checksHashes: Bool) {
    precondition(!stores.isEmpty, "the command line asks for one store at least")
    self.stores = stores
    self.checksHashes = checksHashes
  }

  /// The stores in the folders that shards were built into.
  init(_ folders: [String], checksHashes: Bool) {
    self.init(folders.map { ObjectStore(join($0, "objects")) }, checksHashes: checksHashes)
  }

  /// Where an object lies; nil if no store has it as it was written.
  func find(_ sha256: String) -> String? {
    for store in stores {
      let path = store.path(of: sha256)
      if checksHashes ? store.state(of: sha256) == .good : access(path, F_OK) == 0 { return path }
    }
    return nil
  }

  /// Where an object would lie in the first store.
  func firstPath(of sha256: String) -> String { stores[0].path(of: sha256) }
}
