import GaoshiCore
import Testing

@testable import GaoshiCampaign

@Suite struct PageSizeTests {
  @Test(
    "a size is read in each of its forms",
    arguments: [
      ("600x900", "600x900", 600.0, 900.0),
      ("600×900", "600x900", 600, 900),
      ("800X1200mm", "800x1200", 800, 1200),
      ("60x90cm", "600x900", 600, 900),
      ("700x20000", "700x20000", 700, 20_000),
      ("85.5x54", "85.5x54", 85.5, 54),
      ("A4", "A4", 210, 297),
      ("a3-landscape", "A3-landscape", 420, 297),
      ("A3-portrait", "A3", 297, 420),
      ("a0", "A0", 841, 1189),
    ])
  func read(text: String, name: String, width: Double, height: Double) {
    let size = PageSize(text)
    #expect(size?.name == name)
    #expect(size?.size == Size(width: .mm(width), height: .mm(height)))
  }

  @Test(
    "what is no size is refused",
    arguments: [
      "", "x", "600", "600x", "x900", "600x900x3", "-600x900", "600x9", "600x20001", "1e3x600",
      "nanx600", "infx600", "A9", "A4-sideways", "A4-landscape-portrait", "６００x900", "60x90in",
    ])
  func refused(text: String) { #expect(PageSize(text) == nil) }
}

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
      ("-", nil, "_-board-600x900.pdf"),
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
