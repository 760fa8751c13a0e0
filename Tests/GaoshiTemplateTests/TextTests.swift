import GaoshiCore
import GaoshiPage
import GaoshiText
import Testing

@testable import GaoshiTemplate

@Suite struct TextTests {
  private static let ten = "安全生产举报奖励公告"

  private func text(
    _ words: String = ten, lines: Int? = nil, key: Int = 1,
    _ change: (inout TextBox) -> Void = { _ in }
  ) -> TextBox {
    let role = TextRole(
      face: FontCatalog.Role("sans"), size: .range(.units(10), .units(20)), leading: 1.5,
      ink: .black, tracking: 0, features: [:], reach: 0)
    let origin = TextOrigin(unit: "水利厅", field: "headline")
    var box = TextBox(
      key: key, pieces: [TextBox.Piece(text: words, origin: origin)], role: role,
      language: "zh-Hans",
      alignment: .start, maxLines: lines, group: nil, indent: 0, pitch: nil, link: nil)
    change(&box)
    return box
  }

  /// Sizes of the lines' runs in points, in order.
  private func sizes(_ fragment: Fragment) -> [Double] {
    fragment.items.compactMap {
      if case .text(let run, _) = $0 { (run.size.points * 10).rounded() / 10 } else { nil }
    }
  }

  @Test("free text wraps at the page's size")
  func wraps() throws {
    let box = text()
    try inContext { context in
      let fragment = box.layout(width: .pt(100), height: nil, context)
      #expect(sizes(fragment) == [20, 20])
      #expect(short(fragment.size.height) == "60")
      #expect(context.overflows == [])
    }
  }

  @Test("the page's fill decides where in its range a size stands", arguments: [0, 0.5, 1])
  func fill(_ fill: Double) throws {
    let box = text()
    try inContext(fill: fill) { context in
      #expect(sizes(box.layout(width: .pt(900), height: nil, context)) == [10 + 10 * fill])
    }
  }

  @Test(
    "one line is never broken: it shrinks to its low end and no further",
    arguments: [(300.0, 20.0, 0.0), (150, 15, 0), (100, 10, 0), (80, 10, 20)])
  func oneLine(_ width: Double, _ size: Double, _ excess: Double) throws {
    let box = text(lines: 1)
    try inContext { context in
      #expect(sizes(box.layout(width: .pt(width), height: nil, context)) == [size])
      #expect(context.overflows.map { short($0.by) } == (excess > 0 ? [short(.pt(excess))] : []))
      #expect(context.overflows.allSatisfy { $0.axis == .width && $0.origin.field == "headline" })
    }
  }

  @Test("a text shrinks until it keeps to its lines, or says that it does not")
  func lineCount() throws {
    let box = text(lines: 2)
    try inContext { context in
      let found = sizes(box.layout(width: .pt(60), height: nil, context))
      // Five characters a line need 12 pt or less; sizes step down by three hundredths.
      #expect(found.count == 2 && found[0] <= 12 && found[0] > 11.5)
      #expect(context.overflows == [])
      _ = box.layout(width: .pt(40), height: nil, context)
      #expect(context.overflows.map(\.axis) == [.height])
    }
  }

  @Test("texts of a group have the size of the tightest")
  func group() throws {
    let long = text(lines: 1) { $0.group = "slogan" }
    let brief = text("安全", lines: 1, key: 2) { $0.group = "slogan" }
    try inContext { context in
      _ = brief.layout(width: .pt(150), height: nil, context)
      #expect(!context.groupsShrank)
      _ = long.layout(width: .pt(150), height: nil, context)
      #expect(context.groupsShrank, "the first of the group must be laid out again")
      context.repeatPass()
      #expect(sizes(brief.layout(width: .pt(150), height: nil, context)) == [15])
      #expect(!context.groupsShrank)
    }
  }

  @Test("a pitched line fills its width at equal distances, within its bounds")
  func pitch() throws {
    let box = text("安全生产", lines: 1) {
      $0.pitch = TextBox.Pitch(low: 0.9, usual: 1.1, high: 2.5)
    }
    func steps(_ width: Double) throws -> Set<String> {
      try inContext { context in
        let items = box.layout(width: .pt(width), height: nil, context).items
        let places = items.flatMap { item -> [Length] in
          guard case .text(let run, let point) = item else { return [] }
          return run.glyphs.map { point.x + $0.x }
        }
        return Set(zip(places, places.dropFirst()).map { short($1 - $0) })
      }
    }
    // Four characters of 20 pt: three steps over what is left beside the last.
    #expect(try steps(140) == ["40"])
    #expect(try steps(400) == ["50"])
    #expect(try steps(80) == ["20"])
  }

  @Test("the first line stands in by its indent")
  func indent() throws {
    let box = text { $0.indent = 2 }
    try inContext { context in
      let places = box.layout(width: .pt(100), height: nil, context).items.compactMap { item in
        if case .text(let run, let point) = item {
          short(point.x + (run.glyphs.first?.x ?? .zero))
        } else {
          nil
        }
      }
      // Two em at 20 pt; then three, five and two characters.
      #expect(places == ["40", "0", "0"])
    }
  }

  @Test("type too small for where its readers stand is told, small print is not")
  func reach() throws {
    let far = text { $0.role.reach = 1 }
    let print = text()
    try inContext(distance: .mm(30_000)) { context in
      _ = print.layout(width: .pt(900), height: nil, context)
      #expect(context.sink.diagnostics == [])
      _ = far.layout(width: .pt(900), height: nil, context)
      #expect(context.sink.diagnostics.map(\.code) == ["text-too-small"])
      #expect(context.sink.diagnostics.first?.message.english.contains("100 mm") == true)
    }
    try inContext(distance: .mm(2000)) { context in
      _ = far.layout(width: .pt(900), height: nil, context)
      #expect(context.sink.diagnostics == [], "20 pt is 7 mm: enough from 2 m")
    }
  }
}
