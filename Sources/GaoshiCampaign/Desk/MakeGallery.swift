public import GaoshiCore
internal import GaoshiFiles
internal import GaoshiGallery
internal import GaoshiPack

/// How a gallery beside a pack came out.
public struct GalleryReport: Sendable {
  /// The page to open; empty if none was made.
  public var page = ""
  public var diagnostics: [Diagnostic] = []
  public var outcome = Outcome.done
}

/// Makes a gallery of a pack in a folder of its own, which leads to the pack by a relative path.
///
/// A pack is never changed: the folder may not lie in it. What is in the folder gives way only if it
/// is such a gallery too.
public func makeGallery(
  of pack: String, into folder: String, waits: Bool, on machine: Machine
) -> GalleryReport {
  do throws(Stop) {
    return GalleryReport(page: try gallery(of: pack, into: folder, waits: waits, machine))
  } catch {
    return GalleryReport(diagnostics: error.diagnostics, outcome: error.outcome)
  }
}

private func gallery(
  of pack: String, into folder: String, waits: Bool, _ machine: Machine
) throws(Stop) -> String {
  let manifest: Manifest
  do throws(PackProblem) { manifest = try Manifest(of: pack) } catch {
    throw Stop(reading: error.asFileProblem)
  }
  let base = try way(from: folder, to: pack, machine)
  try refuseForeign(folder)
  let place: PackPlace
  do throws(PublishProblem) { place = try PackPlace(folder, waits: waits) } catch {
    throw Stop(error)
  }
  do throws(FileProblem) {
    try writeGallery(of: manifest, into: place.staging, base: base)
    try place.publish()
  } catch {
    throw error.path.hasPrefix(join(pack, "")) ? Stop(reading: error) : Stop(writing: error)
  }
  return join(folder, PackLayout.gallery)
}

/// The relative path from a folder, which need not be there yet, to a pack outside of it.
private func way(
  from folder: String, to pack: String, _ machine: Machine
) throws(Stop) -> String {
  guard let target = absolute(pack, in: machine.current) else {
    throw Stop(reading: FileProblem(path: pack, message: gone))
  }
  let steps = target.split(separator: "/")
  let start = settled(folder, in: machine.current).split(separator: "/")
  let shared = zip(steps, start).prefix { $0 == $1 }.count
  // One in the other: the page would be a file of the pack, or the pack would go with the page.
  guard shared < steps.count, shared < start.count else { throw Stop(inside(folder), .filesFailed) }
  let up = start.dropFirst(shared).map { _ in ".." }
  return (up + steps.dropFirst(shared).map(String.init)).joined(separator: "/") + "/"
}

/// The path without links and dots, of a folder of which only the upper part may be there.
private func settled(_ folder: String, in current: String) -> String {
  if let path = absolute(folder, in: current) { return path }
  let path = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  let above = parent(of: path)
  let name = String(path.split(separator: "/").last ?? "")
  return join(settled(above.isEmpty ? "." : above, in: current), name)
}

/// - Throws: if the folder holds anything but a gallery that was made here.
private func refuseForeign(_ folder: String) throws(Stop) {
  guard isFolder(folder) else { return }
  let found: String?
  do throws(FileProblem) { found = try foreignFile(in: folder) } catch {
    throw Stop(reading: error)
  }
  guard let foreign = found else { return }
  throw Stop(
    Diagnostic(
      .error, "gallery-folder-foreign",
      Message(
        zh: "文件夹“\(folder)”里有不属于图库的“\(foreign)”，没有改动",
        en:
          "the folder “\(folder)” holds “\(foreign)”, which is not a gallery’s; nothing was changed"
      ),
      at: nil,
      hint: Message(
        zh: "把它移走，或用 -o 写出另一个文件夹", en: "move it away, or name another folder with -o")),
    .filesFailed)
}

private func inside(_ folder: String) -> Diagnostic {
  Diagnostic(
    .error, "gallery-in-pack",
    Message(
      zh: "图库的文件夹“\(folder)”和物料包互相包含",
      en: "the gallery’s folder “\(folder)” and the pack lie in each other"),
    at: nil,
    hint: Message(
      zh: "物料包生成后不再改动；用 -o 写出旁边的文件夹", en: "a pack is never changed; name a folder beside it with -o"
    ))
}

private let gone = Message(zh: "没有这个物料包", en: "there is no such pack")
