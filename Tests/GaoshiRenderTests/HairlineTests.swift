import GaoshiCode
import GaoshiCore
import GaoshiPage
import GaoshiRender
import Testing

@Suite struct HairlineTests {
  struct Viewer: Sendable, CustomTestStringConvertible {
    let tool: String
    let arguments: [String]
    let dpi: Double
    var testDescription: String { "\(tool) at \(dpi) dpi" }
  }

  static let viewers = [97, 131, 203].flatMap { dpi in
    [
      Viewer(tool: "pdftoppm", arguments: ["-png", "-r", "\(dpi)", "FILE"], dpi: Double(dpi)),
      Viewer(
        tool: "mutool", arguments: ["draw", "-q", "-F", "png", "-r", "\(dpi)", "-o", "-", "FILE"],
        dpi: Double(dpi)),
    ]
  }

  @Test("no light line runs through the dark areas of a code", arguments: viewers)
  func hairlines(viewer: Viewer) throws {
    let symbol = try QRSymbol(encoding: Samples.link)
    let pdf = try Renderer().pdf(
      [Samples.page([try Samples.code()])], metadata: Samples.metadata)
    let raster = try #require(
      Raster(png: try Tool.run(viewer.tool, viewer.arguments, on: pdf).output))
    let scale = viewer.dpi / 72
    let module = Samples.codeSquare.width.points * scale / Double(symbol.size)
    let left = Samples.codeSquare.minX.points * scale
    let top = Samples.codeSquare.minY.points * scale
    var (looked, light) = (0, 0)
    for y in 0..<raster.height {
      for x in 0..<raster.width {
        // The pixel and its neighbours, in modules.
        let rows = span(Double(y) - 1 - top, Double(y) + 2 - top, module)
        let columns = span(Double(x) - 1 - left, Double(x) + 2 - left, module)
        guard symbol.isDark(rows, columns) else { continue }
        looked += 1
        if raster[x, y] != 0 { light += 1 }
      }
    }
    #expect(looked > 4000)
    #expect(light == 0)
    #expect(raster.codes == [Samples.link])
  }

  private func span(_ from: Double, _ to: Double, _ module: Double) -> ClosedRange<Int> {
    Int((from / module).rounded(.down))...Int((to / module).rounded(.down))
  }
}

extension QRSymbol {
  fileprivate func isDark(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) -> Bool {
    guard rows.lowerBound >= 0, columns.lowerBound >= 0, rows.upperBound < size,
      columns.upperBound < size
    else { return false }
    return rows.allSatisfy { row in columns.allSatisfy { self[row, $0] } }
  }
}
