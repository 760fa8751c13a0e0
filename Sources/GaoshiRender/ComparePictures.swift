internal import CCairo
internal import GaoshiCore
internal import GaoshiPage

/// A rectangle of whole pixels: right and down from the top left corner.
public struct PixelBox: Hashable, Sendable {
  public var x: Int
  public var y: Int
  public var width: Int
  public var height: Int

  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}

/// Where two pictures of one size differ.
public struct PictureDifferences: Hashable, Sendable {
  /// The size of both, in pixels.
  public let width: Int
  public let height: Int
  /// Boxes around what differs, from top to bottom.
  public let boxes: [PixelBox]
}

/// Finds where two PNGs differ: what lies close together is in one box.
///
/// - Returns: nil if they are not of one size.
/// - Throws: `art-unreadable`, `art-too-large`.
public func compare(
  png old: [UInt8], with new: [UInt8]
) throws(RenderProblem) -> PictureDifferences? {
  let before = try Picture(png: Art(name: "PNG", format: .png, bytes: old))
  let after = try Picture(png: Art(name: "PNG", format: .png, bytes: new))
  guard before.width == after.width, before.height == after.height,
    let left = before.colours, let right = after.colours
  else { return nil }
  var grid = DifferenceGrid(width: before.width, height: before.height)
  for (index, pair) in zip(left, right).enumerated() where isOther(pair.0, pair.1) {
    grid.mark(x: index % before.width, y: index / before.width)
  }
  return PictureDifferences(width: before.width, height: before.height, boxes: grid.boxes())
}

/// Whether two pixels differ so far that an eye may see it: by a tenth of a colour's range.
private func isOther(_ left: UInt32, _ right: UInt32) -> Bool {
  [0, 8, 16].contains { shift in
    abs(Int((left >> shift) & 255) - Int((right >> shift) & 255)) > 25
  }
}

extension Picture {
  /// The pixels row by row, a byte each of blue, green and red; nil for a form without these.
  fileprivate var colours: [UInt32]? {
    cairo_surface_flush(surface)
    let format = cairo_image_surface_get_format(surface)
    guard format == CAIRO_FORMAT_RGB24 || format == CAIRO_FORMAT_ARGB32,
      let data = cairo_image_surface_get_data(surface)
    else { return nil }
    let stride = Int(cairo_image_surface_get_stride(surface))
    return (0..<height).flatMap { row in
      let start = UnsafeRawPointer(data + row * stride)
      return (0..<width).map { start.load(fromByteOffset: $0 * 4, as: UInt32.self) }
    }
  }
}

/// A picture in squares of a few pixels, of which those are marked in which something differs.
private struct DifferenceGrid {
  /// So many pixels a square: about a character of a small picture.
  private static let side = 4

  private let width: Int
  private let height: Int
  private let columns: Int
  private let rows: Int
  private var isMarked: [Bool]

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    columns = (width + Self.side - 1) / Self.side
    rows = (height + Self.side - 1) / Self.side
    isMarked = Array(repeating: false, count: columns * rows)
  }

  mutating func mark(x: Int, y: Int) {
    isMarked[y / Self.side * columns + x / Self.side] = true
  }

  /// Boxes around marked squares that touch, or have one square between them.
  mutating func boxes() -> [PixelBox] {
    var boxes: [PixelBox] = []
    for start in isMarked.indices where isMarked[start] { boxes.append(takeBox(from: start)) }
    return boxes
  }

  private mutating func takeBox(from start: Int) -> PixelBox {
    var (left, right, top, bottom) = (columns, 0, rows, 0)
    var waiting = [start]
    isMarked[start] = false
    while let square = waiting.popLast() {
      let (x, y) = (square % columns, square / columns)
      (left, right, top, bottom) = (min(left, x), max(right, x), min(top, y), max(bottom, y))
      for row in max(y - 2, 0)...min(y + 2, rows - 1) {
        for column in max(x - 2, 0)...min(x + 2, columns - 1) where isMarked[row * columns + column]
        {
          isMarked[row * columns + column] = false
          waiting.append(row * columns + column)
        }
      }
    }
    let side = Self.side
    return PixelBox(
      x: left * side, y: top * side, width: min((right + 1) * side, width) - left * side,
      height: min((bottom + 1) * side, height) - top * side)
  }
}
