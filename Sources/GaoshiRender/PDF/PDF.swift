internal import GaoshiCore
internal import GaoshiPage

extension Renderer {
  /// A document with a page for each page given.
  func drawPDF(_ pages: [Page], metadata: Metadata) throws(RenderProblem) -> [UInt8] {
    let date = try wholeDate(metadata.date)
    for page in pages { try checkPDFSize(page.size) }
    var file = PDFFile(deflater)
    let tree = file.reserve()
    let fonts = DocumentFonts(self)
    let art = DocumentArt(self)

    // Write what each page shows, and note the glyphs and pictures that it takes.
    var numbers: [Int] = []
    for page in pages {
      var painter = PDFPainter(page, fonts: fonts, art: art)
      try painter.paint()
      numbers.append(try painter.write(to: &file, below: tree))
    }
    let kids = numbers.map { "\($0) 0 R" }.joined(separator: " ")
    file.write(tree, "<< /Type /Pages /Kids [ \(kids) ] /Count \(numbers.count) >>")

    // Then the fonts, cut to these glyphs, and the pictures.
    try fonts.write(to: &file)
    art.write(to: &file)
    return file.finish(PDFInformation(metadata, date: date), pages: tree)
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
