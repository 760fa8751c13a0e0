// GaoshiRender: pages go in, the bytes of a PDF, a PNG or an SVG come out.
internal import GaoshiCore
public import GaoshiPage

/// Paints pages; one for each run or thread, since it keeps the faces and art that it has opened.
///
/// Equal pages give equal bytes, whatever the clock, the time zone, the locale and the folder.
/// Nothing is written to disk here.
public final class Renderer {
  let faces = FaceCache()
  let art = ArtCache()
  let programs = FontPrograms()
  let forms = ArtForms()
  let deflater = Deflater()

  public init() {}

  /// One PDF 1.5 with a page for each page given, as vectors.
  ///
  /// Page boxes are the trim sizes; text is selectable and its fonts embedded and cut; links can
  /// be clicked; title, author, subject, language and date come from `metadata`.
  /// - Throws: `page-size`, `page-too-large` over 14,400 points, `date-unreadable`, `art-…`,
  ///   `render-font`, `render-failed`.
  public func pdf(_ pages: [Page], metadata: Metadata) throws(RenderProblem) -> [UInt8] {
    precondition(!pages.isEmpty, "a document has a page")
    return try drawPDF(pages, metadata: metadata)
  }

  /// One page as an RGB PNG of this many pixels an inch, its side rounded to whole pixels.
  ///
  /// The modules of codes stand on whole pixels: a symbol shrinks inside its square to the next
  /// whole number of pixels a module. Under two pixels a module it keeps its exact size;
  /// `noteFineCodes` tells.
  /// - Throws: `page-size`, `raster-too-large` over 120 million pixels with the resolution that
  ///   fits, `art-…`, `render-font`, `render-failed`.
  public func png(_ page: Page, dpi: Double) throws(RenderProblem) -> [UInt8] {
    let grid = try PixelGrid(page.size, dpi: dpi)
    let pixels = try draw(page, on: grid)
    return try encodePNG(pixels, dpi: dpi)
  }

  /// A page as a small PNG for lists and galleries, so many pixels on its long side.
  ///
  /// The page's inks are exact; colours between them keep four bits of each channel, so that the file
  /// is a third of one that keeps all.
  /// - Throws: what `png` throws.
  public func preview(_ page: Page, longest: Int = 360) throws(RenderProblem) -> [UInt8] {
    try drawPreview(page, longest: longest)
  }

  /// One page as an SVG whose size is given in millimetres; text is drawn as outlines.
  /// - Throws: `page-size`, `art-…`, `render-font`, `render-failed`.
  public func svg(_ page: Page, metadata: Metadata) throws(RenderProblem) -> [UInt8] {
    let drawn = try drawSVG(page)
    let named = renameIdentifiers(in: drawn)
    return addTitle(metadata.title, language: metadata.language, to: named)
  }
}
