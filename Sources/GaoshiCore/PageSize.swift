/// A trim size 成品尺寸 as people name it: `600x900`, `A4`, `A3-landscape`, `6000x700`, `autox700`.
public struct PageSize: Hashable, Sendable {
  /// The name in normal form; part of file names.
  public let name: String
  /// Nil if the content decides (a banner's length).
  public let width: Length?
  public let height: Length

  /// The longest side that is made: a banner of 20 m.
  public static let longest = Length.mm(20_000)
  /// The shortest side that is made.
  public static let shortest = Length.mm(40)

  /// A3 upright (ISO 216).
  public static let a3 = PageSize(name: "A3", width: 297, height: 420)

  /// A size from its name.
  ///
  /// ISO A sizes (ISO 216) with `-landscape` if wanted, or millimetres as `width x height`, `mm`
  /// optional. Nil if the text is no size or is out of bounds.
  public init?(_ text: String) {
    let plain = text.lowercased().filter { $0 != " " }
    if let sheet = Self.sheet(plain) {
      self = sheet
      return
    }
    let sides = (plain.hasSuffix("mm") ? String(plain.dropLast(2)) : plain)
      .split(whereSeparator: { $0 == "x" || $0 == "×" })
    guard sides.count == 2, let height = Self.side(sides[1]) else { return nil }
    self.height = .mm(height)
    if sides[0] == "auto" {
      width = nil
      name = "autox\(Self.text(height))"
    } else {
      guard let width = Self.side(sides[0]) else { return nil }
      self.width = .mm(width)
      name = "\(Self.text(width))x\(Self.text(height))"
    }
  }

  private init(name: String, width: Double, height: Double) {
    self.name = name
    self.width = .mm(width)
    self.height = .mm(height)
  }

  private static let sheets: [String: (Double, Double)] = [
    "a0": (841, 1189), "a1": (594, 841), "a2": (420, 594), "a3": (297, 420), "a4": (210, 297),
    "a5": (148, 210), "a6": (105, 148),
  ]

  private static func sheet(_ plain: String) -> PageSize? {
    let parts = plain.split(separator: "-", maxSplits: 1).map(String.init)
    guard let first = parts.first, let (short, long) = sheets[first] else { return nil }
    let name = first.uppercased()
    switch parts.dropFirst().first {
    case nil, "portrait": return PageSize(name: name, width: short, height: long)
    case "landscape": return PageSize(name: "\(name)-landscape", width: long, height: short)
    default: return nil
    }
  }

  private static func side(_ text: Substring) -> Double? {
    guard let value = Double(text), value.isFinite else { return nil }
    return value >= shortest.millimetres && value <= longest.millimetres ? value : nil
  }

  private static func text(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }
}
