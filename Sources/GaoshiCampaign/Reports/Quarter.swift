/// A quarter of a year, such as 2024Q3.
public struct Quarter: Hashable, Sendable {
  public let year: Int
  /// 1 to 4.
  public let number: Int

  /// Nil unless the text is a year and a quarter: `2024Q3`.
  public init?(_ text: String) {
    let parts = text.uppercased().split(separator: "Q", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 1], let year = Int(parts[0]), year > 999,
      let number = Int(parts[1]), (1...4).contains(number)
    else { return nil }
    self.year = year
    self.number = number
  }

  /// Its three months.
  var months: [Int] { Array(number * 3 - 2...number * 3) }

  /// The first and the last day of one of its months, `YYYY-MM-DD`.
  func days(of month: Int) -> (first: String, last: String) {
    let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    let stem = "\(year)-\(month < 10 ? "0" : "")\(month)-"
    return (stem + "01", stem + "\(days[month - 1])")
  }

  /// Its first and its last day.
  var days: (first: String, last: String) {
    (days(of: months[0]).first, days(of: months[2]).last)
  }
}
