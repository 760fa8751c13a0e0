internal import GaoshiFiles
internal import Glibc

/// A folder of one campaign's files: campaign.yaml, units/, authorities/, perhaps Templates/ and
/// Fonts/ of its own.
public struct Workspace: Hashable, Sendable {
  /// The file that marks a workspace.
  public static let campaignFile = "campaign.yaml"

  /// The folder that files go to, in a workspace or in the current folder.
  static let outputFolder = "output"

  /// The folder of a workspace that remembers what was made.
  static let cacheFolder = ".gaoshi"

  /// Empty for the current folder.
  public let folder: String

  public var campaign: String { join(folder, Workspace.campaignFile) }
  public var output: String { join(folder, Workspace.outputFolder) }
  /// Where its pack is published.
  public var pack: String { join(output, "pack") }
  /// What hangs where.
  public var ledger: String { join(folder, "ledger.sqlite") }
  /// What was made from what, and the files that were made.
  public var cache: String { join(folder, Workspace.cacheFolder) }
  public var templates: String { join(folder, "Templates") }
  public var fonts: String { join(folder, "Fonts") }

  public init(folder: String) { self.folder = folder }

  /// The workspace that a file lies in: the nearest folder above it with a campaign.yaml.
  ///
  /// - Parameter current: the current folder, absolute: a relative path may lie in a workspace
  ///   that begins above it.
  public init?(holding path: String, current: String) {
    guard let start = absolute(isFolder(path) ? path : parent(of: path), in: current),
      let folder = foldersUp(from: start).first(where: { Workspace(folder: $0).exists })
    else { return nil }
    self.folder = relative(folder, to: current)
  }

  /// The workspace that a folder itself is; nil if it has no campaign.yaml.
  public init?(at folder: String, current: String) {
    guard isFolder(folder), let path = absolute(folder, in: current),
      Workspace(folder: path).exists
    else { return nil }
    self.folder = relative(path, to: current)
  }

  private var exists: Bool { access(campaign, R_OK) == 0 }
}
