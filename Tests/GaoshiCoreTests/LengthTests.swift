import GaoshiCore
import Testing

@Suite struct LengthTests {
  @Test("a millimetre is 72/25.4 points and comes back unchanged")
  func millimetres() {
    #expect(Length.mm(25.4).points == 72)
    #expect(Length.mm(600).millimetres == 600)
  }
}
