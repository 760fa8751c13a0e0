package import GaoshiCore
internal import Glibc

/// The folder that one pack is published to, held by one build at a time.
///
/// The lock is on the folder itself and dies with the process. New content is made in a folder
/// beside it, whose name begins like that of no other place, and exchanged for it in one step; what
/// a killed build left there is cleared by the next one that holds the lock.
package final class PackPlace {
  /// As it was named.
  package let folder: String
  /// The folder itself, behind a link in its place: the link stays and leads to the new content.
  private let real: String
  private let parent: String
  /// The start of the names beside the place that are this place's.
  private let prefix: String
  /// Where the former content waits on a disk that cannot exchange.
  private let aside: String
  private let descriptor: Int32
  private let madeFolders: [String]
  private var isPublished = false

  /// Takes the folder, and makes it first if it is not there.
  package init(_ folder: String, waits: Bool) throws(PublishProblem) {
    self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let path = target(of: self.folder)
    real = path
    parent = path.contains("/") ? GaoshiFiles.parent(of: path) : "."
    prefix = "\(temporaryPrefix)\(path.split(separator: "/").last ?? "pack")-"
    aside = join(parent, prefix + "former")
    // A build that was killed between two renames left no folder in the place.
    if access(path, F_OK) != 0, access(aside, F_OK) == 0 { rename(aside, path) }
    let isAlone: Bool
    (descriptor, madeFolders, isAlone) = try Self.take(path, waits: waits)
    if isAlone { removeLeftovers() }
  }

  deinit {
    if !isPublished {
      removeFolder(staging)
      // Only folders of this run that are still empty: rmdir refuses the others.
      for folder in madeFolders.reversed() { rmdir(folder) }
    }
    close(descriptor)
  }

  /// Where the new content is put together; on the same disk as its place.
  package var staging: String { join(parent, "\(prefix)\(getpid())") }

  /// Puts the content of `staging` into the place, and takes away what was there.
  package func publish() throws(FileProblem) {
    try syncDisk(of: staging)
    try exchangeFolders(staging, real, aside: aside)
    isPublished = true
    try syncNames(in: parent)
    removeFolder(staging)
  }

  private func removeLeftovers() {
    for other in names(in: open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    where other.hasPrefix(prefix) {
      let rest = other.dropFirst(prefix.count)
      guard rest == "former" || rest.allSatisfy({ "0"..."9" ~= $0 }) else { continue }
      removeFolder(join(parent, other))
    }
  }

  /// Opens and locks the folder; once more if another build has exchanged it meanwhile.
  private static func take(
    _ folder: String, waits: Bool
  ) throws(PublishProblem) -> (Int32, [String], Bool) {
    var made: [String] = []
    while true {
      let descriptor: Int32
      let isAlone: Bool
      do throws(FileProblem) {
        made += try makeFolders(folder)
        descriptor = try openFolder(folder)
      } catch {
        throw .file(error)
      }
      do throws(PublishProblem) {
        isAlone = try lock(descriptor, folder, waits: waits)
      } catch {
        close(descriptor)
        throw error
      }
      var held = stat()
      var named = stat()
      if fstat(descriptor, &held) == 0, stat(folder, &named) == 0, held.st_ino == named.st_ino,
        held.st_dev == named.st_dev
      {
        return (descriptor, made, isAlone)
      }
      close(descriptor)
    }
  }
}
