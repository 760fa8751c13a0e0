public import GaoshiPage

/// A picture in shades of grey: one byte a pixel, row by row from the top, 255 for white.
public struct GrayPicture: Hashable, Sendable {
  public let width: Int
  public let height: Int
  public let pixels: [UInt8]
}

extension Renderer {
  /// One page in shades of grey, as a reader of codes wants it.
  /// - Throws: what `png` throws.
  public func gray(_ page: Page, dpi: Double) throws(RenderProblem) -> GrayPicture {
    let grid = try PixelGrid(page.size, dpi: dpi)
    let store = try draw(page, on: grid)
    let (width, height) = (grid.width, grid.height)
    let pixels = try store.withRows { rows, colours throws(RenderProblem) in
      let shades = colours?.map { shade($0 >> 16 & 255, $0 >> 8 & 255, $0 & 255) }
      return [UInt8](unsafeUninitializedCapacity: width * height) { pixels, count in
        for row in 0..<height {
          let start = row * (1 + (shades == nil ? 3 : 1) * width) + 1
          for column in 0..<width {
            pixels[row * width + column] =
              if let shades {
                shades[Int(rows[start + column])]
              } else {
                shade(
                  UInt32(rows[start + 3 * column]), UInt32(rows[start + 3 * column + 1]),
                  UInt32(rows[start + 3 * column + 2]))
              }
          }
        }
        count = width * height
      }
    }
    return GrayPicture(width: width, height: height, pixels: pixels)
  }
}

/// How bright a colour is (luma of ITU-R BT.709), reckoned in 16 bits.
private func shade(_ red: UInt32, _ green: UInt32, _ blue: UInt32) -> UInt8 {
  UInt8(truncatingIfNeeded: (13_933 * red + 46_871 * green + 4_732 * blue) >> 16)
}
