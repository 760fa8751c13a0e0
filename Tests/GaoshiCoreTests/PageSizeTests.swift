import GaoshiCore
import Testing

@Suite struct PageSizeTests {
  @Test(
    "a size is named as people name it",
    arguments: [
      ("600x900", "600x900", 600.0, 900.0), ("600×900mm", "600x900", 600, 900),
      ("A4", "A4", 210, 297), ("a3-landscape", "A3-landscape", 420, 297),
      ("20000x900", "20000x900", 20_000, 900),
    ])
  func reads(_ text: String, _ name: String, _ width: Double, _ height: Double) {
    let size = PageSize(text)
    #expect(size?.name == name)
    #expect(size?.width == .mm(width))
    #expect(size?.height == .mm(height))
  }

  @Test("a banner may leave its length to its words")
  func computed() {
    #expect(PageSize("autox700")?.width == nil)
    #expect(PageSize("autox700")?.height == .mm(700))
  }

  @Test(
    "what cannot be a page is refused",
    arguments: ["", "600", "0x900", "-5x900", "600xnan", "30000x900", "A9", "A4-tall", "10x10"])
  func refuses(_ text: String) {
    #expect(PageSize(text) == nil)
  }
}
