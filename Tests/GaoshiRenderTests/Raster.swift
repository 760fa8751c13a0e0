import CCairo
import GaoshiCode

/// A picture read back from PNG bytes, with Cairo's decoder.
struct Raster: Equatable {
  let width: Int
  let height: Int
  /// 0x00rrggbb, row by row.
  let pixels: [UInt32]

  init?(png: [UInt8]) {
    var rest = png[...]
    let surface = withUnsafeMutablePointer(to: &rest) { rest in
      cairo_image_surface_create_from_png_stream(
        { closure, target, length in
          guard let rest = closure?.assumingMemoryBound(to: ArraySlice<UInt8>.self), let target,
            rest.pointee.count >= Int(length)
          else { return CAIRO_STATUS_READ_ERROR }
          for (offset, byte) in rest.pointee.prefix(Int(length)).enumerated() {
            target[offset] = byte
          }
          rest.pointee.removeFirst(Int(length))
          return CAIRO_STATUS_SUCCESS
        }, rest)
    }
    defer { cairo_surface_destroy(surface) }
    guard let surface else { return nil }
    self.init(surface)
  }

  /// Copies a raster surface.
  init?(_ surface: OpaquePointer) {
    cairo_surface_flush(surface)
    guard let data = cairo_image_surface_get_data(surface) else { return nil }
    let stride = Int(cairo_image_surface_get_stride(surface))
    let columns = Int(cairo_image_surface_get_width(surface))
    width = columns
    height = Int(cairo_image_surface_get_height(surface))
    pixels = (0..<height).flatMap { row in
      (0..<columns).map { column in
        UnsafeRawPointer(data + row * stride + column * 4).load(as: UInt32.self) & 0xFF_FFFF
      }
    }
  }

  subscript(x: Int, y: Int) -> UInt32 { pixels[y * width + x] }

  /// The largest difference of one channel of one pixel; 256 for another size.
  func greatestDifference(to other: Raster) -> Int {
    guard (width, height) == (other.width, other.height) else { return 256 }
    return zip(pixels, other.pixels).reduce(0) { greatest, pair in
      if pair.0 == pair.1 { return greatest }
      return [0, 8, 16].reduce(greatest) { greatest, shift in
        max(greatest, abs(Int(pair.0 >> shift & 255) - Int(pair.1 >> shift & 255)))
      }
    }
  }

  var gray: [UInt8] {
    pixels.map { pixel in
      let (red, green, blue) = (pixel >> 16, pixel >> 8 & 255, pixel & 255)
      return UInt8((red * 299 + green * 587 + blue * 114) / 1000)
    }
  }

  /// The texts of its QR codes.
  var codes: [String] { CodeReader.read(gray: gray, width: width, height: height).map(\.text) }
}

extension Raster {
  /// The share of pixels that differ by more than a quarter of full.
  func share(differingFrom other: Raster) -> Double {
    guard (width, height) == (other.width, other.height) else { return 1 }
    let differing = zip(gray, other.gray).filter { abs(Int($0) - Int($1)) > 64 }.count
    return Double(differing) / Double(pixels.count)
  }

  /// How much ink there is: full pixels of black.
  var darkness: Int { gray.reduce(0) { $0 + 255 - Int($1) } / 255 }
}
