internal import GaoshiCore

/// What the command line knows of the machine that it runs on.
public struct Machine: Sendable {
  /// The absolute path of the current folder, without links.
  public var current: String
  /// What comes with the program; nil if it was not found.
  public var installation: Installation?

  /// Where Linux keeps fonts for all users.
  static let fontFolders = ["/usr/share/fonts", "/usr/local/share/fonts"]

  public init(current: String, installation: Installation?) {
    self.current = current
    self.installation = installation
  }

  /// The outside world of one run: a workspace's own templates and fonts come before the
  /// program's, and those before the system's.
  func surroundings(for workspace: Workspace?) -> Surroundings {
    Surroundings(
      readFile: readFile,
      fontFolders: [workspace?.fonts, installation?.fonts].compactMap(\.self)
        + Machine.fontFolders,
      templateFolders: [workspace?.templates, installation?.templates].compactMap(\.self))
  }
}
