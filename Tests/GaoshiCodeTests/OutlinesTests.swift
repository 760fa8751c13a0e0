import GaoshiCode
import Testing

@Suite struct OutlinesTests {
  typealias Corner = QRSymbol.GridCorner

  private func symbol(_ rows: [String]) -> QRSymbol {
    QRSymbol(
      payload: "", version: 1, level: .medium, size: rows.count,
      modules: rows.flatMap { $0.map { $0 == "#" } })
  }

  @Test("a hole is walked the other way, and modules that touch at a corner stay apart")
  func shapes() {
    let outlines = symbol(["###", "#.#", "###"]).outlines
    #expect(
      outlines
        == [corners((0, 0), (3, 0), (3, 3), (0, 3)), corners((1, 2), (2, 2), (2, 1), (1, 1))].map {
          $0
        })
    let apart = symbol(["#.", ".#"]).outlines
    #expect(
      apart == [corners((0, 0), (1, 0), (1, 1), (0, 1)), corners((1, 1), (2, 1), (2, 2), (1, 2))])
  }

  private func corners(_ pairs: (Int, Int)...) -> [Corner] {
    pairs.map { Corner(column: $0.0, row: $0.1) }
  }

  @Test(
    "filled together, the outlines cover the dark modules and nothing else",
    arguments: ["12350", "https://dctjfx.mem.gov.cn/aqscjb", String(repeating: "码", count: 300)])
  func coverage(text: String) throws {
    let symbol = try QRSymbol(encoding: text)
    var turns = windings(of: symbol.outlines, size: symbol.size)
    for row in 0..<symbol.size {
      for column in (0..<symbol.size).reversed() {
        turns[row][column] += turns[row][column + 1]
      }
    }
    let dark = turns.map { $0.dropLast().map { $0 == 1 } }
    let blank = turns.map { $0.dropLast().map { $0 == 0 } }
    for row in 0..<symbol.size {
      let modules = (0..<symbol.size).map { symbol[row, $0] }
      #expect(dark[row] == modules)
      #expect(blank[row] == modules.map { !$0 })
    }
  }

  /// For each module, the upright edges on its left side: down counts 1, up counts -1.
  ///
  /// Summed from the right they are what a ray from the module to the right crosses.
  private func windings(of outlines: [[Corner]], size: Int) -> [[Int]] {
    var turns = Array(repeating: Array(repeating: 0, count: size + 1), count: size)
    for outline in outlines {
      for (from, to) in zip(outline, outline.dropFirst() + outline.prefix(1))
      where from.column == to.column && from.column > 0 {
        for row in min(from.row, to.row)..<max(from.row, to.row) {
          turns[row][from.column - 1] += to.row > from.row ? 1 : -1
        }
      }
    }
    return turns
  }
}
