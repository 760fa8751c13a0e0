internal import CCairo

/// The one owner of a picture's bytes as a PNG wants them before packing: each row a filter byte
/// and then red, green and blue for each pixel.
struct PixelStore: ~Copyable {
  let width: Int
  let height: Int
  private let bytes: UnsafeMutablePointer<UInt8>
  private var palette = Palette()

  /// Bytes from row to row.
  private var rowLength: Int { 1 + 3 * width }

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    bytes = .allocate(capacity: (1 + 3 * width) * height)
  }

  deinit { bytes.deallocate() }

  /// Takes the pixels of one tile.
  mutating func put(_ pixels: UnsafePointer<UInt32>, stride: Int, at tile: PixelGrid.Tile) {
    for row in 0..<tile.height {
      let source = UnsafeBufferPointer(start: pixels + row * stride, count: tile.width)
      let start = bytes + (tile.y + row) * rowLength
      start[0] = 0
      Self.pack(source, to: UnsafeMutableRawPointer(start + 1 + 3 * tile.x))
      palette.add(source)
    }
  }

  /// Turns 0x00rrggbb into three bytes a pixel, four pixels at a time.
  private static func pack(
    _ source: UnsafeBufferPointer<UInt32>, to target: UnsafeMutableRawPointer
  ) {
    var index = 0
    var target = target
    while index + 4 <= source.count {
      // Red in the lowest byte, as a little-endian store wants it.
      let (a, b) = (source[index].byteSwapped &>> 8, source[index + 1].byteSwapped &>> 8)
      let (c, d) = (source[index + 2].byteSwapped &>> 8, source[index + 3].byteSwapped &>> 8)
      target.storeBytes(of: (a | b &<< 24).littleEndian, as: UInt32.self)
      target.storeBytes(of: (b &>> 8 | c &<< 16).littleEndian, toByteOffset: 4, as: UInt32.self)
      target.storeBytes(of: (c &>> 16 | d &<< 8).littleEndian, toByteOffset: 8, as: UInt32.self)
      target += 12
      index += 4
    }
    while index < source.count {
      target.storeBytes(of: UInt8(truncatingIfNeeded: source[index] &>> 16), as: UInt8.self)
      target.storeBytes(
        of: UInt8(truncatingIfNeeded: source[index] &>> 8), toByteOffset: 1, as: UInt8.self)
      target.storeBytes(
        of: UInt8(truncatingIfNeeded: source[index]), toByteOffset: 2, as: UInt8.self)
      target += 3
      index += 1
    }
  }

  /// Lends the rows, as palette entries if the picture has at most 256 colours.
  ///
  /// The store is used up: entries are written over the colours that they stand for.
  consuming func withRows<Result>(
    _ body: (_ rows: UnsafeRawBufferPointer, _ colours: [UInt32]?) throws(RenderProblem) -> Result
  ) throws(RenderProblem) -> Result {
    guard let colours = palette.colours else {
      return try body(UnsafeRawBufferPointer(start: bytes, count: rowLength * height), nil)
    }
    var read = UnsafePointer(bytes)
    var write = bytes
    for _ in 0..<height {
      write[0] = 0
      read += 1
      write += 1
      for _ in 0..<width {
        let colour = UInt32(read[0]) &<< 16 | UInt32(read[1]) &<< 8 | UInt32(read[2])
        write[0] = palette.index(of: colour)
        read += 3
        write += 1
      }
    }
    return try body(UnsafeRawBufferPointer(start: bytes, count: (1 + width) * height), colours)
  }
}
