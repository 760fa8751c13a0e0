internal import CCairo
internal import GaoshiCore

/// The one owner of a Cairo surface.
struct Surface: ~Copyable {
  let pointer: OpaquePointer
  private let sink: ByteSink
  private let task: Message

  /// Adopts a surface that writes to the sink, if to anything.
  ///
  /// Cairo never hands back nil: a failed call returns a surface whose status says what went wrong.
  init(
    adopting surface: OpaquePointer?, writingTo sink: ByteSink = ByteSink(), _ task: Message
  ) throws(RenderProblem) {
    guard let surface else { throw .failed(task, "no surface") }
    let status = cairo_surface_status(surface)
    if status != CAIRO_STATUS_SUCCESS { cairo_surface_destroy(surface) }
    try RenderProblem.check(status, task)
    pointer = surface
    self.sink = sink
    self.task = task
  }

  /// An opaque raster, four bytes a pixel.
  static func raster(width: Int, height: Int) throws(RenderProblem) -> Surface {
    try Surface(
      adopting: cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)),
      Message(zh: "建立 \(width) × \(height) 像素的画面", en: "a raster of \(width) × \(height) pixels"))
  }

  /// A document of one page.
  static func pdf(_ size: Size) throws(RenderProblem) -> Surface {
    let sink = ByteSink()
    let pointer = cairo_pdf_surface_create_for_stream(
      ByteSink.write, sink.closure, size.width.points, size.height.points)
    let surface = try Surface(
      adopting: pointer, writingTo: sink, Message(zh: "生成 PDF", en: "writing the PDF"))
    cairo_pdf_surface_restrict_to_version(surface.pointer, CAIRO_PDF_VERSION_1_5)
    return surface
  }

  deinit { cairo_surface_destroy(pointer) }

  /// Ends the document and gives its bytes.
  consuming func finish() throws(RenderProblem) -> [UInt8] {
    cairo_surface_finish(pointer)
    try RenderProblem.check(cairo_surface_status(pointer), task)
    return sink.bytes
  }

  /// Lends the pixels of a raster: 0x00rrggbb, and the number of them from row to row.
  func withPixels<Result>(
    _ body: (_ pixels: UnsafePointer<UInt32>, _ stride: Int) -> Result
  ) throws(RenderProblem) -> Result {
    cairo_surface_flush(pointer)
    try RenderProblem.check(cairo_surface_status(pointer), task)
    guard let data = cairo_image_surface_get_data(pointer) else {
      throw .failed(task, "no pixels")
    }
    let stride = Int(cairo_image_surface_get_stride(pointer))
    let pixels = UnsafeRawPointer(data).assumingMemoryBound(to: UInt32.self)
    return body(pixels, stride / MemoryLayout<UInt32>.stride)
  }
}
