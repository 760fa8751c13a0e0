import GaoshiCore
import GaoshiPage
import GaoshiRender
import Testing

@Suite struct ComparePicturesTests {
  /// A white picture of 100 × 60 pixels with black boxes, in pixels.
  private func picture(_ boxes: [(Double, Double, Double, Double)], width: Double = 100) throws
    -> [UInt8]
  {
    func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rect {
      Rect(x: .pt(x), y: .pt(y), width: .pt(width), height: .pt(height))
    }
    let ink = Ink(red: 0, green: 0, blue: 0)
    let items = boxes.map { Item.fill(.rect(rect($0.0, $0.1, $0.2, $0.3)), ink) }
    let page = Page(size: Size(width: .pt(width), height: .pt(60)), items: items)
    return try Renderer().png(page, dpi: 72)
  }

  @Test("equal pictures have no differences")
  func equal() throws {
    let one = try picture([(10, 10, 20, 8)])
    #expect(try compare(png: one, with: one)?.boxes == [])
  }

  @Test("what changed is in a box of its own, and what lies close together in one")
  func boxes() throws {
    let old = try picture([(0, 0, 8, 8)])
    let new = try picture([(0, 0, 8, 8), (20, 20, 4, 4), (28, 20, 4, 4), (80, 40, 12, 4)])
    let differences = try compare(png: old, with: new)
    #expect(differences?.width == 100)
    #expect(differences?.height == 60)
    #expect(
      differences?.boxes == [
        PixelBox(x: 20, y: 20, width: 12, height: 4), PixelBox(x: 80, y: 40, width: 12, height: 4),
      ])
    #expect(try compare(png: new, with: old) == differences)
  }

  @Test("a box ends where the picture ends")
  func edge() throws {
    let differences = try compare(
      png: try picture([], width: 98), with: try picture([(90, 50, 8, 10)], width: 98))
    #expect(differences?.boxes == [PixelBox(x: 88, y: 48, width: 10, height: 12)])
  }

  @Test("pictures of two sizes are not compared, and what is no picture is told")
  func others() throws {
    let one = try picture([])
    #expect(try compare(png: one, with: try picture([], width: 99)) == nil)
    #expect(throws: RenderProblem.self) { try compare(png: one, with: Array(one.prefix(60))) }
  }
}
