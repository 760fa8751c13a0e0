internal import GaoshiFiles

/// Names for the files of a run that are the same in whichever folder workspace and program lie:
/// `units/a.yaml`, `../shared/national.yaml`, `@gaoshi/Templates/board/template.yaml`.
struct SourceNames: Sendable {
  /// What stands for the folder of the program's data.
  static let program = "@gaoshi"

  private let workspace: [Substring]
  private let workspaceFolder: String
  private let programFolder: String?

  init(workspace: String, program: String?) {
    workspaceFolder = workspace
    self.workspace = workspace.split(separator: "/").filter { $0 != "." }
    programFolder = program
  }

  /// The name of a file.
  func name(of path: String) -> String {
    if let programFolder, path.hasPrefix(programFolder + "/") {
      return Self.program + path.dropFirst(programFolder.count)
    }
    let isWithin = workspaceFolder.hasPrefix("/") == path.hasPrefix("/")
    guard isWithin, !workspace.isEmpty else { return path }
    let parts = path.split(separator: "/").filter { $0 != "." }
    let common = zip(parts, workspace).prefix { $0 == $1 }.count
    let up = workspace.count - common
    return (Array(repeating: "..", count: up) + parts[common...].map(String.init))
      .joined(separator: "/")
  }

  /// The file that a name stands for, as it is opened from the current folder.
  func path(of name: String) -> String {
    if let programFolder, name.hasPrefix(Self.program + "/") {
      return programFolder + name.dropFirst(Self.program.count)
    }
    guard !name.hasPrefix("/"), !workspace.isEmpty else { return name }
    var parts = workspace
    var rest = name.split(separator: "/")[...]
    while rest.first == "..", !parts.isEmpty, parts.last != ".." {
      parts.removeLast()
      rest = rest.dropFirst()
    }
    return (workspaceFolder.hasPrefix("/") ? "/" : "") + (parts + rest).joined(separator: "/")
  }
}
