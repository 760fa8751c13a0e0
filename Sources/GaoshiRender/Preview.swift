internal import GaoshiCore
internal import GaoshiPage
internal import GaoshiText

extension Renderer {
  /// A small picture in at most 256 colours; in all of them where that is not enough.
  func drawPreview(_ page: Page, longest: Int) throws(RenderProblem) -> [UInt8] {
    let side = max(page.size.width, page.size.height)
    let dpi = Double(longest) * 72 / side.points
    let grid = try PixelGrid(page.size, dpi: dpi)
    // Cairo sets letters on whole pixels, which at this size makes every gap another one.
    let fine = grid.parted(intoSquares: Averaged.side)
    guard fine.tiles.count == 1, let tile = fine.tiles.first else { return try png(page, dpi: dpi) }
    let surface = try Surface.raster(width: fine.width, height: fine.height)
    try draw(page, tile, of: fine, on: surface)
    let picture = try surface.withPixels { pixels, stride in
      Averaged(pixels, stride: stride, width: grid.width, height: grid.height)
    }
    var colours = PreviewColours(page)
    guard let rows = colours.rows(of: picture) else { return try png(page, dpi: dpi) }
    let packed = rows.withUnsafeBytes { rows in
      Result { () throws(RenderProblem) in
        try encodePNG(
          rows, width: grid.width, height: grid.height, palette: colours.palette, dpi: dpi)
      }
    }
    return try packed.get()
  }
}

/// A picture of pixels that are each the middle of four finer ones.
private struct Averaged {
  /// Finer pixels on each side of one.
  static let side = 2

  let width: Int
  let height: Int
  /// 0x00rrggbb, row by row.
  let pixels: [UInt32]

  /// - Parameter fine: twice as many rows of twice as many pixels.
  init(_ fine: UnsafePointer<UInt32>, stride: Int, width: Int, height: Int) {
    self.width = width
    self.height = height
    pixels = Array(unsafeUninitializedCapacity: width * height) { pixels, count in
      for row in 0..<height {
        let upper = fine + 2 * row * stride
        let lower = upper + stride
        for column in 0..<width {
          pixels[row * width + column] = Self.middle(
            upper[2 * column], upper[2 * column + 1], lower[2 * column], lower[2 * column + 1])
        }
      }
      count = width * height
    }
  }

  /// The middle of four colours; red and blue, which have room between them, are added as one number.
  private static func middle(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32) -> UInt32 {
    let outer: UInt32 = 0xFF_00FF
    let redBlue = (a & outer) &+ (b & outer) &+ (c & outer) &+ (d & outer) &+ 0x2_0002
    let inner: UInt32 = 0xFF00
    let green = (a & inner) &+ (b & inner) &+ (c & inner) &+ (d & inner) &+ 0x200
    return (redBlue >> 2 & outer) | (green >> 2 & inner)
  }
}

/// The colours of a small picture: the page's inks as they are, all others by the upper four bits of
/// each channel.
private struct PreviewColours {
  /// 0x00rrggbb, in the order in which they were met.
  private(set) var palette: [UInt32] = []
  /// By the upper bits of a colour: the ink that has them, or none.
  private var inks = [UInt32](repeating: .max, count: 1 << 12)
  /// By the upper bits: the places in the palette of that ink, and of the colours beside it; -1 until
  /// they are met.
  private var inkPlaces = [Int16](repeating: -1, count: 1 << 12)
  private var places = [Int16](repeating: -1, count: 1 << 12)

  init(_ page: Page) {
    for ink in [.white, .black] + page.items.flatMap(\.inks) {
      let colour = UInt32(ink.red) << 16 | UInt32(ink.green) << 8 | UInt32(ink.blue)
      inks[Self.key(colour)] = colour
    }
  }

  /// Rows of a filter byte and a place in the palette for each pixel; nil for over 256 colours.
  mutating func rows(of picture: Averaged) -> [UInt8]? {
    var isTooMany = false
    let size = picture.height * (picture.width + 1)
    let rows = [UInt8](unsafeUninitializedCapacity: size) { rows, count in
      var last: (colour: UInt32, place: UInt8) = (.max, 0)
      var next = 0
      for row in 0..<picture.height {
        rows[next] = 0
        next += 1
        for colour in picture.pixels[row * picture.width..<(row + 1) * picture.width] {
          if colour != last.colour {
            guard let place = place(of: colour) else {
              isTooMany = true
              return
            }
            last = (colour, place)
          }
          rows[next] = last.place
          next += 1
        }
      }
      count = next
    }
    return isTooMany ? nil : rows
  }

  private mutating func place(of colour: UInt32) -> UInt8? {
    let key = Self.key(colour)
    if inks[key] == colour {
      if inkPlaces[key] < 0 {
        inkPlaces[key] = Int16(palette.count)
        palette.append(colour)
      }
      return UInt8(exactly: inkPlaces[key])
    }
    if places[key] < 0 {
      places[key] = Int16(palette.count)
      // Four bits are spread over eight: 0 stays 0, and 15 becomes 255.
      palette.append((colour & 0xF0_F0F0) | (colour & 0xF0_F0F0) >> 4)
    }
    return UInt8(exactly: places[key])
  }

  private static func key(_ colour: UInt32) -> Int {
    let red = colour >> 12 & 0xF00
    let green = colour >> 8 & 0xF0
    return Int(red | green | colour >> 4 & 0xF)
  }
}

extension Item {
  /// The inks that the item is painted in.
  fileprivate var inks: [Ink] {
    switch self {
    case .fill(_, let ink), .stroke(_, let ink, _): [ink]
    case .text(let run, _): [run.ink]
    case .code(_, _, let dark): [dark]
    case .group(let items, _, _, _): items.flatMap(\.inks)
    case .art, .link: []
    }
  }
}
