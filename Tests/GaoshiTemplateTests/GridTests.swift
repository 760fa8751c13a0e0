import GaoshiCore
import Testing

@testable import GaoshiTemplate

@Suite struct GridTests {
  private func grid(_ children: [Child], columns: Int = 2, down: Bool = false) -> GridBox {
    GridBox(
      children: children, columns: columns, gap: .units(10), rowGap: .units(5), runsDown: down)
  }

  @Test("children fill the rows; a row is as high as its highest")
  func along() throws {
    let box = grid([.brick(0, 10), .brick(0, 20), .brick(0, 10)])
    #expect(try box.painted(110) == ["0,0 50x10", "60,0 50x20", "0,25 50x10"])
    #expect(try box.size(110) == "110x35")
  }

  @Test("children that run down fill the columns")
  func down() throws {
    let box = grid([.brick(0, 10), .brick(0, 20), .brick(0, 30)], down: true)
    // First and third share the first row; the second stands under the first.
    #expect(try box.painted(110) == ["0,0 50x10", "60,0 50x30", "0,35 50x20"])
  }

  @Test("children that grow are as high as their row, and all rows become equal")
  func grow() throws {
    let children = [
      Child.brick(0, 10, grow: 1), .brick(0, 20, grow: 1), .brick(0, 10, grow: 1),
    ]
    #expect(try grid(children).painted(110) == ["0,0 50x20", "60,0 50x20", "0,25 50x10"])
    #expect(try grid(children).painted(110, 85) == ["0,0 50x40", "60,0 50x40", "0,45 50x40"])
  }
}
