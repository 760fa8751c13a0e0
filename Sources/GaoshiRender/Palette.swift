/// The colours of a picture while they are at most 256.
struct Palette {
  /// In the order in which they were met; nil once there are too many.
  private(set) var colours: [UInt32]? = []
  private var indices: [UInt32: UInt8] = [:]
  private var last: (colour: UInt32, index: UInt8)?

  /// Counts the colours of a row in; 0x00rrggbb each.
  mutating func add(_ pixels: UnsafeBufferPointer<UInt32>) {
    guard colours != nil else { return }
    var previous: UInt32?
    for pixel in pixels {
      let colour = pixel & 0xFF_FFFF
      if colour == previous { continue }
      previous = colour
      if indices[colour] == nil { append(colour) }
      if colours == nil { return }
    }
  }

  private mutating func append(_ colour: UInt32) {
    guard indices.count < 256 else {
      colours = nil
      indices = [:]
      return
    }
    indices[colour] = UInt8(indices.count)
    colours?.append(colour)
  }

  /// The place of a colour that was counted in.
  mutating func index(of colour: UInt32) -> UInt8 {
    if let last, last.colour == colour { return last.index }
    guard let index = indices[colour] else {
      preconditionFailure("every pixel was counted in before")
    }
    last = (colour, index)
    return index
  }
}
