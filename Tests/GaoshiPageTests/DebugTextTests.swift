import GaoshiCode
import GaoshiCore
import GaoshiPage
import Testing

@Suite struct DebugTextTests {
  @Test("one item a line, two decimals, groups indented")
  func items() throws {
    let symbol = try QRSymbol(encoding: "12350 \"a\"")
    let square = Rect(x: .pt(1), y: .pt(2.005), width: .pt(30), height: .pt(40))
    let page = Page(
      size: Size(width: .mm(100), height: .pt(50)),
      items: [
        .fill(.rect(square), .white),
        .stroke(.line([.zero, Point(x: .pt(-0.001), y: .pt(-1.5))]), .black, width: .pt(0.25)),
        .group(
          [
            .fill(.roundedRect(square, radius: .pt(3)), .black),
            .group([], at: .zero, quarterTurns: 0, clip: nil),
          ], at: Point(x: .pt(5), y: .pt(6)), quarterTurns: 1, clip: .ellipse(in: square)),
        .code(symbol, in: square, dark: .black),
        .art(Art(name: "art/phone.svg", format: .svg, bytes: []), in: square),
        .link(square, url: "https://example.gov.cn"),
      ])
    #expect(
      page.debugText == """
        page 283.46x50.00
        fill rect 1.00,2.01 30.00x40.00 ink #ffffff
        stroke line 0.00,0.00 0.00,-1.50 width 0.25 ink #000000
        group at 5.00,6.00 turned 1 clip ellipse 1.00,2.01 30.00x40.00
          fill rounded 1.00,2.01 30.00x40.00 radius 3.00 ink #000000
          group at 0.00,0.00
        code 1.00,2.01 30.00x40.00 version 1 level Q dark #000000 "12350 \\"a\\""
        art 1.00,2.01 30.00x40.00 "art/phone.svg"
        link 1.00,2.01 30.00x40.00 "https://example.gov.cn"

        """)
  }
}
