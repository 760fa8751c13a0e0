internal import Glibc

/// A folder of one campaign's files: campaign.yaml, units/, authorities/, perhaps Templates/ and
/// Fonts/ of its own.
public struct Workspace: Hashable, Sendable {
  /// The file that marks a workspace.
  public static let campaignFile = "campaign.yaml"

  /// The folder that files go to, in a workspace or in the current folder.
  static let outputFolder = "output"

  /// Empty for the current folder.
  public let folder: String

  public var campaign: String { join(folder, Workspace.campaignFile) }
  public var output: String { join(folder, Workspace.outputFolder) }
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

  private var exists: Bool { access(campaign, R_OK) == 0 }
}

/// The path of what is there, without links and dots; nil if nothing is.
func absolute(_ path: String, in current: String) -> String? {
  let joined = path.hasPrefix("/") ? path : join(current, path)
  guard let resolved = realpath(joined, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// The path as it is seen from the current folder, if it lies in it; messages then stay short.
func relative(_ path: String, to current: String) -> String {
  if path == current { return "" }
  let inside = current.hasSuffix("/") ? current : current + "/"
  return path.hasPrefix(inside) ? String(path.dropFirst(inside.count)) : path
}
