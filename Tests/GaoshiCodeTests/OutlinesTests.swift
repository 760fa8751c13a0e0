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
    let outlines = symbol.outlines
    for row in 0..<symbol.size {
      for column in 0..<symbol.size {
        // A ray to the right from the module's middle crosses downward edges and upward ones.
        let winding = outlines.reduce(0) { $0 + crossings($1, right: column, of: row) }
        #expect(winding == (symbol[row, column] ? 1 : 0))
      }
    }
  }

  private func crossings(_ outline: [Corner], right column: Int, of row: Int) -> Int {
    zip(outline, outline.dropFirst() + outline.prefix(1)).reduce(0) { sum, edge in
      let (from, to) = edge
      guard from.column == to.column, from.column > column else { return sum }
      let rows = min(from.row, to.row)..<max(from.row, to.row)
      return rows ~= row ? sum + (to.row > from.row ? 1 : -1) : sum
    }
  }
}
