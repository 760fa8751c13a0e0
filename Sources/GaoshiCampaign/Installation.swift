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

/// The folder and all above it, nearest first.
func foldersUp(from folder: String) -> [String] {
  var folders = [folder]
  while let last = folders.last, last != "/", !last.isEmpty {
    folders.append(parent(of: last))
  }
  return folders
}

/// The folder that an absolute or relative path lies in; empty for the current one.
func parent(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "" }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}
