internal import GaoshiCore
internal import Synchronization

/// A file that was read or looked for, and the hash of its bytes; nil if it was not there.
struct Dependency: Hashable, Sendable {
  let path: String
  let sha256: String?
}

/// Everything that one unit's planning reads, noted while it is read.
final class ReadLog: Sendable {
  private let own: (path: String, content: InputFiles.Content)
  private let files: InputFiles
  private let noted: Mutex<Set<Dependency>>

  /// - Parameter own: the unit's own file, which was read before.
  init(own path: String, _ content: InputFiles.Content, files: InputFiles) {
    own = (path, content)
    self.files = files
    noted = Mutex([Dependency(path: path, sha256: content.sha256)])
  }

  /// What was read so far.
  var dependencies: Set<Dependency> { noted.withLock { $0 } }

  /// Reads a file and notes it.
  func read(_ path: String) throws(FileProblem) -> [UInt8] {
    if path == own.path { return own.content.bytes }
    do throws(FileProblem) {
      let content = try files.read(path)
      noted.withLock { _ = $0.insert(Dependency(path: path, sha256: content.sha256)) }
      return content.bytes
    } catch {
      noted.withLock { _ = $0.insert(Dependency(path: path, sha256: nil)) }
      throw error
    }
  }
}
