import GaoshiCore
import Testing

@testable import GaoshiTemplate

@Suite struct StackTests {
  private func stack(
    _ children: [Child], gap: Measure = .zero, anchor: Anchor? = nil,
    spare: StackBox.Spare = .start
  ) -> StackBox {
    StackBox(children: children, gap: gap, anchor: anchor, spare: spare)
  }

  @Test("children stand under each other with the gap between them")
  func gap() throws {
    let box = stack([.brick(0, 10), .brick(0, 20)], gap: .units(5))
    #expect(try box.painted(100) == ["0,0 100x10", "0,15 100x20"])
    #expect(try box.size(100) == "100x35")
  }

  @Test(
    "spare height goes where it is asked to go",
    arguments: [
      (StackBox.Spare.start, 0, 15), (.center, 32.5, 47.5), (.end, 65, 80), (.between, 0, 80),
    ])
  func spare(_ spare: StackBox.Spare, _ first: Double, _ second: Double) throws {
    let box = stack([.brick(0, 10), .brick(0, 20)], gap: .units(5), spare: spare)
    #expect(
      try box.painted(50, 100) == [
        "0,\(short(.pt(first))) 50x10", "0,\(short(.pt(second))) 50x20",
      ])
  }

  @Test("children that grow share what the others leave")
  func grow() throws {
    let box = stack([.brick(0, 10, grow: 1), .brick(0, 20), .brick(0, 10, grow: 3)])
    #expect(try box.painted(50, 100) == ["0,0 50x20", "0,20 50x20", "0,40 50x60"])
    #expect(try box.painted(50) == ["0,0 50x10", "0,10 50x20", "0,30 50x10"])
  }

  @Test("a height of its own wins over growing, and no child is lost")
  func ownHeight() throws {
    let box = stack([.brick(0, 10, grow: 1, own: .units(30)), .brick(0, 20)])
    #expect(try box.painted(50, 100) == ["0,0 50x30", "0,30 50x20"])
  }

  @Test("without an anchor children are as wide as the stack; with one, as their content")
  func across() throws {
    #expect(try stack([.brick(40)]).painted(100) == ["0,0 100x10"])
    #expect(try stack([.brick(40)], anchor: .center).painted(100) == ["30,0 40x10"])
    #expect(try stack([.brick(40, at: .end)]).painted(100) == ["60,0 40x10"])
    #expect(try stack([.brick(140)], anchor: .center).painted(100) == ["0,0 100x10"])
  }

  @Test("layers are as large as the last, which lies on top")
  func layers() throws {
    let box = LayersBox(children: [.brick(0, 90), .brick(0, 30)])
    #expect(try box.painted(50) == ["0,0 50x30", "0,0 50x30"])
    #expect(try box.size(50) == "50x30")
  }
}
