public import GaoshiCore
internal import GaoshiFiles
internal import Glibc

/// Waits for changes of a workspace's files.
public final class WorkspaceWatch {
  private let workspace: Workspace
  private let descriptor: Int32

  /// How long nothing must happen before a change counts as done: editors save in several steps.
  private static let quiet: Int32 = 150

  /// Begins to watch; changes from now on are noticed.
  ///
  /// - Throws: if the folder is no workspace.
  public init(_ folder: String, on machine: Machine) throws(WatchProblem) {
    guard let workspace = Workspace(at: folder, current: machine.current) else {
      throw .noWorkspace(folder)
    }
    self.workspace = workspace
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { throw .file(FileProblem(folder, errno: errno)) }
    lookAtFolders()
  }

  deinit { close(descriptor) }

  /// Waits until something has changed and nothing more does for a moment.
  public func wait() {
    take(-1)
    while take(Self.quiet) {}
    // New folders are watched from now on; what was saved in them meanwhile is built anyway.
    lookAtFolders()
  }

  /// Waits for events and takes them away; false if there was none in so many milliseconds.
  @discardableResult
  private func take(_ milliseconds: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let count = poll(&request, 1, milliseconds)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return false }
      break
    }
    var events = [UInt8](repeating: 0, count: 1 << 16)
    while read(descriptor, &events, events.count) > 0 {}
    return true
  }

  private func lookAtFolders() {
    let mask = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
    for folder in folders() { inotify_add_watch(descriptor, folder, UInt32(mask)) }
  }

  /// The workspace's folders but for what builds write.
  private func folders() -> [String] {
    let top = workspace.folder.isEmpty ? "." : workspace.folder
    var found = [top]
    var waiting = [top]
    while let folder = waiting.popLast() {
      for name in names(in: open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
      where !name.hasPrefix(".") {
        let path = join(folder, name)
        let isOutput = folder == top && name == Workspace.outputFolder
        guard !isOutput, isFolder(path) else { continue }
        found.append(path)
        waiting.append(path)
      }
    }
    return found
  }
}

/// Why a workspace cannot be watched.
public enum WatchProblem: Error, Hashable, Sendable {
  case noWorkspace(String)
  case file(FileProblem)

  /// The problem in words.
  public var diagnostic: Diagnostic {
    switch self {
    case .noWorkspace(let folder): workspaceMissing(folder)
    case .file(let problem):
      Stop(reading: problem).diagnostics[0]
    }
  }
}
