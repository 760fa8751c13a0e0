import GaoshiCampaign
import Testing

@Suite struct EpochDateTests {
  @Test(
    "seconds since 1970 become a date",
    arguments: [
      ("0", "1970-01-01T00:00:00Z"),
      ("951782400", "2000-02-29T00:00:00Z"),
      ("951868799", "2000-02-29T23:59:59Z"),
      ("951868800", "2000-03-01T00:00:00Z"),
      ("1717200000", "2024-06-01T00:00:00Z"),
      ("4107542400", "2100-03-01T00:00:00Z"),
      ("253402300799", "9999-12-31T23:59:59Z"),
    ])
  func date(text: String, expected: String) { #expect(Machine.date(epoch: text) == expected) }

  @Test(
    "what is no number of seconds is refused",
    arguments: ["", "-1", "+1", "1.5", "1e9", "June", "１", "253402300800", "99999999999999999999"])
  func refused(text: String) { #expect(Machine.date(epoch: text) == nil) }
}
