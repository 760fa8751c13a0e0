internal import GaoshiCode
internal import GaoshiCore
internal import GaoshiModel
internal import GaoshiPage
internal import GaoshiRender

/// Reads the codes of a finished page back from its picture: each must say what it was made to
/// say, and nothing else on the page may read as a code.
func checkCodes(_ page: LaidOut, with renderer: Renderer) throws(Stop) {
  let pictures = page.placed.job.notice.codes.map(\.symbol)
  let codes = placedCodes(page.page.items, pictures)
  guard let finest = codes.map(\.module).min() else { return }
  let expected = Set(codes.map(\.payload))

  // A reader may stumble where modules meet pixels badly; a scan from another distance does not.
  var found: Set<String> = []
  for pixels in [3.0, 4.3, 6.0] where found != expected {
    let picture = try paint(page.page, dpi: pixels / finest * 72, with: renderer)
    found = Set(
      CodeReader.read(gray: picture.pixels, width: picture.width, height: picture.height)
        .map(\.text))
  }
  if let wrong = found.subtracting(expected).min() { throw Stop(wrong: wrong, on: page) }
  if let missing = expected.subtracting(found).min() { throw Stop(unread: missing, on: page) }
}

/// A code on a page: what it must say and how wide its modules are, in points.
private struct PlacedCode {
  let payload: String
  let module: Double
}

private func placedCodes(_ items: [Item], _ pictures: [ScanCode]) -> [PlacedCode] {
  items.flatMap { item -> [PlacedCode] in
    switch item {
    case .code(let symbol, let rect, dark: _):
      [PlacedCode(payload: symbol.payload, module: rect.width.points / Double(symbol.size))]
    case .art(let art, let rect): placedCode(art, rect, pictures).map { [$0] } ?? []
    case .group(let items, at: _, quarterTurns: _, clip: _): placedCodes(items, pictures)
    case .fill, .stroke, .text, .link: []
    }
  }
}

/// An official picture of a QR code.
///
/// How many modules it has is not known; 61 with the quiet zone are more than a link needs.
private func placedCode(_ art: Art, _ rect: Rect, _ pictures: [ScanCode]) -> PlacedCode? {
  let code = pictures.first { $0.picture?.kind == .qr && $0.picture?.bytes == art.bytes }
  return code.map { PlacedCode(payload: $0.payload, module: rect.width.points / 61) }
}

private func paint(
  _ page: Page, dpi: Double, with renderer: Renderer
) throws(Stop) -> GrayPicture {
  // A small code on a large page would ask for a picture without end.
  let largest = (25_000_000 / (page.size.width.points * page.size.height.points)).squareRoot() * 72
  do throws(RenderProblem) {
    return try renderer.gray(page, dpi: min(dpi, largest))
  } catch {
    throw Stop(error)
  }
}

extension Stop {
  fileprivate init(wrong text: String, on page: LaidOut) {
    self.init(
      Diagnostic(
        .error, "code-mismatch",
        Message(
          zh: "“\(page.name(.pdf))”上的码扫出的是“\(text)”，不是它该有的内容",
          en: "a code on “\(page.name(.pdf))” reads “\(text)”, which is not what it should say"),
        at: nil,
        hint: Message(
          zh: "检查模板和官方码图片里有没有别的码",
          en: "see whether the template or an official picture holds another code")),
      .renderingFailed)
  }

  fileprivate init(unread text: String, on page: LaidOut) {
    self.init(
      Diagnostic(
        .error, "code-unreadable",
        Message(
          zh: "“\(page.name(.pdf))”上“\(text)”的码扫不出来",
          en: "the code of “\(text)” on “\(page.name(.pdf))” cannot be read"),
        at: nil,
        hint: Message(
          zh: "给码留足四周空白和反差，或换大一号的尺寸",
          en: "leave it room and contrast, or choose a larger size")),
      .renderingFailed)
  }
}
