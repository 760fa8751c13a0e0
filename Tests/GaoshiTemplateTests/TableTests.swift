import GaoshiCore
import Testing

@testable import GaoshiTemplate

@Suite struct TableTests {
  private func table(
    _ rows: [[Child]], columns: [Extent], fills: [Int: Ink] = [:], padding: Double = 0,
    ends: Double = 0, lines: TableBox.Lines? = nil, anchor: RowBox.CrossAnchor = .top
  ) -> TableBox {
    TableBox(
      rows: rows.enumerated().map { TableBox.Row(cells: $1, fill: fills[$0]) }, columns: columns,
      gap: .units(10), rowPadding: .units(padding), endPadding: .units(ends), lines: lines,
      anchor: anchor)
  }

  @Test("a column that follows its content is as wide as its widest cell")
  func columns() throws {
    let box = table(
      [[.brick(20), .brick()], [.brick(30), .brick()]], columns: [.auto, .fill(1)])
    #expect(
      try box.painted(100) == ["0,0 30x10", "40,0 60x10", "0,10 30x10", "40,10 60x10"])
  }

  @Test("columns share the rest; a length stays")
  func shares() throws {
    let columns = [Extent.fill(1), .length(.units(20)), .fill(2)]
    let box = table([[.brick(), .brick(), .brick()]], columns: columns)
    #expect(try box.painted(100) == ["0,0 20x10", "30,0 20x10", "60,0 40x10"])
  }

  @Test("an empty cell keeps its column")
  func emptyCell() throws {
    let empty = Child(box: RuleBox(ink: nil, thickness: .zero, isUpright: false))
    let box = table([[empty, .brick(0, 20)]], columns: [.length(.units(30)), .fill(1)])
    #expect(try box.painted(100) == ["40,0 60x20"])
  }

  @Test("one cell spans all columns")
  func span() throws {
    let box = table([[.brick()], [.brick(), .brick()]], columns: [.fill(1), .fill(1)])
    #expect(try box.painted(110) == ["0,0 110x10", "0,10 50x10", "60,10 50x10"])
  }

  @Test("a row's ground reaches from edge to edge, padding and ends included")
  func fill() throws {
    let box = table(
      [[.brick()], [.brick()]], columns: [.fill(1)], fills: [1: .black], padding: 2, ends: 5)
    #expect(try box.painted(110) == ["5,2 100x10", "0,14 110x14", "5,16 100x10"])
  }

  @Test("spare height goes to all rows alike, at most half a row each")
  func spare() throws {
    let box = table([[.brick()], [.brick()]], columns: [.fill(1)])
    #expect(try box.painted(50, 26) == ["0,1.5 50x10", "0,14.5 50x10"])
    #expect(try box.size(50, 1000) == "50x30")
  }

  @Test("lines stand over the rows, between them and outside where they are asked for")
  func lines() throws {
    let thin = TableBox.Lines(ink: .black, thickness: .units(2), above: true, below: false)
    let box = table([[.brick()], [.brick()]], columns: [.fill(1)], lines: thin)
    #expect(
      try box.painted(50) == ["0,0 50x10", "0,10 50x10", "0,9 50x2", "0,-1 50x2"])
  }

  @Test("the cells of a row stand on one baseline")
  func baseline() throws {
    let row = [Child.brick(0, 10, baseline: 8), .brick(0, 20, baseline: 15)]
    let box = table([row], columns: [.fill(1), .fill(1)], anchor: .baseline)
    #expect(try box.painted(110) == ["0,7 50x10", "60,0 50x20"])
  }
}
