import GaoshiCode
import GaoshiCore
import GaoshiPage
import Testing

@testable import GaoshiRender

@Suite struct PictureTests {
  private let span = Span(file: "unit.yaml", line: 7, column: 9)

  /// A PNG of this many pixels a side with a code, or codes, on it.
  private func picture(_ texts: [String], pixels: Double = 300) throws -> Art {
    let side = 200.0
    let items = try texts.enumerated().map { index, text in
      Item.code(
        try QRSymbol(encoding: text),
        in: Samples.square(20 + 100 * Double(index), 20, texts.count == 1 ? 160 : 70), dark: .black)
    }
    let page = Page(size: Size(width: .mm(side), height: .mm(side)), items: items)
    let png = try Renderer().png(page, dpi: pixels / side * 25.4)
    return Art(name: "art/code.png", format: .png, bytes: png)
  }

  private func check(_ art: Art, width: Double? = nil) -> [String] {
    Renderer().checkPicture(art, link: Samples.link, width: width.map { .mm($0) }, at: span)
      .map(\.code)
  }

  @Test("a picture with exactly the link passes")
  func good() throws { #expect(try check(picture([Samples.link])) == []) }

  @Test("another link, a second code and no code are refused, each with its reason")
  func wrong() throws {
    #expect(try check(picture([Samples.link + "x"])) == ["picture-differs"])
    #expect(try check(picture([Samples.link, "12350"], pixels: 600)) == ["picture-differs"])
    #expect(try check(picture([])) == ["picture-unreadable"])
  }

  @Test("a PNG may be printed as wide as 150 pixels an inch allow")
  func resolution() throws {
    let art = try picture([Samples.link])
    #expect(check(art, width: 50.8) == [])
    let found = Renderer().checkPicture(art, link: Samples.link, width: .mm(60), at: span)
    #expect(found.map(\.code) == ["picture-too-coarse"])
    #expect(found.first?.span == span)
    #expect(found.first?.message.english.contains("at most 50 mm") == true)
  }

  @Test("an SVG is read as well, and is never too coarse")
  func drawing() throws {
    let symbol = try QRSymbol(encoding: Samples.link)
    let squares = (0..<symbol.size * symbol.size).filter { symbol.modules[$0] }.map { index in
      "<rect x='\(index % symbol.size)' y='\(index / symbol.size)' width='1' height='1'/>"
    }
    let svg =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='-4 -4 37 37'>\(squares.joined())</svg>"
    let art = Art(name: "art/code.svg", format: .svg, bytes: Array(svg.utf8))
    #expect(check(art, width: 5000) == [])
  }

  @Test(
    "what is no picture, or one that unfolds too far, is refused before it is decoded",
    arguments: [
      (Art.Format.png, [1, 2, 3], "art-unreadable"), (.jpeg, [0xFF, 0xD8, 0xFF], "art-unreadable"),
      (.svg, Array("<svg".utf8), "art-unreadable"),
      (.png, header(png: 32_000, 32_000), "art-too-large"),
      (.png, header(png: 8000, 8000), "art-too-large"),
      (.png, header(png: 800, 800), "art-unreadable"),
      (.jpeg, header(jpeg: 9000, 100, channels: 3), "art-too-large"),
      (.jpeg, header(jpeg: 100, 100, channels: 4), "art-colour"),
      (
        .svg, Array("<svg xmlns='http://www.w3.org/2000/svg'><text>a</text></svg>".utf8), "art-text"
      ),
    ] as [(Art.Format, [UInt8], String)])
  func refused(format: Art.Format, bytes: [UInt8], code: String) {
    #expect(check(Art(name: "art/code", format: format, bytes: bytes)) == [code])
  }

  fileprivate static func header(png width: Int, _ height: Int) -> [UInt8] {
    let number = { (value: Int) in [24, 16, 8, 0].map { UInt8(value >> $0 & 255) } }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + number(width) + number(height) + [8, 2, 0, 0, 0, 0, 0, 0, 0]
  }

  fileprivate static func header(jpeg width: Int, _ height: Int, channels: UInt8) -> [UInt8] {
    let sides = [height, width].flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    return [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 17, 8] + sides + [channels]
      + [UInt8](repeating: 0, count: 12)
  }
}
