internal import CCairo
internal import GaoshiCore
internal import GaoshiPage
internal import GaoshiText

/// The one owner of a Cairo drawing context.
///
/// Nobody else saves, restores or sets its state.
struct Canvas: ~Copyable {
  let context: OpaquePointer

  init(on surface: borrowing Surface) throws(RenderProblem) {
    guard let context = cairo_create(surface.pointer) else {
      throw .failed(Self.task, "no context")
    }
    let status = cairo_status(context)
    if status != CAIRO_STATUS_SUCCESS { cairo_destroy(context) }
    try RenderProblem.check(status, Self.task)
    self.context = context
    setFontOptions()
  }

  deinit { cairo_destroy(context) }

  private static let task = Message(zh: "绘制页面", en: "painting the page")

  /// Throws what went wrong since the canvas was made; Cairo draws on silently after a failure.
  func check() throws(RenderProblem) {
    try RenderProblem.check(cairo_status(context), Self.task)
  }

  /// Grey edges and no hints: glyphs stand where layout put them, on every machine.
  private func setFontOptions() {
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_set_font_options(context, options)
  }

  /// Draws with the state put back afterwards.
  func scoped(_ body: () throws(RenderProblem) -> Void) throws(RenderProblem) {
    cairo_save(context)
    defer { cairo_restore(context) }
    try body()
  }

  /// Draws with the origin moved, turned clockwise by quarters and clipped.
  func moved(
    to origin: Point, quarterTurns: Int, clip: Shape?, _ body: () throws(RenderProblem) -> Void
  ) throws(RenderProblem) {
    try scoped { () throws(RenderProblem) in
      let turn = QuarterTurn(quarterTurns)
      var matrix = cairo_matrix_t(
        xx: turn.cosine, yx: turn.sine, xy: -turn.sine, yy: turn.cosine,
        x0: origin.x.points, y0: origin.y.points)
      cairo_transform(context, &matrix)
      if let clip {
        trace(clip)
        cairo_clip(context)
      }
      try body()
    }
  }

  /// Scales points to the units of the surface and moves the origin by whole units.
  func scaled(
    x: Double, y: Double, movedBy offset: (x: Int, y: Int) = (0, 0),
    _ body: () throws(RenderProblem) -> Void
  ) throws(RenderProblem) {
    try scoped { () throws(RenderProblem) in
      cairo_translate(context, Double(-offset.x), Double(-offset.y))
      cairo_scale(context, x, y)
      try body()
    }
  }

  /// Covers the whole surface.
  func cover(with ink: Ink) {
    set(ink)
    cairo_paint(context)
  }

  func fill(_ shape: Shape, _ ink: Ink) {
    set(ink)
    trace(shape)
    cairo_fill(context)
  }

  func stroke(_ shape: Shape, _ ink: Ink, width: Length) {
    set(ink)
    cairo_set_line_width(context, width.points)
    trace(shape)
    cairo_stroke(context)
  }

  /// Shows a run with its text beside the glyphs, so that a reader can select and search it.
  func show(_ run: GlyphRun, at origin: Point, in face: CairoFace) {
    let glyphs = place(run, at: origin, in: face)
    let clusters = run.clusters.map { cluster in
      cairo_text_cluster_t(num_bytes: Int32(cluster.bytes), num_glyphs: Int32(cluster.glyphs))
    }
    let flags = cairo_text_cluster_flags_t(
      run.isBackward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD.rawValue : 0)
    var text = run.text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        cairo_show_text_glyphs(
          context, characters.baseAddress, Int32(characters.count), glyphs, Int32(glyphs.count),
          clusters, Int32(clusters.count), flags)
      }
    }
  }

  /// Fills the outlines of a run's glyphs.
  func fill(_ run: GlyphRun, at origin: Point, in face: CairoFace) {
    let glyphs = place(run, at: origin, in: face)
    cairo_new_path(context)
    cairo_glyph_path(context, glyphs, Int32(glyphs.count))
    cairo_fill(context)
  }

  /// Takes a run's ink, face and size, and gives its glyphs their places.
  private func place(_ run: GlyphRun, at origin: Point, in face: CairoFace) -> [cairo_glyph_t] {
    set(run.ink)
    cairo_set_font_face(context, face.pointer)
    var matrix = cairo_matrix_t()
    cairo_matrix_init_scale(&matrix, run.size.points * run.widthScale, run.size.points)
    cairo_set_font_matrix(context, &matrix)
    return run.glyphs.map { glyph in
      cairo_glyph_t(
        index: UInt(glyph.id), x: (origin.x + glyph.x).points, y: (origin.y + glyph.y).points)
    }
  }

  /// How many of the canvas's pixels a length is.
  func pixels(_ length: Length) -> Double {
    var (x, y) = (length.points, 0.0)
    cairo_user_to_device_distance(context, &x, &y)
    return (x * x + y * y).squareRoot()
  }

  func endPage() { cairo_show_page(context) }

  func set(_ ink: Ink) {
    cairo_set_source_rgb(
      context, Double(ink.red) / 255, Double(ink.green) / 255, Double(ink.blue) / 255)
  }
}
