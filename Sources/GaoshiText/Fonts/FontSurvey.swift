internal import CHarfBuzz
public import GaoshiCore

/// What there is on this machine of one face that a catalog lists.
public struct InstalledFace: Hashable, Sendable {
  public let face: FontCatalog.Face
  /// Where the file was found; nil if nowhere.
  public let path: String?
  /// Whether the file is the catalog's version.
  public let hasRightHash: Bool
  /// How many characters the face has, and how many of them are Han.
  public let characters: Int
  public let hanCharacters: Int
  /// What is wrong with it.
  public let problem: FontProblem?
}

/// Looks at every face of a catalog; slow, since it reads each file whole.
///
/// - Returns: the faces by file name and face number, each once.
public func survey(_ catalog: FontCatalog, in folders: [String]) -> [InstalledFace] {
  let faces = Set(catalog.chains.values.joined())
    .sorted { ($0.file, $0.index) < ($1.file, $1.index) }
  var places = FontFolders(folders)
  return faces.map { survey($0, at: places.path(of: $0.file), searched: folders) }
}

private func survey(
  _ face: FontCatalog.Face, at path: String?, searched folders: [String]
) -> InstalledFace {
  guard let path else {
    return InstalledFace(
      face: face, path: nil, hasRightHash: false, characters: 0, hanCharacters: 0,
      problem: .missing([face], searched: folders))
  }
  let hash = hashFile(path)
  let coverage = coverage(of: face, at: path)
  let problem: FontProblem? =
    switch (hash, coverage) {
    case (nil, _), (_, nil): .unreadable(face, at: path)
    case (.some(let found), _) where found != face.sha256:
      .wrongHash(face, at: path, found: found)
    default: nil
    }
  return InstalledFace(
    face: face, path: path, hasRightHash: hash == face.sha256, characters: coverage?.all ?? 0,
    hanCharacters: coverage?.han ?? 0, problem: problem)
}

private func coverage(of face: FontCatalog.Face, at path: String) -> (all: Int, han: Int)? {
  guard let blob = hb_blob_create_from_file_or_fail(path) else { return nil }
  defer { hb_blob_destroy(blob) }
  guard face.index >= 0, UInt32(face.index) < hb_face_count(blob),
    let opened = hb_face_create(blob, UInt32(face.index)), let set = hb_set_create()
  else { return nil }
  defer {
    hb_set_destroy(set)
    hb_face_destroy(opened)
  }
  hb_face_collect_unicodes(opened, set)
  var count = (all: 0, han: 0)
  var character = hb_codepoint_t.max
  while hb_set_next(set, &character) != 0 {
    count.all += 1
    if Unicode.Scalar(character)?.properties.isIdeographic ?? false { count.han += 1 }
  }
  return count
}
