import GaoshiCore
import Testing

@testable import GaoshiModel

@Suite struct PhoneNumberTests {
  @Test(
    "these are numbers, and the digits are what makes a line",
    arguments: [
      ("0991-5815739", "09915815739"), ("09915815739", "09915815739"),
      ("0991 5815739", "09915815739"), ("(0991)5815739", "09915815739"),
      ("（023）58659106", "02358659106"), ("023-5865 9106", "02358659106"),
      ("010-12345", "01012345"), ("0991-12350", "099112350"),
      ("+86 991 5815739", "09915815739"), ("+86-23-58659106", "02358659106"),
      ("0086-991-5815739", "09915815739"), ("+8613800001111", "13800001111"),
      ("13800001111", "13800001111"), ("138-0000-1111", "13800001111"),
      ("138 0000 1111", "13800001111"), ("19900001111", "19900001111"),
      ("400-123-4567", "4001234567"), ("4001234567", "4001234567"),
      ("800-1234567", "8001234567"), ("400-1234-567", "4001234567"),
      ("110", "110"), ("119", "119"), ("120", "120"), ("122", "122"), ("12350", "12350"),
      ("12345", "12345"), ("95598", "95598"), ("955551", "955551"), ("96333", "96333"),
      ("962288", "962288"), ("58659106", "58659106"), ("581-5739", "5815739"),
      ("0991-5815739-801", "09915815739-801"), ("0991-5815739转801", "09915815739-801"),
      ("0991-5815739 转 801", "09915815739-801"), ("0991-5815739 ext. 801", "09915815739-801"),
      ("0991-5815739分机8", "09915815739-8"), ("400-123-4567-12", "4001234567-12"),
    ])
  func accepted(text: String, line: String) {
    #expect(PhoneNumber(parsing: text)?.line == line)
  }

  @Test(
    "a number is read aloud in these groups",
    arguments: [
      ("0991-5815739", "0991-581 5739"), ("(023)58659106", "023-5865 9106"),
      ("58659106", "5865 9106"), ("13800001111", "138 0000 1111"),
      ("4001234567", "400 123 4567"), ("12350", "12350"),
      ("0991-12350", "0991-12350"), ("0991-5815739-801", "0991-581 5739转801"),
    ])
  func groups(text: String, grouped: String) {
    #expect(PhoneNumber(parsing: text)?.grouped == grouped)
  }

  @Test(
    "these are no numbers of the plan",
    arguments: [
      "", "0571", "026-12345678", "0991-9815739", "0991-1815739", "0991-0815739", "0991-581573",
      "0991-581573999", "0291-5815739", "12000001111", "1380000111", "138000011112", "12",
      "111", "123", "1235", "123500", "97123", "9512", "400-123-456", "400-12-34567",
      "0991--5815739", "-0991-5815739", "0991-5815739-", "0991-5815739转", "0991-5815739-1234567",
      "+86 0991 5815739", "+1 212 5815739", "(0991 5815739", "0991)5815739", "0991.5815739",
      "0717-*", "abc", "0991-58I5739", "０９９１-5815739", "0991-5815739/5815740",
    ])
  func refused(text: String) {
    #expect(PhoneNumber(parsing: text) == nil)
    #expect(readPhone(text, areaCode: "0991").findings.map(\.severity) == [.error])
  }

  @Test(
    "area codes are 010, 02x without 026, and 0 with three digits from 3 on",
    arguments: [
      ("010", true), ("020", true), ("021", true), ("023", true), ("029", true), ("0310", true),
      ("0991", true), ("026", false), ("011", false), ("0111", false), ("0210", false),
      ("991", false), ("09911", false), ("00", false), ("", false),
    ])
  func areaCodes(text: String, isOne: Bool) {
    #expect(PhoneNumber.isAreaCode(text) == isOne)
    #expect(checkAreaCode(text).isEmpty == isOne)
  }
}

@Suite struct PhoneReadingTests {
  @Test(
    "what is printed is what was written, but for dashes and a missing area code",
    arguments: [
      ("0991-5815739", "0991-5815739", []), ("09915815739", "09915815739", []),
      ("(0991) 5815739", "(0991) 5815739", []), ("12350", "12350", []),
      ("0991—5815739", "0991-5815739", ["phone-dash"]),
      ("0991——5815739", "0991-5815739", ["phone-dash"]),
      ("0991–5815739", "0991-5815739", ["phone-dash"]),
      ("0991－5815739", "0991-5815739", ["phone-dash"]),
      ("5815739", "0991-5815739", ["area-code-completed"]),
      ("581—5739", "0991-581-5739", ["phone-dash", "area-code-completed"]),
      ("5815739转801", "0991-5815739转801", ["area-code-completed"]),
      ("0998-2345678", "0998-2345678", ["area-code-mismatch"]),
      ("023-5865910", "023-5865910", ["area-code-mismatch", "phone-digit-lost"]),
      ("0991-5815739、5815740", "0991-5815739、5815740", ["phone-several"]),
    ])
  func printed(text: String, printed: String, codes: [String]) {
    let reading = readPhone(text, areaCode: "0991")
    #expect(reading.printed == printed)
    #expect(reading.findings.map(\.code) == codes)
  }

  @Test("a local number without an area code to complete it is an error")
  func demanded() {
    let reading = readPhone("58659106", areaCode: nil)
    #expect(reading.findings.map(\.code) == ["area-code-missing"])
    #expect(reading.findings.map(\.severity) == [.error])
    #expect(reading.printed == "58659106")
  }

  @Test("the township's number becomes 023-58659106")
  func township() {
    let reading = readPhone("58659106", areaCode: "023")
    #expect(reading.printed == "023-58659106")
    #expect(reading.isCompleted)
    #expect(reading.findings.map(\.severity) == [.note])
  }

  @Test("the note on a dash points at the dash, behind an opening quote")
  func spanOfDash() throws {
    let finding = try #require(readPhone("0991—5815739", areaCode: nil).findings.first)
    #expect(finding.characters == 4..<5)
    let workspace = Workspace(["u.yaml": "unit: 水利厅\nchannels:\n  - phone: \"0991—5815739\""])
    #expect(
      try workspace.resolve().first("phone-dash")?.span
        == Span(file: "u.yaml", line: 3, column: 17, length: 1))
  }
}
