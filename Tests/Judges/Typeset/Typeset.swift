// typeset-lines: paragraphs as JSON lines come in, their lines with the place of every character
// go out. The judges in this folder's parent compare them with what other programs make.
import Foundation
import GaoshiCore
import GaoshiText

@main
struct Typeset {
  static func main() throws {
    var orders: [Order] = []
    while let line = readLine() {
      orders.append(try JSONDecoder().decode(Order.self, from: Data(line.utf8)))
    }
    let library = try FontLibrary(
      catalog, in: ["/usr/share/fonts"],
      characters: Dictionary(
        orders.map { ($0.role, $0.characters) }, uniquingKeysWith: { $0.union($1) }))
    let encoder = JSONEncoder()
    for order in orders {
      print(String(decoding: try encoder.encode(Answer(order, in: library)), as: UTF8.self))
    }
  }

  /// The same faces that the judges are told to use; index 2 is Simplified Chinese.
  private static let catalog = FontCatalog(chains: [
    FontCatalog.Role("sans"): [face("NotoSansCJK-Regular.ttc")],
    FontCatalog.Role("serif"): [face("NotoSerifCJK-Regular.ttc")],
  ])

  private static func face(_ file: String) -> FontCatalog.Face {
    FontCatalog.Face(file: file, index: 2, package: "fonts-noto-cjk", sha256: "")
  }
}
