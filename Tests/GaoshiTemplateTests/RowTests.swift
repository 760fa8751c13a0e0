import GaoshiCore
import Testing

@testable import GaoshiTemplate

@Suite struct RowTests {
  private func row(
    _ children: [Child], gap: Measure = .zero, anchor: RowBox.CrossAnchor = .top,
    spare: StackBox.Spare = .start
  ) -> RowBox {
    RowBox(children: children, gap: gap, anchor: anchor, spare: spare)
  }

  @Test("lengths come first, then contents, then shares of the rest")
  func widths() throws {
    let box = row(
      [
        .brick(30), .brick(in: .length(.units(20))), .brick(in: .fill(1)), .brick(in: .fill(3)),
      ], gap: .units(10))
    #expect(
      try box.painted(160) == ["0,0 30x10", "40,0 20x10", "70,0 20x10", "100,0 60x10"])
  }

  @Test("contents that want more than there is become narrower alike")
  func tooWide() throws {
    let box = row([.brick(100), .brick(in: .length(.units(50))), .brick(200)])
    #expect(try box.painted(200) == ["0,0 50x10", "50,0 50x10", "100,0 100x10"])
  }

  @Test("a percentage is of the room without the gaps")
  func percent() throws {
    let box = row([.brick(in: .length(.percent(25))), .brick(in: .fill(1))], gap: .units(20))
    #expect(try box.painted(120) == ["0,0 25x10", "45,0 75x10"])
  }

  @Test(
    "children of different heights line up",
    arguments: [
      (RowBox.CrossAnchor.top, ["0,0 50x10", "50,0 50x30"]),
      (.center, ["0,10 50x10", "50,0 50x30"]), (.bottom, ["0,20 50x10", "50,0 50x30"]),
      (.stretch, ["0,0 50x30", "50,0 50x30"]), (.baseline, ["0,18 50x10", "50,0 50x30"]),
    ])
  func across(_ anchor: RowBox.CrossAnchor, _ places: [String]) throws {
    let children = [
      Child.brick(50, 10, baseline: 8), Child.brick(50, 30, baseline: 26),
    ]
    #expect(try row(children, anchor: anchor).painted(100) == places)
  }

  @Test("a row on a baseline is high enough for what hangs below it")
  func baselineHeight() throws {
    let children = [Child.brick(50, 20, baseline: 4), Child.brick(50, 30, baseline: 26)]
    #expect(try row(children, anchor: .baseline).size(100) == "100x42")
  }

  @Test(
    "spare width goes where it is asked to go",
    arguments: [
      (StackBox.Spare.start, 0, 25), (.center, 35, 60), (.end, 70, 95), (.between, 0, 95),
    ])
  func spare(_ spare: StackBox.Spare, _ first: Double, _ second: Double) throws {
    let box = row([.brick(20), .brick(5)], gap: .units(5), spare: spare)
    #expect(
      try box.painted(100) == ["\(short(.pt(first))),0 20x10", "\(short(.pt(second))),0 5x10"])
  }
}
