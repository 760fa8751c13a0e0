import GaoshiCode
import GaoshiCore
import GaoshiPage

/// Small pages for tests.
enum Samples {
  static let link = "https://dctjfx.mem.gov.cn/aqscjb"

  static let metadata = Metadata(
    title: "举报奖励公告牌", author: "水利厅（示例）", subject: "安全生产", language: "zh-Hans",
    date: "2024-06-27")

  /// A page of 60 × 90 mm with a red head, a code and a link, as items say.
  static func page(_ items: [Item]) -> Page {
    Page(size: Size(width: .mm(60), height: .mm(90)), items: items)
  }

  static func code(_ text: String = link) throws -> Item {
    .code(try QRSymbol(encoding: text), in: codeSquare, dark: .black)
  }

  static let codeSquare = square(10.37, 31.13, 38.3)

  static func square(_ x: Double, _ y: Double, _ side: Double) -> Rect {
    Rect(x: .mm(x), y: .mm(y), width: .mm(side), height: .mm(side))
  }

  static let red = Ink(red: 200, green: 16, blue: 46)

  static func board() throws -> Page {
    page([
      .fill(.rect(Rect(x: .zero, y: .zero, width: .mm(60), height: .mm(90))), .white),
      .fill(.rect(Rect(x: .zero, y: .zero, width: .mm(60), height: .mm(20))), red),
      .stroke(.roundedRect(square(4, 25, 51), radius: .mm(2)), red, width: .mm(0.5)),
      try code(),
      .group(
        [.fill(.ellipse(in: square(0, 0, 6)), red), .fill(.polygon(star), .white)],
        at: Point(x: .mm(50), y: .mm(80)), quarterTurns: 1, clip: .rect(square(0, 0, 5))),
      .link(codeSquare, url: link),
    ])
  }

  private static let star = [(1.0, 1.0), (4, 2), (2, 4)].map { Point(x: .mm($0.0), y: .mm($0.1)) }
}
