public import GaoshiCore

/// A trim size 成品尺寸 as a person names it: `600x900`, `800x1200mm`, `60x90cm`, `A4`,
/// `A3-landscape`.
public struct PageSize: Hashable, Sendable {
  /// The size in the one form that names files: `600x900` (millimetres), `A4`, `A3-landscape`.
  public let name: String
  public let size: Size

  /// Reads a size; nil if it is none, or a side is under 10 mm or over 20 m.
  public init?(_ text: String) {
    let written = text.lowercased()
    if let sheet = PageSize.sheet(written) {
      self = sheet
    } else if let free = PageSize.free(written) {
      self = free
    } else {
      return nil
    }
  }

  private init(name: String, width: Double, height: Double) {
    self.name = name
    size = Size(width: .mm(width), height: .mm(height))
  }

  /// Trimmed sheets of ISO 216, in millimetres, upright.
  private static let sheets: [String: (Double, Double)] = [
    "a0": (841, 1189), "a1": (594, 841), "a2": (420, 594), "a3": (297, 420), "a4": (210, 297),
    "a5": (148, 210), "a6": (105, 148),
  ]

  private static func sheet(_ text: String) -> PageSize? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let (width, height) = sheets[String(parts[0])], parts.count <= 2 else { return nil }
    let name = parts[0].uppercased()
    switch parts.dropFirst().first {
    case nil, "portrait": return PageSize(name: name, width: width, height: height)
    case "landscape": return PageSize(name: "\(name)-landscape", width: height, height: width)
    default: return nil
    }
  }

  private static func free(_ text: String) -> PageSize? {
    var digits = text.replacing("×", with: "x")
    let scale = digits.hasSuffix("cm") ? 10.0 : 1
    if digits.hasSuffix("cm") || digits.hasSuffix("mm") { digits.removeLast(2) }
    let sides = digits.split(separator: "x", omittingEmptySubsequences: false).map(number)
    guard sides.count == 2, let width = sides[0], let height = sides[1] else { return nil }
    let allowed = 10.0...20_000
    guard allowed.contains(width * scale), allowed.contains(height * scale) else { return nil }
    return PageSize(
      name: "\(plain(width * scale))x\(plain(height * scale))", width: width * scale,
      height: height * scale)
  }

  /// A number written with digits and at most one point: no sign, no exponent, no `nan`.
  private static func number(_ text: Substring) -> Double? {
    guard text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }) else { return nil }
    return Double(text)
  }

  /// The number without a needless `.0`.
  private static func plain(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }
}
