/// The operators of a page, as bytes (ISO 32000-1, 7.8).
struct ContentStream {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(1 << 15) }

  /// Writes text of the syntax as it is.
  mutating func write(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Writes text that was made.
  mutating func write(_ text: String) { bytes += text.utf8 }

  /// Writes numbers, each with a space after it, in thousandths at the finest: at 72 to an inch
  /// three times finer than any press.
  mutating func numbers(_ values: Double...) {
    for value in values {
      number(value)
      bytes.append(UInt8(ascii: " "))
    }
  }

  /// Writes one number in thousandths at the finest.
  mutating func number(_ value: Double) {
    let thousandths = (value * 1000).rounded()
    guard let whole = Int(exactly: thousandths) else {
      preconditionFailure("places on a page are finite")
    }
    if whole < 0 { bytes.append(UInt8(ascii: "-")) }
    let rest = whole.magnitude
    integer(rest / 1000)
    let fraction = UInt16(rest % 1000)
    guard fraction > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    digit(fraction / 100)
    guard fraction % 100 > 0 else { return }
    digit(fraction / 10 % 10)
    if fraction % 10 > 0 { digit(fraction % 10) }
  }

  /// Writes a whole number.
  mutating func integer(_ value: UInt) {
    if value > 9 { integer(value / 10) }
    digit(UInt16(value % 10))
  }

  /// Writes two bytes as four hexadecimal digits.
  mutating func hexadecimal(_ value: UInt16) {
    for shift: UInt16 in [12, 8, 4, 0] {
      let digit = UInt8(value &>> shift & 15)
      bytes.append(digit < 10 ? digit + UInt8(ascii: "0") : digit - 10 + UInt8(ascii: "A"))
    }
  }

  private mutating func digit(_ value: UInt16) {
    bytes.append(UInt8(truncatingIfNeeded: value) + UInt8(ascii: "0"))
  }
}
