import Foundation
import GaoshiConfig
import GaoshiCore
import GaoshiPage
import GaoshiSpecimen
import GaoshiText
import TestKit
import Testing

/// The specimen sheet, which shows each rule of setting.
@Suite struct SpecimenGoldenTests {
  @Test("every rule is set as it was")
  func display() throws {
    var sink = DiagnosticSink()
    let path = Project.folder.appendingPathComponent("Fonts/fonts.yaml").path
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    let catalog = try #require(FontCatalog.parse(bytes, file: path, into: &sink))
    let fonts = try FontLibrary(
      catalog, in: ["/usr/share/fonts"], characters: Specimen.characters)
    let page = Specimen.page(with: fonts, into: &sink)
    #expect(sink.diagnostics == [])
    #expect(page.size == Size(width: .mm(297), height: .mm(420)))
    expectGolden(text: page.debugText, "specimen.display.txt")
  }

  @Test("the sheet looks as it did")
  func picture() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(
      Project.program,
      ["specimen", "-o", folder.url.path, "--format", "png", "--dpi", "28", "--lang", "en"])
    try #require(outcome.code == 0, "\(outcome.errors)")
    let png = try Data(contentsOf: folder.url.appendingPathComponent("specimen.png"))
    try expectGolden(png: Array(png), "specimen.png")
  }
}
