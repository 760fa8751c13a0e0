/// A picture as rows of red, green, blue and alpha, eight bits each.
public struct Picture: Hashable, Sendable {
  public let width: Int
  public let height: Int
  /// Four bytes a pixel, row by row from the top.
  public let pixels: [UInt8]

  public init(width: Int, height: Int, pixels: [UInt8]) {
    precondition(pixels.count == width * height * 4, "four bytes for each pixel")
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// Why bytes are not a picture that this reader takes.
  public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String
    init(_ description: String) { self.description = description }
  }

  /// Reads a PNG: eight bits a channel, grey, RGB or palette, with or without alpha, not interlaced.
  public init(png bytes: [UInt8]) throws(Problem) {
    let file = try PNGFile(bytes)
    let rows = try file.unfilteredRows()
    self.init(width: file.width, height: file.height, pixels: try file.colours(of: rows))
  }

  /// The picture as a PNG.
  public var png: [UInt8] {
    var rows: [UInt8] = []
    for row in 0..<height {
      rows.append(0)
      rows += pixels[row * width * 4..<(row + 1) * width * 4]
    }
    var file = PNGFile.signature
    file += PNGFile.chunk("IHDR", width.bigEndianBytes + height.bigEndianBytes + [8, 6, 0, 0, 0])
    file += PNGFile.chunk("IDAT", Deflate.pack(rows))
    file += PNGFile.chunk("IEND", [])
    return file
  }
}
