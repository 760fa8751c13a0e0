import Foundation
import TestKit
import Testing

/// The rules that keep the cases small and whole.
@Suite struct TidinessTests {
  /// Files below a folder of GoldenTests, by their path from it.
  private static func files(below folder: String) -> [String] {
    let url = Project.at("Tests/GoldenTests/\(folder)")
    let names = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
    return names.filter {
      !$0.hasSuffix(".gitkeep")
        && (try? url.appendingPathComponent($0).resourceValues(forKeys: [.isDirectoryKey]))?
          .isDirectory == false
    }.sorted()
  }

  @Test("nothing is expected of a case that is gone", arguments: files(below: "Expected"))
  func noOrphan(_ expected: String) {
    let name = String(expected.prefix { $0 != "." })
    // The specimen sheet comes with the program.
    if name == "specimen" { return }
    let place = Project.at("Tests/GoldenTests/Cases/\(name)").path
    #expect(
      FileManager.default.fileExists(atPath: place)
        || FileManager.default.fileExists(atPath: place + ".yaml"))
  }

  @Test("a case begins by saying what must be seen", arguments: files(below: "Cases"))
  func firstComment(_ file: String) throws {
    guard file.hasSuffix(".yaml") else { return }
    let bytes = try Data(contentsOf: Project.at("Tests/GoldenTests/Cases/\(file)"))
    #expect(bytes.starts(with: Data("#".utf8)), "the first line is a comment")
  }

  private func isPage(_ picture: String) -> Bool {
    picture.hasPrefix("templates/") || picture == "specimen.png"
  }

  @Test("pictures stay small", arguments: files(below: "Expected").filter { $0.hasSuffix(".png") })
  func smallPictures(_ picture: String) throws {
    let bytes = try Data(contentsOf: Project.at("Tests/GoldenTests/Expected/\(picture)"))
    #expect(bytes.count <= (isPage(picture) ? 60 : 20) * 1024)
  }
}
