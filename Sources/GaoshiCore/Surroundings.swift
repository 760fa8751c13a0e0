/// A failure of the world outside: a file that cannot be read, written or found.
public struct FileProblem: Error, Hashable, Sendable {
  public let path: String
  public let message: Message
  /// Whether there simply is no such file, so that another place may be looked at instead.
  public let isAbsent: Bool

  public init(path: String, message: Message, isAbsent: Bool = false) {
    self.path = path
    self.message = message
    self.isAbsent = isAbsent
  }
}

/// Everything a run may know about the outside.
///
/// The command line fills it; nothing below reads clocks, the current folder, the environment or system fonts by itself.
public struct Surroundings: Sendable {
  /// Reads a whole file.
  public var readFile: @Sendable (_ path: String) throws(FileProblem) -> [UInt8]
  /// Folders that hold fonts, searched in order.
  public var fontFolders: [String]
  /// Folders that hold templates and art, searched in order.
  public var templateFolders: [String]

  public init(
    readFile: @escaping @Sendable (_ path: String) throws(FileProblem) -> [UInt8],
    fontFolders: [String], templateFolders: [String]
  ) {
    self.readFile = readFile
    self.fontFolders = fontFolders
    self.templateFolders = templateFolders
  }
}
