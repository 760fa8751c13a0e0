extension Unicode.Scalar {
  /// The character's number as standards write it: `U+XXXX`, at least four digits.
  public var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
