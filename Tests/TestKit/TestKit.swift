// TestKit: what the tests of every module share. Nothing of it ships.
public import Foundation

/// Places in the checked-out project.
public enum Project {
  /// The folder that holds Package.swift.
  public static let folder: URL = {
    var folder = URL(fileURLWithPath: #filePath)
    repeat {
      folder.deleteLastPathComponent()
    } while folder.path != "/"
      && !FileManager.default.fileExists(atPath: folder.path + "/Package.swift")
    precondition(folder.path != "/", "this file lies in the project")
    return folder
  }()

  /// A file or folder by its path from the project's folder.
  public static func at(_ path: String) -> URL { folder.appendingPathComponent(path) }

  /// The command-line program that was built with the tests: it lies beside them.
  public static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("gaoshi")

  /// Whether this is the distribution whose fonts and libraries the expected pictures were made with.
  public static let isPicturePlatform: Bool = {
    let release = (try? String(contentsOfFile: "/etc/os-release", encoding: .utf8)) ?? ""
    return release.contains("VERSION_ID=\"12\"") && release.contains("ID=debian")
  }()
}
