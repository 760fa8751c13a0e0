internal import Glibc

/// The day that the machine's clock shows, `YYYY-MM-DD`.
///
/// Only what people did is dated by it; no file of a build is.
func today() -> String {
  var now = time(nil)
  var parts = tm()
  localtime_r(&now, &parts)
  func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + "\(number)" }
  return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
}

/// Whether a text is a day of the calendar, `YYYY-MM-DD`.
func isDay(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
    let day = Int(parts[2]), (1...12).contains(month)
  else { return false }
  let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
  let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return (1...days[month - 1]).contains(day)
}
