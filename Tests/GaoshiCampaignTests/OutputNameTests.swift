import GaoshiCore
import Testing

@testable import GaoshiCampaign

@Suite struct OutputNameTests {
  @Test(
    "a name says unit, material, size and theme, and is safe everywhere",
    arguments: [
      ("units/shuiliting.yaml", nil, "shuiliting-board-600x900.pdf"),
      ("units/shuiliting.yaml", "blue-white", "shuiliting-board-600x900-blue-white.pdf"),
      ("units/水利厅.yaml", nil, "水利厅-board-600x900.pdf"),
      ("a.b.yaml", nil, "a.b-board-600x900.pdf"),
      (".hidden.yaml", nil, "_hidden-board-600x900.pdf"),
      ("-rf.yaml", nil, "_rf-board-600x900.pdf"),
      ("a:b?c\u{202E}d\n.yaml", nil, "a_b_c_d_-board-600x900.pdf"),
      ("con.yaml", nil, "con-board-600x900.pdf"),
      ("-", nil, "stdin-board-600x900.pdf"),
    ] as [(String, String?, String)])
  func name(file: String, theme: String?, expected: String) throws {
    let size = try #require(PageSize("600x900"))
    #expect(
      outputName(unitFile: file, material: "board", size: size, theme: theme, format: .pdf)
        == expected)
  }

  @Test("a long name is cut between characters to 200 bytes")
  func long() throws {
    let size = try #require(PageSize("600x900"))
    let name = outputName(
      unitFile: String(repeating: "厅", count: 100) + ".yaml", material: "board", size: size,
      theme: nil, format: .svg)
    #expect(name == String(repeating: "厅", count: 60) + "-board-600x900.svg")
    #expect(name.utf8.count <= 200)
  }

  @Test(
    "names that are one on some disks have one key",
    arguments: [
      ("A-board.pdf", "a-board.pdf"), ("\u{E9}.pdf", "e\u{301}.pdf"), ("Ä.pdf", "a\u{308}.pdf"),
    ])
  func key(a: String, b: String) { #expect(nameKey(a) == nameKey(b)) }
}
