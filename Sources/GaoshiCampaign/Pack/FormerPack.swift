internal import GaoshiCore
internal import GaoshiFiles
internal import GaoshiGallery
internal import GaoshiPack

/// The pack that is in the place where a new one is to go.
struct FormerPack {
  let folder: String
  /// Nil if there is no pack yet, or none that can be read.
  let manifest: Manifest?
  /// What to say of a pack that is damaged: it can be replaced, but nothing of it can be kept.
  let damage: Diagnostic?
  /// The pack's list of checksums.
  private let checksums: String
  /// Whether that list is as it was published.
  private let isListed: Bool

  /// Looks at what is in the place; what is not a pack of ours must not be replaced.
  init(at folder: String) throws(Stop) {
    self.folder = folder
    checksums = join(folder, PackLayout.checksums)
    isListed =
      (try? hashOfFile(checksums)).map { [checksums] in Stamp($0).isOn(checksums) } ?? false

    // Either of a pack's two lists tells which files are its own.
    var known = NameSet()
    try forEachLine(of: checksums) { path, _ in known.insert(path) }
    var read: Manifest?
    var problem: PackProblem?
    do throws(PackProblem) {
      read = try Manifest(of: folder)
      if let read, !isListed { try insertNames(of: read, into: &known) }
    } catch {
      (read, problem) = (nil, error)
    }
    manifest = read
    let isOurs = known.contains(PackLayout.manifest) && known.contains(PackLayout.units)
    known.insert(PackLayout.checksums)
    let mayHaveGallery = !isListed
    var isEmpty = true
    var foreign: String?
    do throws(FileProblem) {
      try forEachFile(below: folder) { name in
        isEmpty = false
        let isOwn = known.contains(name) || mayHaveGallery && isGalleryFile(name)
        if foreign == nil, !isOurs || !isOwn { foreign = name }
      }
    } catch {
      throw Stop(reading: error)
    }
    if let foreign { throw Stop(notOurs(folder, foreign), .filesFailed) }
    damage = isEmpty ? nil : problem.map { damaged($0.asFileProblem.path) }
  }

  /// Whether every file is there as it was published; a look at each is enough.
  func isWhole() -> Bool {
    guard manifest != nil, isListed else { return false }
    var isWhole = true
    do throws(Stop) {
      try forEachLine(of: checksums) { path, sha256 in
        isWhole = isWhole && Stamp(sha256).isOn(join(folder, path))
      }
    } catch {
      return false
    }
    return isWhole
  }

  /// The pack whose units are to be kept beside those that are made anew; nil if there is none yet.
  func keptManifest() throws(Stop) -> Manifest? {
    if let damage { throw notKept(damage) }
    do throws(PackProblem) { _ = try manifest?.units() } catch {
      throw notKept(damaged(error.asFileProblem.path))
    }
    return manifest
  }

  private func notKept(_ damage: Diagnostic) -> Stop {
    Stop(
      Diagnostic(
        .error, damage.code, damage.message, at: nil,
        hint: Message(
          zh: "其他单位的物料无法照原样保留；不加 --only 重新生成整个物料包",
          en: "what it has of other units cannot be kept; build all of it, without --only")),
      .filesFailed)
  }
}

/// Gives each file of a list of checksums with its hash, as far as the list can be read.
private func forEachLine(
  of checksums: String, _ body: (_ path: String, _ sha256: String) -> Void
) throws(Stop) {
  guard isThere(checksums) else { return }
  do throws(FileProblem) {
    let lines = try LineReader(checksums)
    while let line = try lines.next() {
      if let file = ChecksumLine(line) { body(file.path, file.sha256) }
    }
  } catch {
    throw Stop(reading: error)
  }
}

/// Adds the names of a pack's files as its manifest has them.
private func insertNames(
  of manifest: Manifest, into names: inout NameSet
) throws(PackProblem) {
  for name in PackLayout.reserved { names.insert(name) }
  var rows = try manifest.rows()
  while let text = try rows.next() {
    guard let row = RowHead(text) else { throw .damaged(manifest.path) }
    names.insert(row.path)
    if let preview = row.preview { names.insert(PackLayout.preview(preview)) }
  }
}

private func damaged(_ path: String) -> Diagnostic {
  Diagnostic(
    .warning, "pack-damaged",
    Message(
      zh: "以前的物料包已损坏：“\(path)”", en: "the former pack is damaged: “\(path)”"),
    at: nil, hint: Message(zh: "它会整个换成新的", en: "all of it is replaced"))
}

/// A folder with something in it that would be lost.
private func notOurs(_ folder: String, _ name: String) -> Diagnostic {
  Diagnostic(
    .error, "pack-folder-foreign",
    Message(
      zh: "文件夹“\(folder)”里有不属于物料包的“\(name)”，没有改动",
      en: "the folder “\(folder)” holds “\(name)”, which is not a pack’s; nothing was changed"),
    at: nil,
    hint: Message(
      zh: "把它移走，或用 -o 写出另一个文件夹", en: "move it away, or name another folder with -o"))
}
