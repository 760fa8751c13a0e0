internal import GaoshiCore
internal import GaoshiFiles
internal import GaoshiPack

/// The small pictures of a pack.
struct PackPictures {
  /// What is in the place of a picture.
  enum Found: Hashable {
    case picture([UInt8])
    /// The pack has none.
    case none
    /// It is not there, or not the one that its name tells of.
    case damaged
  }

  let folder: String

  /// A picture by the path that the manifest gives.
  ///
  /// The path is the file's hash, and both are checked: a pack may come from anywhere, and what goes
  /// into a report is the picture and no other file of this machine.
  func read(_ path: String?) -> Found {
    guard let path else { return .none }
    let hash = path.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? ""
    guard hash.utf8.count == 64, PackLayout.preview(hash) == path,
      let bytes = try? readFile(join(folder, path)), Digest.sha256(bytes) == hash
    else { return .damaged }
    return .picture(bytes)
  }
}
