import GaoshiCore
import GaoshiPage
import GaoshiText
import Testing

@testable import GaoshiTemplate

/// Texts in lines down the page.
@Suite struct ColumnsTests {
  private func box(
    _ words: String, lines: Int? = nil, _ change: (inout TextBox) -> Void = { _ in }
  ) -> TextBox {
    let role = TextRole(
      face: FontCatalog.Role("sans"), size: .range(.units(10), .units(20)), leading: 1.5,
      ink: .black, tracking: 0, features: [:], reach: 0)
    var box = TextBox(
      key: 1, pieces: [TextBox.Piece(text: words, origin: TextOrigin())], role: role,
      language: "zh-Hans", alignment: .start, maxLines: lines, group: nil, indent: 0, pitch: nil,
      link: nil)
    box.writing = .vertical
    change(&box)
    return box
  }

  /// The runs with the place of their origin in points, as a page would show them.
  private func runs(_ fragment: Fragment) -> [String] {
    fragment.items.compactMap {
      guard case .text(let run, let place) = $0 else { return nil }
      return "\(run.text) \(short(place.x)),\(short(place.y)) \(short(run.size))"
    }
  }

  @Test("free text fills columns from the right edge")
  func free() throws {
    try inContext { context in
      let fragment = box("安全生产举报").layout(width: .pt(100), height: .pt(60), context)
      #expect(runs(fragment) == ["安全生 85,0 20", "产举报 55,0 20"])
      #expect(short(fragment.size.height) == "60")
      #expect(context.overflows == [])
    }
  }

  @Test(
    "one column stands in the middle and shrinks to its height and width",
    arguments: [
      (100.0, 200.0, "安全生产举报 50,0 20"), (100, 90, "安全生产举报 50,0 15"),
      (18, 200, "安全生产举报 9,0 12"),
    ])
  func oneColumn(_ width: Double, _ height: Double, _ expected: String) throws {
    try inContext { context in
      let fragment = box("安全生产举报", lines: 1).layout(
        width: .pt(width), height: .pt(height), context)
      #expect(runs(fragment) == [expected])
      #expect(context.overflows == [])
    }
  }

  @Test("a column without a height is as long as its text")
  func ownHeight() throws {
    try inContext { context in
      let text = box("安全生产", lines: 1)
      #expect(short(text.layout(width: .pt(60), height: nil, context).size.height) == "80")
      #expect(short(text.naturalWidth(context)) == "30")
    }
  }

  @Test(
    "what does not fit says which way",
    arguments: [
      (1, 30.0, 40.0, [Overflow.Axis.height]), (1, 10, 200, [.width]), (2, 100, 20, [.width]),
    ])
  func overflow(_ lines: Int, _ width: Double, _ height: Double, _ axes: [Overflow.Axis]) throws {
    try inContext { context in
      _ = box("安全生产举报", lines: lines).layout(
        width: .pt(width), height: .pt(height), context)
      #expect(context.overflows.map(\.axis) == axes)
    }
  }

  @Test("columns that are too many for the width are an overflow too")
  func tooMany() throws {
    try inContext { context in
      _ = box("安全生产举报").layout(width: .pt(50), height: .pt(40), context)
      #expect(context.overflows.map(\.axis) == [.width])
    }
  }

  @Test("a pitch fills the height")
  func pitch() throws {
    let text = box("安全生产", lines: 1) {
      $0.pitch = TextBox.Pitch(low: 0.9, usual: 1, high: 2)
    }
    try inContext { context in
      let fragment = text.layout(width: .pt(60), height: .pt(140), context)
      guard case .text(let run, _) = try #require(fragment.items.first) else { return }
      let steps = zip(run.glyphs, run.glyphs.dropFirst()).map { short($1.y - $0.y) }
      #expect(steps == ["40", "40", "40"])
    }
  }

  @Test("dots, hanging marks and numbers reach the setting from a template's keys")
  func keys() throws {
    let text = box("27日") {
      $0.emphasis = true
      $0.rules.verticalNumbers = .upright
    }
    try inContext { context in
      let items = text.layout(width: .pt(60), height: .pt(100), context).items
      let dots = items.filter { if case .fill = $0 { true } else { false } }
      #expect(dots.count == 3)
    }
  }
}
