/// A QR code: a square of dark and light modules, without its quiet zone.
public struct QRSymbol: Hashable, Sendable {
  /// How much damage the symbol survives (ISO/IEC 18004): M 15 %, Q 25 %, H 30 %.
  public enum Level: String, Hashable, Sendable, CaseIterable, Comparable {
    case medium = "M"
    case quartile = "Q"
    case high = "H"

    public static func < (a: Level, b: Level) -> Bool { a.share < b.share }

    /// The share of damaged codewords that the level mends, in percent.
    var share: Int {
      switch self {
      case .medium: 15
      case .quartile: 25
      case .high: 30
      }
    }
  }

  /// Light modules that must surround the symbol on each side (ISO/IEC 18004).
  public static let quietZone = 4

  /// What a reader gets: the bytes of this text in UTF-8.
  public let payload: String
  /// 1…40: the side is 17 + 4 × version modules.
  public let version: Int
  public let level: Level
  /// Modules on a side.
  public let size: Int
  /// Row by row from the top left, true for dark.
  public let modules: [Bool]

  public init(payload: String, version: Int, level: Level, size: Int, modules: [Bool]) {
    precondition(modules.count == size * size, "the encoder gives a full square")
    self.payload = payload
    self.version = version
    self.level = level
    self.size = size
    self.modules = modules
  }

  public subscript(row: Int, column: Int) -> Bool { modules[row * size + column] }
}
