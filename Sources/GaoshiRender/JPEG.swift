internal import CCairo
internal import CRSVG
internal import GaoshiPage

extension Picture {
  /// Decodes a JPEG with gdk-pixbuf, after a look at its header.
  ///
  /// A PDF takes the file as it is.
  convenience init(jpeg art: Art) throws(RenderProblem) {
    try PictureHeader.check(art)
    let decoded = try DecodedJPEG(art)
    try self.init(adopting: decoded.surface(), of: art)
    attach(art.bytes)
  }

  /// Lays the file's own bytes beside the pixels.
  private func attach(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    copy.copyBytes(from: bytes)
    let address = copy.baseAddress
    let status = cairo_surface_set_mime_data(
      surface, CAIRO_MIME_TYPE_JPEG, copy.bindMemory(to: UInt8.self).baseAddress,
      UInt(bytes.count), { $0?.deallocate() }, address)
    // The pixels are there as well, so a failure costs size, not content.
    if status != CAIRO_STATUS_SUCCESS { copy.deallocate() }
  }
}

/// The one owner of a gdk-pixbuf loader that has read a whole file.
private struct DecodedJPEG: ~Copyable {
  private let loader: UnsafeMutablePointer<GdkPixbufLoader>
  private let pixels: OpaquePointer

  init(_ art: Art) throws(RenderProblem) {
    guard let loader = gdk_pixbuf_loader_new_with_type("jpeg", nil) else {
      throw .unreadable(art, "no JPEG reader")
    }
    let isWritten = gdk_pixbuf_loader_write(loader, art.bytes, gsize(art.bytes.count), nil) != 0
    // Must be closed in any case.
    let isClosed = gdk_pixbuf_loader_close(loader, nil) != 0
    guard isWritten, isClosed, let pixels = gdk_pixbuf_loader_get_pixbuf(loader) else {
      g_object_unref(loader)
      throw .unreadable(art)
    }
    self.loader = loader
    self.pixels = pixels
  }

  deinit { g_object_unref(loader) }

  /// The pixels as a Cairo raster.
  func surface() -> OpaquePointer? {
    let width = Int(gdk_pixbuf_get_width(pixels))
    let height = Int(gdk_pixbuf_get_height(pixels))
    let channels = Int(gdk_pixbuf_get_n_channels(pixels))
    let sourceStride = Int(gdk_pixbuf_get_rowstride(pixels))
    let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    guard let source = gdk_pixbuf_get_pixels(pixels),
      let target = cairo_image_surface_get_data(surface)
    else { return surface }
    let targetStride = Int(cairo_image_surface_get_stride(surface))
    for row in 0..<height {
      var from = source + row * sourceStride
      let line = UnsafeMutableRawPointer(target + row * targetStride)
      for column in 0..<width {
        let colour = UInt32(from[0]) << 16 | UInt32(from[1]) << 8 | UInt32(from[2])
        line.storeBytes(of: colour, toByteOffset: column * 4, as: UInt32.self)
        from += channels
      }
    }
    cairo_surface_mark_dirty(surface)
    return surface
  }
}
