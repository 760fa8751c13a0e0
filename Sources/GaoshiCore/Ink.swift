/// A colour that a theme names: what a screen shows and what a press prints.
public struct Ink: Hashable, Sendable {
  /// Red, green and blue of sRGB, each 0…255.
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8
  /// Cyan, magenta, yellow and black in percent, where the theme gives a recipe for the press.
  public let process: Process?

  /// Shares of the four printing inks, each 0…100 percent.
  public struct Process: Hashable, Sendable {
    public let cyan: Double
    public let magenta: Double
    public let yellow: Double
    public let black: Double

    public init(cyan: Double, magenta: Double, yellow: Double, black: Double) {
      self.cyan = cyan
      self.magenta = magenta
      self.yellow = yellow
      self.black = black
    }
  }

  public init(red: UInt8, green: UInt8, blue: UInt8, process: Process? = nil) {
    self.red = red
    self.green = green
    self.blue = blue
    self.process = process
  }

  /// Pure black: K 100 on the press.
  public static let black = Ink(
    red: 0, green: 0, blue: 0,
    process: Process(cyan: 0, magenta: 0, yellow: 0, black: 100))
  /// Bare paper.
  public static let white = Ink(
    red: 255, green: 255, blue: 255,
    process: Process(cyan: 0, magenta: 0, yellow: 0, black: 0))

  /// `#rrggbb`.
  public var hex: String {
    let digits = Array("0123456789abcdef")
    return [red, green, blue].reduce(into: "#") { text, value in
      text.append(digits[Int(value >> 4)])
      text.append(digits[Int(value & 15)])
    }
  }
}
