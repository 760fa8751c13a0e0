public import GaoshiCore
internal import GaoshiFiles
internal import GaoshiPack
internal import Glibc

/// What clearing a cache came to.
public struct CacheSweep: Sendable {
  /// Objects that are still used, and those that were taken away.
  public var kept = 0
  public var removed = 0
  /// Bytes of what was taken away.
  public var bytes = 0
  public var diagnostics: [Diagnostic] = []
  public var outcome = Outcome.done
}

/// Takes away what the units of a workspace and its pack no longer use.
///
/// - Parameter isTrial: only counts.
public func sweepCache(
  _ request: PackRequest, isTrial: Bool, on machine: Machine
) -> CacheSweep {
  var sweep = CacheSweep()
  var sink = DiagnosticSink()
  do throws(Stop) {
    let campaign = try CampaignBuild(request, machine, into: &sink)
    let use = try CacheUse(campaign.cache, isAlone: true)
    var units = NameSet()
    for unit in try listUnits(of: campaign.workspace) { units.insert(unit.id) }
    do throws(FileProblem) {
      // Keep what the newest record of each unit that is still there speaks of, and the pack's files.
      let index = try CacheIndex(campaign.indexPath)
      var used = objects(of: campaign.output)
      let records = index.live(units: units, into: &used)
      if !isTrial { try index.rewrite(records) }
      try sweep.remove(in: join(campaign.cache, "objects"), except: used, isTrial: isTrial)
      if !isTrial { removeOtherIndexes(beside: campaign.indexPath) }
    } catch {
      throw Stop(writing: error)
    }
    withExtendedLifetime(use) {}
  } catch {
    sweep.outcome = error.outcome
    sink.report(contentsOf: error.diagnostics)
  }
  sweep.diagnostics = sink.diagnostics
  return sweep
}

extension CacheSweep {
  fileprivate mutating func remove(
    in folder: String, except used: NameSet, isTrial: Bool
  ) throws(FileProblem) {
    guard isFolder(folder) else { return }
    try forEachFile(below: folder) { path in
      if used.contains(path.replacing("/", with: "")) {
        kept += 1
        return
      }
      var status = stat()
      if lstat(join(folder, path), &status) == 0 { bytes += Int(status.st_size) }
      removed += 1
      if !isTrial { unlink(join(folder, path)) }
    }
  }
}

/// The hashes of all files of a pack; none if there is no pack.
private func objects(of pack: String) -> NameSet {
  var objects = NameSet()
  guard let manifest = try? Manifest(of: pack), var rows = try? manifest.rows() else {
    return objects
  }
  while let text = (try? rows.next()) ?? nil {
    guard let row = RowHead(text) else { continue }
    objects.insert(row.sha256)
    if let preview = row.preview { objects.insert(preview) }
  }
  return objects
}

/// Records of other builds of the program: nothing reads them any more.
private func removeOtherIndexes(beside path: String) {
  let folder = parent(of: path)
  for name in names(in: open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
  where name.hasPrefix("index-") && name.hasSuffix(".log") && join(folder, name) != path {
    unlink(join(folder, name))
  }
}

/// The use of a cache: builds share it, clearing it needs it alone.
final class CacheUse {
  private let descriptor: Int32

  /// - Throws: if the cache is used in the other way just now.
  init(_ folder: String, isAlone: Bool) throws(Stop) {
    do throws(FileProblem) {
      _ = try makeFolders(folder)
      descriptor = try openFolder(folder)
    } catch {
      throw Stop(writing: error)
    }
    let kind = isAlone ? LOCK_EX : LOCK_SH
    guard uninterrupted({ flock(descriptor, kind | LOCK_NB) }) == 0 || errno != EWOULDBLOCK else {
      close(descriptor)
      throw Stop(.locked(folder: folder))
    }
  }

  deinit { close(descriptor) }
}
