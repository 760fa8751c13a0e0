public import GaoshiCore
internal import GaoshiFiles
internal import Synchronization

/// What the command line knows of the machine that it runs on.
public final class Machine: Sendable {
  /// The path that stands for the standard input.
  public static let standardInput = "-"

  /// The absolute path of the current folder, without links.
  public let current: String
  /// What comes with the program; nil if it was not found.
  public let installation: Installation?
  /// The date that files carry where neither edition nor campaign gives one; ISO 8601.
  public let date: String

  /// Where Linux keeps fonts for all users.
  static let fontFolders = ["/usr/share/fonts", "/usr/local/share/fonts"]

  private let input = Mutex<[UInt8]?>(nil)

  public init(current: String, installation: Installation?, date: String) {
    self.current = current
    self.installation = installation
    self.date = date
  }

  /// Reads a file whole; `-` is the standard input, which is kept for a second reading.
  public func read(_ path: String) throws(FileProblem) -> [UInt8] {
    guard path == Machine.standardInput else { return try readFile(path) }
    return try input.withLock { kept throws(FileProblem) -> [UInt8] in
      if let kept { return kept }
      let bytes = try readStandardInput()
      kept = bytes
      return bytes
    }
  }

  /// The outside world of one workspace: its own templates and fonts come before the program's,
  /// and those before the system's.
  func surroundings(for workspace: Workspace?) -> Surroundings {
    Surroundings(
      readFile: { [self] path throws(FileProblem) in try read(path) },
      fontFolders: [workspace?.fonts, installation?.fonts].compactMap(\.self)
        + Machine.fontFolders,
      templateFolders: [workspace?.templates, installation?.templates].compactMap(\.self))
  }
}
