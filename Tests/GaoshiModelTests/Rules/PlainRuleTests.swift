import GaoshiCore
import Testing

@testable import GaoshiModel

/// One string and the codes that a rule answers it with.
struct RuleRow: Sendable, CustomTestStringConvertible {
  let text: String
  let codes: [String]
  init(_ text: String, _ codes: String...) {
    self.text = text
    self.codes = codes
  }
  var testDescription: String { "“\(text)” → \(codes)" }
}

@Suite struct PlainRuleTests {
  @Test(
    "e-mail addresses have one @, ASCII, and a domain",
    arguments: [
      RuleRow("sltanquan@163.com"), RuleRow("qnqaj@126.com"), RuleRow("a.b+c@x-y.gov.cn"),
      RuleRow("", "email-invalid"), RuleRow("sltanquan", "email-invalid"),
      RuleRow("a@b@c.cn", "email-invalid"),
      RuleRow("@163.com", "email-invalid"), RuleRow("a@", "email-invalid"),
      RuleRow("a@163", "email-invalid"),
      RuleRow("a@163.", "email-invalid"), RuleRow("a@.com", "email-invalid"),
      RuleRow("a..b@163.com", "email-invalid"),
      RuleRow(".a@163.com", "email-invalid"), RuleRow("a.@163.com", "email-invalid"),
      RuleRow("a b@163.com", "email-invalid"), RuleRow("安全@163.com", "email-invalid"),
      RuleRow("a@163。com", "email-invalid"), RuleRow("a@-x.com", "email-invalid"),
      RuleRow("a@1.2.3.4", "email-invalid"),
      RuleRow("а@163.com", "email-invalid"),
    ])
  func email(_ row: RuleRow) { #expect(checkEmail(row.text).map(\.code) == row.codes) }

  @Test(
    "region codes begin with a province",
    arguments: [
      RuleRow("650000"), RuleRow("500101"), RuleRow("450702"), RuleRow("110000"),
      RuleRow("990000", "region-unknown"), RuleRow("160000", "region-unknown"),
      RuleRow("新疆", "region-unknown"), RuleRow("", "region-unknown"),
    ])
  func region(_ row: RuleRow) { #expect(checkRegion(row.text).map(\.code) == row.codes) }

  @Test(
    "dates are days, months or years of the calendar",
    arguments: [
      RuleRow("2024-06-27"), RuleRow("2024-06"), RuleRow("2024"), RuleRow("2024-02-29"),
      RuleRow("2000-02-29"), RuleRow("2023-02-29", "date-invalid"),
      RuleRow("1900-02-29", "date-invalid"),
      RuleRow("2024-13", "date-invalid"), RuleRow("2024-00", "date-invalid"),
      RuleRow("2024-06-31", "date-invalid"),
      RuleRow("2024-6-27", "date-invalid"), RuleRow("2024/06/27", "date-invalid"),
      RuleRow("24-06-27", "date-invalid"),
      RuleRow("2024627", "date-invalid"), RuleRow("20242026", "date-invalid"),
      RuleRow("2024年6月27日", "date-invalid"),
      RuleRow("", "date-invalid"), RuleRow("0000", "date-invalid"),
      RuleRow("2024-06-27-1", "date-invalid"),
    ])
  func date(_ row: RuleRow) { #expect(checkDate(row.text).map(\.code) == row.codes) }

  @Test(
    "a damaged date gets what it may have been as a hint",
    arguments: [
      ("2024627", "is it 2024-06-27?"), ("2024627日", "is it 2024-06-27?"),
      ("2024725日前", "is it 2024-07-25?"), ("20240627", "is it 2024-06-27?"),
      ("2024111", "is it 2024-01-11 or 2024-11-01?"), ("2024-6-27", "is it 2024-06-27?"),
      ("2024年6月27日", "is it 2024-06-27?"), ("2024/6", "is it 2024-06?"),
      ("20246", "is it 2024-06?"), ("202413", "is it 2024-01-03?"),
      (
        "20242026",
        "this looks like the period 2024 to 2026 that lost its dash; write one date as "
          + "2024-06-27, 2024-06 or 2024"
      ),
      ("去年", "write a date as 2024-06-27, 2024-06 or 2024"),
    ])
  func dateHint(text: String, hint: String) {
    #expect(checkDate(text).first?.hint?.english == hint)
  }

  @Test(
    "years are four digits",
    arguments: [
      RuleRow("2024"), RuleRow("24", "date-invalid"), RuleRow("2024年", "date-invalid"),
      RuleRow("2024-06", "date-invalid"),
    ])
  func year(_ row: RuleRow) { #expect(checkYear(row.text).map(\.code) == row.codes) }

  @Test(
    "viewing distances are a number with a unit",
    arguments: [
      ("5m", 5000.0), ("1.5m", 1500), ("80cm", 800), ("500mm", 500),
    ])
  func distance(text: String, millimetres: Double) throws {
    let length = try #require(parseDistance(text))
    #expect(abs(length.millimetres - millimetres) < 1e-9)
  }

  @Test(
    "these are no viewing distances",
    arguments: ["5", "", "m", "-5m", "5km", "0m", "1000m", "5..1m", "五米", "1e3m", "3米", "5 m"])
  func noDistance(text: String) { #expect(parseDistance(text) == nil) }
}
