import GaoshiCode
import GaoshiCore
import GaoshiPage
import Testing

@testable import GaoshiRender

@Suite struct CodeCheckTests {
  private let span = Span(file: "unit.yaml", line: 7, column: 9)

  private func check(_ items: [Item]) throws -> [String] {
    try Renderer().verifyCodes(on: Samples.page(items)).map(\.code)
  }

  @Test("a good page passes, whatever else stands on it")
  func good() throws {
    #expect(try Renderer().verifyCodes(on: Samples.board()) == [])
    #expect(try check([]) == [])
  }

  @Test("a code inside turned groups is found where it stands")
  func groups() throws {
    let symbol = try QRSymbol(encoding: Samples.link)
    let inner = Item.group(
      [.code(symbol, in: Samples.square(3, 4, 20), dark: .black)],
      at: Point(x: .mm(10), y: .mm(2)), quarterTurns: 1, clip: nil)
    let outer = Item.group(
      [inner], at: Point(x: .mm(40), y: .mm(60)), quarterTurns: 2, clip: nil)
    let page = Samples.page([outer])
    // Turned once about (10, 2) and twice about (40, 60), the square ends at (54, 55).
    let rect = try #require(page.codes.first).rect
    #expect(abs(rect.minX.millimetres - 34) < 1e-9)
    #expect(abs(rect.minY.millimetres - 35) < 1e-9)
    #expect(try check([outer]) == [])
    let cover = Item.fill(.rect(Samples.square(34, 35, 12)), .white)
    #expect(try check([outer, cover]) == ["code-unreadable"])
  }

  @Test("what covers the code makes it unreadable, and the message points at the link")
  func covered() throws {
    let cover = Item.fill(.rect(Samples.square(12, 33, 20)), .white)
    let page = Samples.page([try Samples.code(), cover])
    let found = try Renderer().verifyCodes(on: page, spans: [Samples.link: span])
    #expect(found.map(\.code) == ["code-unreadable"])
    #expect(found.first?.span == span)
    #expect(found.first?.message.english.contains(Samples.link) == true)
  }

  @Test("another code painted over it is told apart")
  func swapped() throws {
    let other = try Samples.code("https://dctjfx.mem.gov.cn/aqscjc")
    let found = try check([
      try Samples.code(), .fill(.rect(Samples.codeSquare), .white), other,
    ])
    #expect(found == ["code-differs"])
  }

  @Test("anything dark in the margin of four modules is too near")
  func quietZone() throws {
    let module = Samples.codeSquare.width / 29
    func bar(modulesAway: Double) -> Item {
      let rect = Rect(
        x: Samples.codeSquare.maxX + module * modulesAway, y: Samples.codeSquare.minY,
        width: module, height: Samples.codeSquare.height)
      return .fill(.rect(rect), Samples.red)
    }
    #expect(try check([try Samples.code(), bar(modulesAway: 3)]) == ["code-quiet-zone"])
    #expect(try check([try Samples.code(), bar(modulesAway: 4)]) == [])
  }

  @Test("the margin may not reach past the page")
  func edge() throws {
    let symbol = try QRSymbol(encoding: Samples.link)
    let rect = Samples.square(3, 31, 38)
    #expect(try check([.code(symbol, in: rect, dark: .black)]) == ["code-quiet-zone"])
  }

  @Test("a code on a red ground, or a light one, is told of its contrast")
  func contrast() throws {
    let ground = Item.fill(.rect(Samples.square(0, 0, 90)), Samples.red)
    #expect(try check([ground, try Samples.code()]).contains("code-contrast"))
    let symbol = try QRSymbol(encoding: Samples.link)
    let light = Item.code(symbol, in: Samples.codeSquare, dark: .white)
    #expect(try check([ground, light]).contains("code-contrast"))
  }

  @Test("modules under two pixels are noted with the resolution that they need")
  func fine() throws {
    let page = try Samples.board()
    let renderer = Renderer()
    #expect(renderer.noteFineCodes(on: page, dpi: 72) == [])
    let notes = renderer.noteFineCodes(on: page, dpi: 36)
    #expect(notes.map(\.code) == ["code-fine"])
    #expect(notes.first?.hint?.english == "use --dpi 39 or more, or the PDF")
    #expect(renderer.noteFineCodes(on: page, dpi: 39) == [])
  }
}
