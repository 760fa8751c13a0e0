import GaoshiCore
import GaoshiPage
import Testing

@testable import GaoshiTemplate

@Suite struct FlowTests {
  private func flow(_ count: Int) -> FlowBox {
    FlowBox(
      steps: (0..<count).map { _ in .brick(20, 10) },
      fills: (0..<count).map { $0 == count - 1 ? .white : .black }, gap: .units(2), tip: 0.5,
      padding: .units(5))
  }

  /// The arrows, in order, and the inks that fill them.
  private func arrows(_ box: FlowBox) throws -> [([Point], Ink)] {
    try inContext { context in
      box.layout(width: .pt(200), height: nil, context).items.compactMap { item in
        if case .fill(.polygon(let points), let ink) = item { (points, ink) } else { nil }
      }
    }
  }

  @Test("there is one arrow for each step, as long as all others", arguments: [1, 2, 5])
  func count(_ count: Int) throws {
    let arrows = try arrows(flow(count))
    #expect(arrows.count == count)
    let widths = arrows.map { points, _ in
      short((points.map(\.x).max() ?? .zero) - (points.map(\.x).min() ?? .zero))
    }
    #expect(Set(widths).count <= 2, "all alike but the last, which has no tip")
    #expect(short(arrows.last?.0.map(\.x).max() ?? .zero) == "200")
    #expect(short(arrows.first?.0.map(\.x).min() ?? .zero) == "0")
  }

  @Test("the first has no notch, the last no tip and an ink of its own")
  func ends() throws {
    let arrows = try arrows(flow(3))
    // Five corners for a body with a tip or a notch, six for both.
    #expect(arrows.map(\.0.count) == [5, 6, 5])
    #expect(arrows.map(\.1) == [.black, .black, .white])
  }

  @Test("the steps stand inside their arrows")
  func inside() throws {
    let box = flow(3)
    let places = try inContext { context in
      box.layout(width: .pt(200), height: nil, context).items.compactMap { item in
        if case .fill(.rect(let rect), _) = item { rect } else { nil }
      }
    }
    for (rect, (points, _)) in zip(places, try arrows(box)) {
      #expect(rect.minX >= points.map(\.x).min() ?? .zero)
      #expect(rect.maxX <= points.map(\.x).max() ?? .zero)
      #expect(short(rect.minY) == "5")
    }
  }

  @Test("rings stand in the corners and at most the spacing apart")
  func eyelets() throws {
    let box = EyeletsBox(
      ink: .black, edge: .units(10), spacing: .units(50), diameter: .units(4))
    let rings = try inContext { context in
      box.layout(width: .pt(140), height: .pt(80), context).items.compactMap { item in
        if case .stroke(.ellipse(let rect), _, _) = item { rect.inset(by: .pt(2)) } else { nil }
      }
    }
    let places = Set(rings.map { "\(short($0.minX)),\(short($0.minY))" })
    // 120 across in three steps of 40, 60 down in two of 30.
    let edge = ["10,10", "50,10", "90,10", "130,10", "10,70", "50,70", "90,70", "130,70"]
    #expect(places == Set(edge + ["10,40", "130,40"]))
  }
}
