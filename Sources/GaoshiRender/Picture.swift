internal import CCairo
internal import GaoshiCore
internal import GaoshiPage

/// A raster picture, decoded.
final class Picture {
  let surface: OpaquePointer
  let width: Int
  let height: Int

  /// Adopts a raster surface.
  init(adopting surface: OpaquePointer?, of art: Art) throws(RenderProblem) {
    guard let surface else { throw .unreadable(art) }
    self.surface = surface
    width = Int(cairo_image_surface_get_width(surface))
    height = Int(cairo_image_surface_get_height(surface))
    // From here on deinit lets go of it.
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, width > 0, height > 0 else {
      throw .unreadable(art)
    }
  }

  deinit { cairo_surface_destroy(surface) }

  /// Decodes a PNG with Cairo, after a look at its header.
  convenience init(png art: Art) throws(RenderProblem) {
    try PictureHeader.check(art)
    let surface = art.bytes.withUnsafeBytes { bytes in
      var rest = bytes
      return withUnsafeMutablePointer(to: &rest) { rest in
        cairo_image_surface_create_from_png_stream(Self.read, rest)
      }
    }
    try self.init(adopting: surface, of: art)
  }

  /// Hands the next bytes to Cairo; the closure is the rest of them.
  private static let read: cairo_read_func_t = { closure, target, length in
    guard let rest = closure?.assumingMemoryBound(to: UnsafeRawBufferPointer.self), let target,
      rest.pointee.count >= Int(length)
    else { return CAIRO_STATUS_READ_ERROR }
    UnsafeMutableRawBufferPointer(start: target, count: Int(length))
      .copyMemory(from: UnsafeRawBufferPointer(rebasing: rest.pointee.prefix(Int(length))))
    rest.pointee = UnsafeRawBufferPointer(rebasing: rest.pointee.dropFirst(Int(length)))
    return CAIRO_STATUS_SUCCESS
  }

  /// Paints the picture; the caller puts the state back.
  func paint(on canvas: borrowing Canvas, in rect: Rect) {
    let scale = min(rect.width.points / Double(width), rect.height.points / Double(height))
    let (right, down) = (
      rect.minX.points + (rect.width.points - Double(width) * scale) / 2,
      rect.minY.points + (rect.height.points - Double(height) * scale) / 2
    )
    cairo_translate(canvas.context, right, down)
    cairo_scale(canvas.context, scale, scale)
    cairo_rectangle(canvas.context, 0, 0, Double(width), Double(height))
    cairo_clip(canvas.context)
    cairo_set_source_surface(canvas.context, surface, 0, 0)
    // Otherwise the edges fade into the ground.
    cairo_pattern_set_extend(cairo_get_source(canvas.context), CAIRO_EXTEND_PAD)
    cairo_paint(canvas.context)
  }
}
