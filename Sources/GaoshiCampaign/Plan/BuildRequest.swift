public import GaoshiCore

/// What a build is asked for.
///
/// What is left out comes from the site and the campaign, and then from the defaults.
public struct BuildRequest: Sendable {
  /// Unit files and folders of unit files; `-` is the standard input.
  public var paths: [String]
  /// The folder for the files; else `output` in the workspace or the current folder.
  public var output: String?
  public var materials: [String] = []
  public var sizes: [PageSize] = []
  public var formats: [OutputFormat] = []
  public var theme: String?
  /// Pixels per inch of PNG files.
  public var dpi: Double = 150
  /// Whether a warning stops the build like an error.
  public var isStrict = false
  /// Whether to wait for another build that holds the folder.
  public var waits = false

  public init(paths: [String]) { self.paths = paths }
}
