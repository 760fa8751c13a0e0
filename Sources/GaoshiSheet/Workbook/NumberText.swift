extension Cell {
  /// A number as a workbook stores it, in the shortest digits that say the same.
  ///
  /// A spreadsheet keeps 15 digits: a longer number has lost its last ones.
  init(number written: String, format: NumberFormat, countsFrom1904: Bool) {
    guard let value = Double(written), value.isFinite else {
      self.init(written)
      return
    }
    switch format {
    case .general: self.init(number: value, written: written, digits: 0)
    case .padded(let digits): self.init(number: value, written: written, digits: digits)
    case .date, .time, .dateAndTime:
      let moment = Moment(serial: value, countsFrom1904: countsFrom1904)
      guard let text = moment?.text(format) else {
        self.init(number: value, written: written, digits: 0)
        return
      }
      self.init(text, .date)
    }
  }

  /// The first whole number that a spreadsheet may have rounded.
  private static let firstRounded = 1e15

  private init(number value: Double, written: String, digits: Int) {
    guard abs(value) < Self.firstRounded else {
      self.init(written, .unreliable(.rounded))
      return
    }
    guard value == value.rounded() else {
      let text = "\(value)"
      self.init(text, text.contains("e") ? .unreliable(.rounded) : .number)
      return
    }
    let text = String(Int(value.magnitude))
    let zeros = String(repeating: "0", count: max(0, digits - text.count))
    self.init((value < 0 ? "-" : "") + zeros + text, .number)
  }
}

/// A day and a time of day, from a number of days.
struct Moment: Hashable {
  let year: Int
  let month: Int
  let day: Int
  let minute: Int

  /// - Parameter serial: days since 1899-12-30, or since 1904-01-01; nil outside the calendar of a
  ///   spreadsheet.
  init?(serial: Double, countsFrom1904: Bool) {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let minutes = Int((serial * 1440).rounded())
    minute = minutes % 1440
    var days = minutes / 1440
    if countsFrom1904 {
      days += 1462
    } else if days < 61 {
      // Spreadsheets have a 29th of February in 1900, which there was not.
      days += 1
    }
    // Days since 0000-03-01, in eras of 400 years.
    let shifted = days + 693_899
    let (era, ofEra) = (shifted / 146_097, shifted % 146_097)
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    day = ofYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The parts that a format shows.
  func text(_ format: NumberFormat) -> String {
    let date = "\(year)-\(two(month))-\(two(day))"
    let time = "\(two(minute / 60)):\(two(minute % 60))"
    switch format {
    case .time: return time
    case .dateAndTime: return minute == 0 ? date : "\(date) \(time)"
    case .general, .padded, .date: return date
    }
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
