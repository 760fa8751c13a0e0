import GaoshiCore
import Testing

@testable import GaoshiText

@Suite struct MarkFormTests {
  /// The blanks of a mark in hundredths of an em, before and after.
  private func blanks(
    _ mark: String, _ face: FontCatalog.Face = Samples.sans, language: String = "zh-Hans",
    isVertical: Bool = false
  ) throws -> [Int] {
    let role = FontCatalog.Role("one")
    let library = try FontLibrary(
      FontCatalog(chains: [role: [face]]), in: Samples.folders,
      characters: [role: Set(mark.unicodeScalars)])
    let scalar = try #require(mark.unicodeScalars.first)
    let form = try #require(
      library.markForm(scalar, face: 0, language: language, isVertical: isVertical))
    return [form.blankBefore, form.blankAfter].map { Int(($0 * 100).rounded()) }
  }

  @Test(
    "a mark gives up what halt and vhal say",
    arguments: [
      ("，", false, [0, 50]), ("（", false, [50, 0]), ("”", false, [0, 50]), ("·", false, [25, 25]),
      ("，", true, [0, 50]), ("（", true, [50, 0]), ("』", true, [0, 50]), ("·", true, [25, 25]),
    ])
  func halt(mark: String, isVertical: Bool, expected: [Int]) throws {
    #expect(try blanks(mark, isVertical: isVertical) == expected)
  }

  @Test(
    "marks of Taiwan stand in the middle and give way on both sides", arguments: ["，", "。", "、"])
  func taiwan(mark: String) throws {
    let face = FontCatalog.Face(
      file: Samples.sans.file, index: 3, package: Samples.sans.package, sha256: "")
    #expect(try blanks(mark, face, language: "zh-Hant") == [25, 25])
  }

  @Test("where the face has no alternative, the blanks are the ink's")
  func ink() throws {
    // · of Noto Serif CJK is 0.34 em wide, its dot 0.16.
    let blanks = try blanks("·", Samples.black)
    #expect(blanks[0] > 0 && blanks[1] > 0 && blanks[0] + blanks[1] < 25)
  }
}
