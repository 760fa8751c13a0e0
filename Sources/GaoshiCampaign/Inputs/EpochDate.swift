internal import GaoshiFiles

extension Machine {
  /// The date of files that nothing else gives one.
  public static let standardDate = "2000-01-01T00:00:00Z"

  /// The ISO 8601 date of a SOURCE_DATE_EPOCH (reproducible-builds.org): seconds since 1970 in
  /// decimal digits; nil if the text is none or lies after the year 9999.
  public static func date(epoch text: String) -> String? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }), let seconds = Int(text),
      seconds < 253_402_300_800
    else { return nil }
    let (year, month, day) = civil(seconds / 86_400)
    let time = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T"
      + time.joined(separator: ":") + "Z"
  }

  /// Year, month and day of a number of days since 1970, counted in 400-year cycles from March,
  /// so that a leap day ends its year.
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let cycle = shifted / 146_097
    let inCycle = shifted % 146_097
    let year = (inCycle - inCycle / 1460 + inCycle / 36_524 - inCycle / 146_096) / 365
    let inYear = inCycle - (365 * year + year / 4 - year / 100)
    let month = (5 * inYear + 2) / 153
    let day = inYear - (153 * month + 2) / 5 + 1
    return (
      cycle * 400 + year + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9, day
    )
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
