internal import GaoshiCore
internal import GaoshiPage
internal import GaoshiText

extension Renderer {
  /// A small picture in at most 256 colours; in all of them where that is not enough.
  func drawPreview(_ page: Page, longest: Int) throws(RenderProblem) -> [UInt8] {
    let side = max(page.size.width, page.size.height)
    let dpi = Double(longest) * 72 / side.points
    let grid = try PixelGrid(page.size, dpi: dpi)
    let tiles = grid.tiles
    guard tiles.count == 1, let tile = tiles.first else { return try png(page, dpi: dpi) }
    let surface = try Surface.raster(width: tile.width, height: tile.height)
    try draw(page, tile, of: grid, on: surface)
    var colours = PreviewColours(page)
    let rows = try surface.withPixels { pixels, stride in
      colours.rows(of: pixels, stride: stride, tile)
    }
    guard let rows else { return try png(page, dpi: dpi) }
    let packed = rows.withUnsafeBytes { rows in
      Result { () throws(RenderProblem) in
        try encodePNG(
          rows, width: tile.width, height: tile.height, palette: colours.palette, dpi: dpi)
      }
    }
    return try packed.get()
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
  mutating func rows(
    of pixels: UnsafePointer<UInt32>, stride: Int, _ tile: PixelGrid.Tile
  ) -> [UInt8]? {
    var rows: [UInt8] = []
    rows.reserveCapacity((tile.width + 1) * tile.height)
    var last: (colour: UInt32, place: UInt8) = (.max, 0)
    for row in 0..<tile.height {
      rows.append(0)
      for column in 0..<tile.width {
        let colour = pixels[row * stride + column] & 0xFF_FFFF
        if colour != last.colour {
          guard let place = place(of: colour) else { return nil }
          last = (colour, place)
        }
        rows.append(last.place)
      }
    }
    return rows
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
