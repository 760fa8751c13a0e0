internal import GaoshiCore

/// An ISO 8601 date or date and time as `yyyy-mm-ddThh:mm:ssZ`.
///
/// `2024-06-01`, `2024-06-01T08:00`, `2024-06-01T08:00:00Z` and `…+08:00` are taken; a time
/// without a zone is UTC.
/// - Throws: `date-unreadable`.
func wholeDate(_ text: String) throws(RenderProblem) -> String {
  guard let date = ISODate(text) else {
    throw RenderProblem(
      code: "date-unreadable",
      message: Message(zh: "日期 \(text) 不是 ISO 8601 格式", en: "\(text) is no ISO 8601 date"),
      hint: Message(zh: "写成 2024-06-01", en: "write it as 2024-06-01"))
  }
  return date.text
}

private struct ISODate {
  private var days: Int
  private var seconds = 0

  init?(_ text: String) {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard
      let date = Self.numbers(parts[0], widths: [4, 2, 2], separator: "-"),
      let days = Self.days(date[0], date[1], date[2])
    else { return nil }
    self.days = days
    guard parts.count == 2 else { return }
    guard let time = Self.seconds(parts[1]) else { return nil }
    seconds = time
    self.days += seconds.flooredQuotient(86_400)
    seconds -= seconds.flooredQuotient(86_400) * 86_400
  }

  var text: String {
    let (year, month, day) = Self.date(days)
    let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { Self.padded($0, 2) }
    return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
      + "T\(time.joined(separator: ":"))Z"
  }

  /// A time of day with its zone taken off, in seconds; may fall on the day before or after.
  private static func seconds(_ text: Substring) -> Int? {
    let zoneStart = text.firstIndex { "Z+-".contains($0) } ?? text.endIndex
    let zone = text[zoneStart...]
    let clock = text[..<zoneStart]
    let widths = clock.count == 5 ? [2, 2] : [2, 2, 2]
    guard
      let time = numbers(clock, widths: widths, separator: ":"), time[0] < 24, time[1] < 60,
      time.count == 2 || time[2] < 60, let offset = offset(zone)
    else { return nil }
    return time[0] * 3600 + time[1] * 60 + (time.count == 3 ? time[2] : 0) - offset
  }

  private static func offset(_ zone: Substring) -> Int? {
    if zone.isEmpty || zone == "Z" { return 0 }
    guard
      let parts = numbers(zone.dropFirst(), widths: [2, 2], separator: ":"), parts[0] < 24,
      parts[1] < 60, zone.first != "Z"
    else { return nil }
    return (parts[0] * 3600 + parts[1] * 60) * (zone.first == "-" ? -1 : 1)
  }

  private static func numbers(
    _ text: Substring, widths: [Int], separator: Character
  ) -> [Int]? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == widths,
      parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } })
    else { return nil }
    return parts.compactMap { Int($0) }
  }

  /// Days since 0000-03-01 of the Gregorian calendar; nil for a date that never was.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    guard 1...12 ~= month, 1...31 ~= day, year > 0 else { return nil }
    let shifted = month > 2 ? year : year - 1
    let sinceMarch = (month + 9) % 12
    let days =
      shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + (153 * sinceMarch + 2) / 5
      + day - 1
    return date(days) == (year, month, day) ? days : nil
  }

  private static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let sinceMarch = (5 * dayOfYear + 2) / 153
    let month = sinceMarch < 10 ? sinceMarch + 3 : sinceMarch - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * sinceMarch + 2) / 5 + 1)
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension Int {
  fileprivate func flooredQuotient(_ divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor)
  }
}
