public import GaoshiCore
internal import Glibc

extension CodeRules {
  /// The least difference of reflectance between light and dark modules, 0…1.
  ///
  /// ISO/IEC 15415 grades symbol contrast from 0.4 (C) to 0.7 (A); black on red, 0.2, is what must
  /// not pass.
  public static let leastReflectanceDifference = 0.6

  /// The least ratio of luminances, as WCAG 2 counts it.
  public static let leastContrastRatio = 4.5

  /// Reports `code-contrast` unless dark modules stand on a light ground with enough contrast.
  ///
  /// Looked at twice: as the eye sees it, and under the red light (about 660 nm) of hand scanners
  /// and printers' verifiers, where a red code vanishes.
  public static func checkContrast(dark: Ink, ground: Ink, at span: Span? = nil) -> [Diagnostic] {
    guard let message = contrastFault(dark: dark, ground: ground) else { return [] }
    return [
      Diagnostic(
        .error, "code-contrast", message, at: span,
        hint: Message(
          zh: "二维码用黑色模块，衬白色底", en: "print black modules on a white ground"))
    ]
  }

  /// How light an ink looks: the relative luminance of WCAG 2, 0 for black, 1 for white.
  public static func luminance(of ink: Ink) -> Double {
    0.2126 * linear(ink.red) + 0.7152 * linear(ink.green) + 0.0722 * linear(ink.blue)
  }

  private static func contrastFault(dark: Ink, ground: Ink) -> Message? {
    let (low, high) = (luminance(of: dark), luminance(of: ground))
    if low >= high {
      return Message(
        zh: "二维码是浅色模块压在深色底上（\(dark.hex) 在 \(ground.hex) 上），许多手机扫不出",
        en: "the QR code is light on dark (\(dark.hex) on \(ground.hex)):"
          + " many phones cannot read it")
    }
    let difference = min(high - low, linear(ground.red) - linear(dark.red))
    let ratio = (high + 0.05) / (low + 0.05)
    if difference >= leastReflectanceDifference && ratio >= leastContrastRatio { return nil }
    let percent = Int((max(0, difference) * 100).rounded(.down))
    let tenths = Int((ratio * 10).rounded(.down))
    let times = "\(tenths / 10).\(tenths % 10):1"
    return Message(
      zh: "二维码颜色反差不够（\(dark.hex) 在 \(ground.hex) 上）："
        + "亮度比 \(times)，反射率差 \(percent)%；至少要 4.5:1 和 60%",
      en: "the QR code's contrast is too low (\(dark.hex) on \(ground.hex)):"
        + " luminance \(times) and \(percent) % of reflectance; 4.5:1 and 60 % are needed")
  }

  private static func linear(_ value: UInt8) -> Double { linearValues[Int(value)] }

  /// Linear light for each value of an sRGB channel (IEC 61966-2-1).
  private static let linearValues: [Double] = (0...255).map { value in
    let share = Double(value) / 255
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }
}
