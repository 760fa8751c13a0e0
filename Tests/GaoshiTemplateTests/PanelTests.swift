import GaoshiCore
import GaoshiPage
import Testing

@testable import GaoshiTemplate

@Suite struct PanelTests {
  private func panel(_ child: Child?, _ change: (inout PanelBox) -> Void = { _ in }) -> PanelBox {
    var box = PanelBox(
      child: child, fill: .white, stroke: nil, strokeWidth: .units(2), radius: .zero,
      padding: .none, horizontal: nil, vertical: .start, clips: false)
    change(&box)
    return box
  }

  private let uneven = Padding(top: .units(1), right: .units(2), bottom: .units(3), left: .units(4))

  @Test("the ground lies under the child and its padding")
  func padding() throws {
    let box = panel(.brick()) { $0.padding = uneven }
    #expect(try box.painted(100) == ["0,0 100x14", "4,1 94x10"])
  }

  @Test("a child smaller than its panel stands where it is asked to")
  func alignment() throws {
    let box = panel(.brick(40)) {
      $0.padding = uneven
      $0.horizontal = .center
      $0.vertical = .end
    }
    #expect(try box.painted(100, 30) == ["0,0 100x30", "31,17 40x10"])
  }

  @Test("a child that grows takes the panel's height")
  func grow() throws {
    let box = panel(.brick(grow: 1)) { $0.padding = uneven }
    #expect(try box.painted(100, 30) == ["0,0 100x30", "4,1 94x26"])
  }

  @Test("a radius rounds the corners, half of a square makes a disc")
  func radius() throws {
    let box = panel(nil) { $0.radius = .units(6) }
    #expect(try box.painted(100, 50) == ["round 6 0,0 100x50"])
    #expect(try box.painted(100, 8) == ["round 4 0,0 100x8"])
    #expect(try box.painted(12, 12) == ["disc 0,0 12x12"])
  }

  @Test("the outline stands inside, over what it holds")
  func stroke() throws {
    let box = panel(.brick()) { $0.stroke = .black }
    #expect(try box.painted(100) == ["0,0 100x10", "0,0 100x10", "line 2", "1,1 98x8"])
  }

  @Test("what a panel holds can be cut at its outline")
  func clip() throws {
    let box = panel(.brick()) { $0.clips = true }
    #expect(try box.painted(100) == ["0,0 100x10", "clipped", "0,0 100x10"])
  }
}
