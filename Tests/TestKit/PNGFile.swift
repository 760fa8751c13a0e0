internal import CDeflate

/// A PNG taken apart into what is needed to read its pixels.
struct PNGFile {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  var width = 0
  var height = 0
  private var colourType: UInt8 = 0
  private var palette: [UInt8] = []
  private var paletteAlpha: [UInt8] = []
  private var data: [UInt8] = []

  init(_ bytes: [UInt8]) throws(Picture.Problem) {
    guard bytes.starts(with: Self.signature) else { throw .init("not a PNG") }
    var place = 8
    while place + 12 <= bytes.count {
      let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      let body = place + 8
      guard body + length + 4 <= bytes.count else { throw .init("cut off in a chunk") }
      try take(
        String(decoding: bytes[place + 4..<body], as: UTF8.self), Array(bytes[body..<body + length])
      )
      place = body + length + 4
    }
    guard width > 0, !data.isEmpty else { throw .init("no picture in it") }
  }

  private mutating func take(_ name: String, _ body: [UInt8]) throws(Picture.Problem) {
    switch name {
    case "IHDR":
      width = body[0..<4].reduce(0) { $0 << 8 | Int($1) }
      height = body[4..<8].reduce(0) { $0 << 8 | Int($1) }
      colourType = body[9]
      guard body[8] == 8, body[12] == 0 else {
        throw .init("\(body[8]) bits a channel or interlaced; 8 and not interlaced are read")
      }
    case "PLTE": palette = body
    case "tRNS": paletteAlpha = body
    case "IDAT": data += body
    default: break
    }
  }

  private var channels: Int {
    get throws(Picture.Problem) {
      switch colourType {
      case 0, 3: return 1
      case 2: return 3
      case 4: return 2
      case 6: return 4
      default: throw .init("colour type \(colourType) does not exist")
      }
    }
  }

  /// The five filters of PNG (ISO/IEC 15948, clause 9), undone.
  func unfilteredRows() throws(Picture.Problem) -> [UInt8] {
    let step = try channels
    let stride = width * step
    let raw = try Deflate.unpack(data, size: (stride + 1) * height)
    var rows = [UInt8](repeating: 0, count: stride * height)
    for row in 0..<height {
      let filter = raw[row * (stride + 1)]
      for column in 0..<stride {
        let here = row * stride + column
        let left = column >= step ? Int(rows[here - step]) : 0
        let up = row > 0 ? Int(rows[here - stride]) : 0
        let corner = column >= step && row > 0 ? Int(rows[here - stride - step]) : 0
        let guess: Int
        switch filter {
        case 0: guess = 0
        case 1: guess = left
        case 2: guess = up
        case 3: guess = (left + up) / 2
        case 4: guess = Self.paeth(left, up, corner)
        default: throw .init("filter \(filter) does not exist")
        }
        rows[here] = raw[row * (stride + 1) + 1 + column] &+ UInt8(guess)
      }
    }
    return rows
  }

  private static func paeth(_ left: Int, _ up: Int, _ corner: Int) -> Int {
    let estimate = left + up - corner
    let (toLeft, toUp, toCorner) = (
      abs(estimate - left), abs(estimate - up), abs(estimate - corner)
    )
    if toLeft <= toUp && toLeft <= toCorner { return left }
    return toUp <= toCorner ? up : corner
  }

  func colours(of rows: [UInt8]) throws(Picture.Problem) -> [UInt8] {
    var pixels: [UInt8] = []
    pixels.reserveCapacity(width * height * 4)
    for start in stride(from: 0, to: rows.count, by: try channels) {
      switch colourType {
      case 0: pixels += [rows[start], rows[start], rows[start], 255]
      case 2: pixels += [rows[start], rows[start + 1], rows[start + 2], 255]
      case 4: pixels += [rows[start], rows[start], rows[start], rows[start + 1]]
      case 6: pixels += rows[start..<start + 4]
      default:
        let entry = Int(rows[start])
        guard entry * 3 + 2 < palette.count else { throw .init("no palette entry \(entry)") }
        let alpha = entry < paletteAlpha.count ? paletteAlpha[entry] : 255
        pixels += palette[entry * 3..<entry * 3 + 3] + [alpha]
      }
    }
    return pixels
  }

  static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + body
    let sum = Int(libdeflate_crc32(0, named, named.count))
    return body.count.bigEndianBytes + named + sum.bigEndianBytes
  }
}

/// The zlib packing of PNG.
enum Deflate {
  static func unpack(_ bytes: [UInt8], size: Int) throws(Picture.Problem) -> [UInt8] {
    let worker = libdeflate_alloc_decompressor()
    defer { libdeflate_free_decompressor(worker) }
    var result = [UInt8](repeating: 0, count: size)
    let status = libdeflate_zlib_decompress(worker, bytes, bytes.count, &result, size, nil)
    guard status == LIBDEFLATE_SUCCESS else { throw .init("its pixel data does not unpack") }
    return result
  }

  static func pack(_ bytes: [UInt8]) -> [UInt8] {
    let worker = libdeflate_alloc_compressor(9)
    defer { libdeflate_free_compressor(worker) }
    var result = [UInt8](
      repeating: 0, count: libdeflate_zlib_compress_bound(worker, bytes.count))
    let length = libdeflate_zlib_compress(worker, bytes, bytes.count, &result, result.count)
    return Array(result[..<length])
  }
}

extension Int {
  var bigEndianBytes: [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: self >> $0) }
  }
}
