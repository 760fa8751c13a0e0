import Foundation
import TestKit
import Testing

/// One case: a YAML file, or a folder with a `unit.yaml` and the files that it needs.
struct Case: Hashable, Sendable, CustomTestStringConvertible {
  /// The path below Cases without the ending, such as `diagnostics/unknown-key`.
  let name: String
  let file: URL

  var testDescription: String { name }

  /// The cases of one kind in order; GOLDEN_ONLY picks those whose names begin so.
  static func all(in kind: String) -> [Case] {
    let folder = Project.at("Tests/GoldenTests/Cases/\(kind)")
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let only = ProcessInfo.processInfo.environment["GOLDEN_ONLY"] ?? ""
    return entries.sorted().compactMap { entry in
      let file = folder.appendingPathComponent(entry)
      let inside = file.appendingPathComponent("unit.yaml")
      if FileManager.default.fileExists(atPath: inside.path) {
        return Case(name: "\(kind)/\(entry)", file: inside)
      }
      guard file.pathExtension == "yaml" else { return nil }
      return Case(name: "\(kind)/\(file.deletingPathExtension().lastPathComponent)", file: file)
    }.filter { $0.name.hasPrefix(only) }
  }
}
