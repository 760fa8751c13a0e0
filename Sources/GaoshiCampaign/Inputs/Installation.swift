internal import GaoshiCore
internal import GaoshiFiles
internal import Glibc

/// The folder that holds what comes with the program: Templates/ and Fonts/.
public struct Installation: Hashable, Sendable {
  public let folder: String

  public var templates: String { join(folder, "Templates") }
  public var fonts: String { join(folder, "Fonts") }
  /// The list of font files for each role.
  public var fontCatalog: String { join(fonts, "fonts.yaml") }

  /// A folder that the user named.
  public init(folder: String) { self.folder = folder }

  /// Looks from the program's own place: `../share/gaoshi` beside an installed program's folder,
  /// else the nearest folder above the program that holds both, which is the repository for
  /// `.build/release/gaoshi`.
  ///
  /// - Parameter executable: the program's absolute path without links.
  public init?(executable: String) {
    let bin = parent(of: executable)
    let candidates = [join(parent(of: bin), "share/gaoshi")] + foldersUp(from: bin)
    guard let folder = candidates.first(where: { Installation(folder: $0).isComplete }) else {
      return nil
    }
    self.folder = folder
  }

  /// Whether the folder holds templates and the list of fonts.
  public var isComplete: Bool {
    isFolder(templates) && access(fontCatalog, R_OK) == 0
  }
}

/// The list of fonts that a workspace's pages are set with: its own, or else the program's.
func fontCatalogPath(_ workspace: Workspace?, _ machine: Machine) throws(Stop) -> String {
  if let own = workspace.map({ join($0.fonts, "fonts.yaml") }), access(own, R_OK) == 0 {
    return own
  }
  return try requireInstallation(machine).fontCatalog
}

/// What comes with the program.
func requireInstallation(_ machine: Machine) throws(Stop) -> Installation {
  guard let installation = machine.installation, installation.isComplete else {
    throw Stop(
      Diagnostic(
        .error, "data-missing",
        Message(
          zh: "找不到程序自带的 Templates/ 和 Fonts/fonts.yaml",
          en: "Templates/ and Fonts/fonts.yaml, which come with the program, were not found"),
        at: nil,
        hint: Message(
          zh: "用 --data 写出装有它们的文件夹", en: "name the folder that holds them with --data")),
      .renderingFailed)
  }
  return installation
}
