import GaoshiCore
import GaoshiModel
import Testing

@testable import GaoshiTemplate

@Suite struct ConditionTests {
  @Test(
    "a condition reads as it is said",
    arguments: [
      ("matters", Condition.present(["matters"])),
      ("not page.landscape", .not(.present(["page", "landscape"]))),
      ("count codes > 1", .count(["codes"], .more, 1)),
      ("it.kind is fax", .equals(["it", "kind"], "fax")),
      ("a and not b", .and(.present(["a"]), .not(.present(["b"])))),
      ("a or b and c", .or(.present(["a"]), .and(.present(["b"]), .present(["c"])))),
    ])
  func reads(_ text: String, _ condition: Condition) {
    #expect(Condition(text) == condition)
  }

  @Test("what is no condition is refused", arguments: ["", "and", "count a", "count a > x", "a b"])
  func refuses(_ text: String) {
    #expect(Condition(text) == nil)
  }
}
