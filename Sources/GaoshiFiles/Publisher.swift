internal import CLinux
public import GaoshiCore
internal import Glibc

/// Puts the files of one run into one folder, all of them or none.
///
/// Each file is first written in full beside its place, under a name of its own, and synced. Only
/// when all are there are they renamed into place, and what a rename replaces is kept until the
/// last one is done. The folder is locked meanwhile; the lock dies with the process, and what a
/// killed run left beside its place is cleared by the next one.
public final class Publisher {
  /// The folder as messages name it.
  public let folder: String

  private let descriptor: Int32
  private let madeFolders: [String]
  private var staged: [Staged] = []
  /// Whether the disk is waited for once, before the files are moved in, and not for each file.
  private let syncsAtOnce: Bool

  /// One file that waits beside its place.
  private struct Staged {
    let name: String
    let temporary: String
    /// What was in the place before, under another name; only while files are moved in.
    var former: String?
  }

  /// Opens and locks the folder, and makes it first if it is not there.
  ///
  /// - Parameters:
  ///   - waits: whether to wait for another build that holds the folder.
  ///   - syncsAtOnce: whether the whole disk is synced once, which for thousands of files is faster
  ///     than each file by itself.
  public init(
    into folder: String, waits: Bool = false, syncsAtOnce: Bool = false
  ) throws(PublishProblem) {
    self.folder = folder
    self.syncsAtOnce = syncsAtOnce
    do throws(FileProblem) {
      madeFolders = try makeFolders(folder)
      descriptor = try openFolder(folder)
    } catch {
      throw .file(error)
    }
    let isAlone = try lock(descriptor, folder, waits: waits)
    if isAlone { removeLeftovers(in: descriptor) }
  }

  deinit {
    for file in staged { unlinkat(descriptor, file.temporary, 0) }
    close(descriptor)
    // Only folders of this run that are still empty: rmdir refuses the others.
    for folder in madeFolders.reversed() { rmdir(folder) }
  }

  /// Writes one file beside its place, and waits until the disk has it unless all are waited for.
  public func stage(_ bytes: [UInt8], as name: String) throws(FileProblem) {
    let temporary = temporaryName(staged.count, "part")
    do throws(SystemError) {
      try writeNew(bytes, in: descriptor, as: temporary, syncs: !syncsAtOnce)
    } catch {
      unlinkat(descriptor, temporary, 0)
      throw FileProblem(path(of: name), errno: error.errno)
    }
    staged.append(Staged(name: name, temporary: temporary))
  }

  /// Moves all staged files into their places; if one cannot be moved, those before it go back.
  public func publish() throws(FileProblem) {
    if syncsAtOnce, uninterrupted({ clinux_sync(descriptor) }) != 0 {
      throw FileProblem(folder, errno: errno)
    }
    for file in staged { try refuseFolder(file.name) }
    for index in staged.indices {
      keepFormer(index)
      guard renameat(descriptor, staged[index].temporary, descriptor, staged[index].name) == 0
      else {
        let problem = FileProblem(path(of: staged[index].name), errno: errno)
        rollBack(before: index)
        throw problem
      }
    }
    for case let former? in staged.map(\.former) { unlinkat(descriptor, former, 0) }
    staged = []
    guard uninterrupted({ fsync(descriptor) }) == 0 || errno == EINVAL else {
      throw FileProblem(folder, errno: errno)
    }
  }

  /// A rename onto a folder fails; say so before anything is moved.
  private func refuseFolder(_ name: String) throws(FileProblem) {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw FileProblem(path(of: name), errno: EISDIR)
    }
  }

  /// Gives what is in the place a second name, from which a failed run puts it back.
  ///
  /// On a file system without hard links there is none; each single rename is still whole.
  private func keepFormer(_ index: Int) {
    let former = temporaryName(index, "old")
    if linkat(descriptor, staged[index].name, descriptor, former, 0) == 0 {
      staged[index].former = former
    }
  }

  private func rollBack(before failed: Int) {
    if let former = staged[failed].former { unlinkat(descriptor, former, 0) }
    for file in staged[..<failed].reversed() {
      if let former = file.former {
        renameat(descriptor, former, descriptor, file.name)
      } else {
        unlinkat(descriptor, file.name, 0)
      }
    }
    staged.removeFirst(failed)
  }

  private func path(of name: String) -> String { join(folder, name) }
}

/// Why a folder cannot be published into.
public enum PublishProblem: Error, Hashable, Sendable {
  case file(FileProblem)
  /// Another build holds the folder.
  case locked(folder: String)
}
