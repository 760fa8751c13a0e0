/// How far two pictures of one size are apart.
public struct Difference: Hashable, Sendable {
  /// The largest difference of one channel of one pixel, 0…255.
  public let channel: Int
  /// How many pixels differ at all.
  public let pixels: Int

  init(channel: Int, pixels: Int) {
    self.channel = channel
    self.pixels = pixels
  }

  /// Measures two pictures; nil if their sizes differ.
  public init?(between a: Picture, and b: Picture) {
    guard a.width == b.width, a.height == b.height else { return nil }
    var channel = 0
    var pixels = 0
    for start in stride(from: 0, to: a.pixels.count, by: 4) {
      let worst = (start..<start + 4).reduce(0) {
        max($0, abs(Int(a.pixels[$1]) - Int(b.pixels[$1])))
      }
      channel = max(channel, worst)
      if worst > 0 { pixels += 1 }
    }
    self.init(channel: channel, pixels: pixels)
  }

  /// A picture of the difference: equal pixels pale, others red and the redder the further apart.
  public static func picture(of a: Picture, against b: Picture) -> Picture? {
    guard a.width == b.width, a.height == b.height else { return nil }
    var pixels: [UInt8] = []
    for start in stride(from: 0, to: a.pixels.count, by: 4) {
      let apart = (start..<start + 4).reduce(0) {
        max($0, abs(Int(a.pixels[$1]) - Int(b.pixels[$1])))
      }
      let pale = UInt8(223 + Int(a.pixels[start + 1]) / 8)
      pixels +=
        apart == 0 ? [pale, pale, pale, 255] : [255, UInt8(160 - apart * 160 / 255), 0, 255]
    }
    return Picture(width: a.width, height: a.height, pixels: pixels)
  }
}

/// What one case may differ by, and why; a case that declares none must match exactly.
public struct Allowance: Hashable, Sendable {
  public let channel: Int
  /// A count, never a share: a thousandth of a page is a whole character.
  public let pixels: Int
  public let reason: String

  public init(channel: Int, pixels: Int, because reason: String) {
    precondition(!reason.isEmpty, "a difference is allowed for a reason only")
    self.channel = channel
    self.pixels = pixels
    self.reason = reason
  }

  func covers(_ difference: Difference) -> Bool {
    difference.channel <= channel && difference.pixels <= pixels
  }
}
