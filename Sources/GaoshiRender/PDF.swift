internal import CCairo
internal import GaoshiCore
internal import GaoshiPage

/// What a PDF says about itself, in the form that Cairo takes.
struct PDFDetails {
  let metadata: Metadata
  let date: String

  init(_ metadata: Metadata) throws(RenderProblem) {
    self.metadata = metadata
    date = try wholeDate(metadata.date)
  }

  /// Cairo would write the clock's time if the dates were left out, so both are always set.
  var entries: [(cairo_pdf_metadata_t, String)] {
    [
      (CAIRO_PDF_METADATA_TITLE, metadata.title), (CAIRO_PDF_METADATA_AUTHOR, metadata.author),
      (CAIRO_PDF_METADATA_SUBJECT, metadata.subject), (CAIRO_PDF_METADATA_CREATOR, "gaoshi"),
      (CAIRO_PDF_METADATA_CREATE_DATE, date), (CAIRO_PDF_METADATA_MOD_DATE, date),
    ]
  }
}

extension Renderer {
  /// The document as Cairo writes it.
  func drawPDF(_ pages: [Page], details: PDFDetails) throws(RenderProblem) -> [UInt8] {
    for page in pages { try checkPDFSize(page.size) }
    let surface = try Surface.pdf(pages[0].size)
    for (kind, text) in details.entries where !text.isEmpty {
      cairo_pdf_surface_set_metadata(surface.pointer, kind, text)
    }
    let canvas = try Canvas(on: surface)
    for page in pages {
      cairo_pdf_surface_set_size(
        surface.pointer, page.size.width.points, page.size.height.points)
      try paint(page.items, on: canvas, as: .pdf, region: page.bounds)
      canvas.endPage()
      try canvas.check()
    }
    return try surface.finish()
  }

  /// A page over 14,400 points a side (ISO 32000-1, annex C) is cut off by many viewers.
  private func checkPDFSize(_ size: Size) throws(RenderProblem) {
    try RenderProblem.check(size)
    let longest = max(size.width, size.height)
    guard longest.points > 14_400 else { return }
    let metres = (longest.millimetres / 10).rounded() / 100
    throw RenderProblem(
      code: "page-too-large",
      message: Message(
        zh: "页面一边长 \(metres) 米，PDF 每边最多 5.08 米",
        en: "one side of the page is \(metres) m; a PDF page has at most 5.08 m"),
      hint: Message(zh: "按 1:10 出图", en: "write it at a scale of 1:10"))
  }
}

extension Page {
  /// The page from corner to corner.
  var bounds: Rect { Rect(origin: .zero, size: size) }
}

extension Surface {
  fileprivate static func pdf(_ size: Size) throws(RenderProblem) -> Surface {
    let sink = ByteSink()
    let pointer = cairo_pdf_surface_create_for_stream(
      ByteSink.write, sink.closure, size.width.points, size.height.points)
    let surface = try Surface(
      adopting: pointer, writingTo: sink, Message(zh: "生成 PDF", en: "writing the PDF"))
    cairo_pdf_surface_restrict_to_version(surface.pointer, CAIRO_PDF_VERSION_1_5)
    return surface
  }
}

extension Canvas {
  func endPage() { cairo_show_page(context) }

  /// Makes an area clickable.
  func link(_ rect: Rect, to url: String) {
    // Cairo 1.16 takes the rectangle in the page's own units, whatever the matrix.
    let corners = [(rect.minX, rect.minY), (rect.maxX, rect.maxY)].map { x, y in
      var (x, y) = (x.points, y.points)
      cairo_user_to_device(context, &x, &y)
      return (x, y)
    }
    let (left, right) = (min(corners[0].0, corners[1].0), max(corners[0].0, corners[1].0))
    let (top, bottom) = (min(corners[0].1, corners[1].1), max(corners[0].1, corners[1].1))
    let attributes =
      "rect=[\(left) \(top) \(right - left) \(bottom - top)] uri='\(plainURI(url))'"
    // A link outside any element refers to an object that Cairo 1.16 forgets to write.
    cairo_tag_begin(context, "Sect", nil)
    cairo_tag_begin(context, CAIRO_TAG_LINK, attributes)
    cairo_tag_end(context, CAIRO_TAG_LINK)
    cairo_tag_end(context, "Sect")
  }
}

/// A link in the ASCII characters that PDF asks for (ISO 32000-1, 12.6.4.7), others as `%xx`.
///
/// Quotes, brackets and backslashes are among the others: Cairo 1.16 writes them as they are.
private func plainURI(_ url: String) -> String {
  let plain = Set("-._~:/?#[]@!$&*+,;=%".utf8)
  let digits = Array("0123456789ABCDEF")
  return url.utf8.reduce(into: "") { text, byte in
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: text.unicodeScalars.append(Unicode.Scalar(byte))
    case _ where plain.contains(byte): text.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      text.append("%")
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
  }
}
