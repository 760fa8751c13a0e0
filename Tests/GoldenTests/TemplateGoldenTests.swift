import Foundation
import GaoshiCore
import GaoshiPage
import TestKit
import Testing

@testable import GaoshiCampaign

/// Pages as people get them: the display list to the hundredth of a point, and a small picture.
///
/// A case is a unit file. Its second line says how it is built, with the options of `gaoshi build`:
///
///     # A board with two channels and no reward table: no empty quarter.
///     # build: --material board --size 600x900 --dpi 10
@Suite struct TemplateGoldenTests {
  @Test("these pages are laid out as they were", arguments: Case.all(in: "templates"))
  func display(_ example: Case) throws {
    let options = try BuildOptions(of: example)
    var request = BuildRequest(paths: [example.file.path])
    request.materials = options.values(of: "--material")
    request.sizes = options.values(of: "--size").compactMap { PageSize($0) }
    request.theme = options.values(of: "--theme").first
    let machine = Machine(
      current: "/", installation: Installation(folder: Project.folder.path),
      date: "2000-01-01T00:00:00Z")
    let run = Run(request, machine)
    let pages = try run.layOut()
    #expect(run.sink.diagnostics.filter { $0.severity == .error } == [])
    expectGolden(text: pages.map(\.page.debugText).joined(), "\(example.name).display.txt")
  }

  @Test("these pages look as they did", arguments: Case.all(in: "templates"))
  func picture(_ example: Case) throws {
    let folder = try TemporaryFolder()
    let options = try BuildOptions(of: example)
    let outcome = try Program.run(
      Project.program,
      ["build", example.file.path, "-o", folder.url.path, "--format", "png", "--lang", "en"]
        + options.words)
    try #require(outcome.code == 0, "\(outcome.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    let name = try #require(names.first { $0.hasSuffix(".png") })
    let png = try Data(contentsOf: folder.url.appendingPathComponent(name))
    try expectGolden(png: Array(png), "\(example.name).png")
  }
}

/// The words after `# build:` on a case's second line.
private struct BuildOptions {
  let words: [String]

  init(of example: Case) throws {
    let lines = try String(contentsOf: example.file, encoding: .utf8).split(separator: "\n")
    let line = try #require(
      lines.dropFirst().first { $0.hasPrefix("# build:") }, "the second line says # build: …")
    words = line.dropFirst("# build:".count).split(separator: " ").map(String.init)
  }

  func values(of option: String) -> [String] {
    zip(words, words.dropFirst()).filter { $0.0 == option }.map(\.1)
  }
}
