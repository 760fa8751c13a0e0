import GaoshiCode
import GaoshiCore
import GaoshiPage
import Testing

@testable import GaoshiTemplate

@Suite struct CodeBoxTests {
  private let symbol: QRSymbol
  init() throws { symbol = try QRSymbol(encoding: "https://dctjfx.mem.gov.cn/aqscjb") }

  private func code(side: Measure? = nil, dark: Ink = .black, light: Ink = .white) -> CodeBox {
    CodeBox(
      content: .symbol(symbol), origin: TextOrigin(), side: side, dark: dark, light: light,
      link: nil)
  }

  /// The width of the symbol with its quiet zone, from the width without it.
  private func outer(_ millimetres: Double) -> Length {
    .mm(millimetres * Double(symbol.size + 8) / Double(symbol.size))
  }

  @Test("a code is never smaller than its modules print")
  func printable() throws {
    let box = code(side: .units(1))
    let least = outer(0.4 * Double(symbol.size))
    #expect(try inContext { short(box.naturalWidth($0)) } == short(least))
  }

  @Test("a code grows with the viewing distance")
  func distance() throws {
    let box = code(side: .units(1))
    let far = try inContext(distance: .mm(2000)) { short(box.naturalWidth($0)) }
    // A tenth of 2 m, or a module of 2 m / 250, whichever is more.
    #expect(far == short(outer(max(200, 8 * Double(symbol.size)))))
  }

  @Test("the symbol stands inside its quiet zone of four modules")
  func quietZone() throws {
    let modules = Double(symbol.size + 8)
    let side = short(.pt(modules * 2))
    let inner = short(.pt(Double(symbol.size) * 2))
    #expect(
      try code().painted(modules * 2) == ["0,0 \(side)x\(side)", "code 8,8 \(inner)x\(inner)"])
  }

  @Test("a narrow place, or faint inks, are told and not printed silently")
  func faults() throws {
    func codes(_ box: CodeBox, _ width: Double) throws -> [String] {
      try inContext { context in
        _ = box.layout(width: .pt(width), height: nil, context)
        return context.sink.diagnostics.map(\.code)
      }
    }
    #expect(try codes(code(), 200) == [])
    #expect(try codes(code(), 20) == ["code-too-small"])
    #expect(try codes(code(dark: .white, light: .black), 200) == ["code-contrast"])
  }
}
