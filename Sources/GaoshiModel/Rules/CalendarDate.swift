internal import GaoshiCore

/// A year, a month of a year, or a day, of the Gregorian calendar.
struct CalendarDate: Hashable, Sendable {
  let year: Int
  let month: Int?
  let day: Int?

  /// Reads YYYY, YYYY-MM or YYYY-MM-DD; nil for any other text and for a day that is none.
  init?(parsing text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let lengths = [4, 2, 2]
    guard (1...3).contains(parts.count),
      zip(parts, lengths).allSatisfy({ part, length in
        part.utf8.count == length && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
  }

  /// Nil for a month or day that the calendar does not have, or a year out of 1900…2199.
  init?(year: Int, month: Int?, day: Int?) {
    guard (1900...2199).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard (1...Self.days(of: month, in: year)).contains(day) else { return nil }
      }
    }
    self.year = year
    self.month = month
    self.day = day
  }

  private static func days(of month: Int, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// The form that files are written in: 2024-06-27, 2024-06 or 2024.
  var written: String {
    [year, month, day].compactMap(\.self).map { $0 < 10 ? "0\($0)" : "\($0)" }
      .joined(separator: "-")
  }

  /// Year and month as an edition line gives them: 2024年6月, or 2024年.
  var yearAndMonth: String { month.map { "\(year)年\($0)月" } ?? "\(year)年" }
}

/// Checks that a date is a real one of the calendar; damaged ones get a guess as a hint.
func checkDate(_ text: String) -> [Finding] {
  guard CalendarDate(parsing: text) == nil else { return [] }
  return [
    Finding(
      .error, "date-invalid",
      Message(
        zh: "“\(text)”不是日历上的日期", en: "“\(text)” is not a date of the calendar"),
      hint: hintForDate(text))
  ]
}

private func hintForDate(_ text: String) -> Message {
  let runs = digitRuns(in: text)
  if runs.count == 1, runs[0].count == 8, isYear(runs[0].prefix(4)), isYear(runs[0].suffix(4)) {
    let (from, to) = (runs[0].prefix(4), runs[0].suffix(4))
    return Message(
      zh: "像是“\(from)—\(to)年”丢了连接号；日期写作 2024-06-27、2024-06 或 2024",
      en: "this looks like the period \(from) to \(to) that lost its dash; "
        + "write one date as 2024-06-27, 2024-06 or 2024")
  }
  let guesses = (runs.count == 1 ? readings(of: runs[0]) : [reading(of: runs)].compactMap(\.self))
  guard !guesses.isEmpty else {
    return Message(
      zh: "日期写作 2024-06-27、2024-06 或 2024", en: "write a date as 2024-06-27, 2024-06 or 2024")
  }
  let list = guesses.map(\.written)
  return Message(
    zh: "是否应为 \(list.joined(separator: " 或 "))？", en: "is it \(list.joined(separator: " or "))?")
}

/// What digits without marks may have been: 2024627 is 2024-06-27, 2024111 is one of two.
private func readings(of digits: String) -> [CalendarDate] {
  let year = digits.prefix(4)
  guard isYear(year) else { return [] }
  let rest = digits.dropFirst(4)
  return (1...2).compactMap { length -> CalendarDate? in
    let month = rest.prefix(length)
    let day = rest.dropFirst(length)
    guard month.count == length, day.count <= 2,
      day.isEmpty || !day.hasPrefix("0") || day.count == 2,
      !(day.isEmpty && rest.count != length)
    else { return nil }
    return reading(of: [String(year), String(month)] + (day.isEmpty ? [] : [String(day)]))
  }
}

private func reading(of parts: [String]) -> CalendarDate? {
  let numbers = parts.compactMap { Int($0) }
  guard numbers.count == parts.count, (1...3).contains(numbers.count), parts[0].count == 4 else {
    return nil
  }
  return CalendarDate(
    year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
    day: numbers.count > 2 ? numbers[2] : nil)
}

private func isYear(_ text: Substring) -> Bool {
  text.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20"))
}

private func digitRuns(in text: String) -> [String] {
  text.split { !("0"..."9").contains($0) }.map(String.init)
}

/// Checks that a year is four digits.
func checkYear(_ text: String) -> [Finding] {
  if let date = CalendarDate(parsing: text), date.month == nil { return [] }
  return [
    Finding(
      .error, "date-invalid",
      Message(zh: "“\(text)”不是四位数的年份", en: "“\(text)” is not a year of four digits"),
      hint: Message(zh: "写作 year: \"2024\"", en: "write it as year: \"2024\""))
  ]
}
