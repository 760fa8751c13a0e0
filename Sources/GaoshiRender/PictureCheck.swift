internal import GaoshiCode
public import GaoshiCore
public import GaoshiPage

extension Renderer {
  /// The least resolution of an official picture in print, in pixels an inch.
  public static let leastPictureResolution = 150.0

  /// Judges an official picture of a QR code: it must hold exactly one symbol, which says the link.
  ///
  /// - Parameters:
  ///   - link: what the code must say, byte for byte.
  ///   - width: how wide the picture is printed, if that is known yet.
  /// - Returns: `picture-unreadable`, `picture-differs`, `picture-too-coarse`, or the `art-…`
  ///   message of a file that cannot be opened.
  public func checkPicture(
    _ picture: Art, link: String, width: Length?, at span: Span? = nil
  ) -> [Diagnostic] {
    do throws(RenderProblem) {
      let found = try codes(of: picture)
      let size = width.map { checkResolution(of: picture, width: $0, at: span) } ?? []
      return checkPayload(found, of: picture, link: link, at: span) + size
    } catch {
      return [Diagnostic(.error, error.code, error.message, at: span, hint: error.hint)]
    }
  }

  /// Refuses a PNG or JPEG that is printed wider than its pixels allow: `picture-too-coarse`.
  ///
  /// For round codes as well, which no reader here decodes. An SVG is never too coarse.
  public func checkResolution(
    of picture: Art, width: Length, at span: Span? = nil
  ) -> [Diagnostic] {
    guard let header = PictureHeader(picture) else { return [] }
    let resolution = Double(header.width) / (width.points / 72)
    guard resolution < Self.leastPictureResolution - 0.01 else { return [] }
    let most = Int((Double(header.width) / Self.leastPictureResolution * 25.4).rounded(.down))
    let actual = Int(width.millimetres.rounded(.up))
    return [
      Diagnostic(
        .error, "picture-too-coarse",
        Message(
          zh: "图片 \(picture.name) 宽 \(header.width) 像素，印成 \(actual) mm 宽会发虚，"
            + "最宽只能 \(most) mm",
          en: "\(picture.name) is \(header.width) pixels wide: too coarse for \(actual) mm,"
            + " at most \(most) mm"),
        at: span,
        hint: Message(
          zh: "换一张更大的原图（最好是 SVG），或用较小的版面",
          en: "get a larger original, best as SVG, or use a smaller page"))
    ]
  }

  private func checkPayload(
    _ found: [DecodedCode], of picture: Art, link: String, at span: Span?
  ) -> [Diagnostic] {
    if found.map(\.payload) == [Array(link.utf8)] { return [] }
    if found.isEmpty {
      return [
        Diagnostic(
          .error, "picture-unreadable",
          Message(
            zh: "图片 \(picture.name) 里读不出二维码", en: "no QR code can be read in \(picture.name)"),
          at: span,
          hint: Message(
            zh: "换一张清晰的；圆形小程序码要写 kind: mini-program-code",
            en: "use a clear one; a round code needs kind: mini-program-code"))
      ]
    }
    let texts = found.map(\.text).joined(separator: ", ")
    return [
      Diagnostic(
        .error, "picture-differs",
        Message(
          zh: "图片 \(picture.name) 里的二维码是 \(texts)，应当是 \(link)",
          en: "the QR code in \(picture.name) says \(texts), not \(link)"),
        at: span,
        hint: Message(
          zh: "换成正确的图片，或改正 link；一张图里只能有一个码",
          en: "use the right picture or mend the link; a picture holds one code only"))
    ]
  }

  /// The codes of a picture, looked at with a white margin around it.
  private func codes(of picture: Art) throws(RenderProblem) -> [DecodedCode] {
    let header = PictureHeader(picture)
    let pixels = min(2000, max(header?.width ?? 1000, header?.height ?? 1000))
    let margin = Double(pixels) / 8
    let square = Rect(
      x: .pt(margin), y: .pt(margin), width: .pt(Double(pixels)), height: .pt(Double(pixels)))
    let side = Int((Double(pixels) + 2 * margin).rounded(.up))
    let page = Page(
      size: Size(width: .pt(Double(side)), height: .pt(Double(side))),
      items: [.art(picture, in: square)])
    let found = try sample(page.items, in: page.bounds, side: side)
    return CodeReader.read(gray: found.map(\.gray), width: side, height: side)
  }
}
