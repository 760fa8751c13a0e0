import Foundation
import GaoshiConfig
import GaoshiCore
import Testing

@Suite struct FontCatalogTests {
  private static let hash = String(repeating: "0a", count: 32)

  private func read(_ text: String) -> Reading<FontCatalog> {
    Reading(Array(text.utf8)) { FontCatalog.parse($0, file: $1, into: &$2) }
  }

  @Test("faces and roles become chains in the order written")
  func chains() {
    let reading = read(
      """
      faces:
        hei: {file: A.ttc, index: 2, package: fonts-a, sha256: \(Self.hash)}
        rest: {file: B.ttf, package: fonts-b, sha256: \(Self.hash)}
      roles:
        sans: [hei, rest]
        serif: [rest]
      """)
    #expect(reading.printed() == "")
    let hei = FontCatalog.Face(file: "A.ttc", index: 2, package: "fonts-a", sha256: Self.hash)
    let rest = FontCatalog.Face(file: "B.ttf", index: 0, package: "fonts-b", sha256: Self.hash)
    #expect(
      reading.value
        == FontCatalog(chains: [.init("sans"): [hei, rest], .init("serif"): [rest]]))
  }

  @Test("unknown faces, bad hashes and empty roles are told, and nothing is returned")
  func faults() {
    let reading = read(
      """
      faces:
        hei: {file: fonts/A.ttc, index: -1, package: Fonts, sha256: \(Self.hash.uppercased())}
      roles:
        sans: [hie, song]
        serif: []
      """)
    #expect(
      reading.codes == [
        "wrong-form", "wrong-type", "wrong-form", "wrong-form", "unknown-face", "unknown-face",
        "empty-value",
      ])
    #expect(reading.diagnostics[4].hint?.english == "did you mean “hei”?")
    #expect(reading.value == nil)
  }

  @Test("the project’s own catalogue is read without a word")
  func own() throws {
    let file = ExamplesTests.root.deletingLastPathComponent().appending(path: "Fonts/fonts.yaml")
    let reading = read(try String(contentsOf: file, encoding: .utf8))
    #expect(reading.printed() == "")
    #expect(reading.value?.chains[.init("sans")]?.first?.file == "NotoSansCJK-Regular.ttc")
  }
}
