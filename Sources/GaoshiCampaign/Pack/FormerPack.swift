internal import GaoshiCore
internal import GaoshiFiles
internal import GaoshiPack

/// The pack that is in the place where a new one is to go.
struct FormerPack {
  let folder: String
  /// Nil if there is no pack yet.
  let manifest: Manifest?
  /// The hash that the pack's list of checksums gives each file; in memory only where it is asked for.
  private let checksums: String

  /// Looks at what is in the place; what is not a pack of ours, or is not whole, must not be replaced.
  init(at folder: String) throws(Stop) {
    self.folder = folder
    checksums = join(folder, PackLayout.checksums)
    let names: [String]
    do throws(FileProblem) { names = try filesBelow(folder) } catch {
      throw Stop(reading: error)
    }
    if names.isEmpty {
      manifest = nil
      return
    }
    guard names.contains(PackLayout.manifest) else {
      throw Stop(notOurs(folder, names[0]), .filesFailed)
    }
    do throws(PackProblem) { manifest = try Manifest(of: folder) } catch {
      throw Stop(reading: error.asFileProblem)
    }
    var known: Set<String> = [PackLayout.checksums]
    try forEachChecksum { path, _ in known.insert(path) }
    if let foreign = names.first(where: { !known.contains($0) }) {
      throw Stop(notOurs(folder, foreign), .filesFailed)
    }
  }

  /// Gives each file of the pack with the hash that it should have.
  func forEachChecksum(_ body: (_ path: String, _ sha256: String) -> Void) throws(Stop) {
    do throws(FileProblem) {
      let lines = try LineReader(checksums)
      while let line = try lines.next() {
        guard line.utf8.count > 66 else { throw PackProblem.damaged(checksums).asFileProblem }
        body(String(line.dropFirst(66)), String(line.prefix(64)))
      }
    } catch {
      throw Stop(reading: error)
    }
  }

  /// Whether every file is there as it was published; a look at each is enough.
  func isWhole() -> Bool {
    guard manifest != nil, let own = try? hashOfFile(checksums), Stamp(own).isOn(checksums) else {
      return false
    }
    var isWhole = true
    do throws(Stop) {
      try forEachChecksum { path, sha256 in
        isWhole = isWhole && Stamp(sha256).isOn(join(folder, path))
      }
    } catch {
      return false
    }
    return isWhole
  }
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
