internal import GaoshiCode
internal import GaoshiCore
internal import GaoshiModel
internal import GaoshiPage
internal import GaoshiRender

extension Run {
  /// Reads every code of a finished page back from its raster, and judges the official pictures
  /// that stand in for one.
  func checkCodes(_ page: LaidOut, with renderer: Renderer) throws(Stop) {
    let codes = page.placed.job.notice.codes.map(\.symbol)
    let spans = Dictionary(
      codes.compactMap { code in code.origin.span.map { (code.payload, $0) } },
      uniquingKeysWith: { first, _ in first })
    sink.report(contentsOf: try read(page, spans: spans, with: renderer))
    for picture in page.page.officialPictures(of: codes) {
      sink.report(contentsOf: picture.check(on: page.page, with: renderer))
    }
  }

  private func read(
    _ page: LaidOut, spans: [String: Span], with renderer: Renderer
  ) throws(Stop) -> [Diagnostic] {
    do throws(RenderProblem) {
      return try renderer.verifyCodes(on: page.page, spans: spans)
    } catch {
      throw Stop(error)
    }
  }
}

/// An official picture of a code at its place on a page.
private struct OfficialPicture {
  let code: ScanCode
  let kind: ScanCode.Picture.Kind
  let art: Art
  let rect: Rect

  /// A QR picture must read as its link; neither kind may be printed coarser than its pixels allow.
  func check(on page: Page, with renderer: Renderer) -> [Diagnostic] {
    let width = rect.width / page.scale
    return switch kind {
    case .qr:
      renderer.checkPicture(art, link: code.payload, width: width, at: code.origin.span)
    case .miniProgram: renderer.checkResolution(of: art, width: width, at: code.origin.span)
    }
  }
}

extension Page {
  fileprivate func officialPictures(of codes: [ScanCode]) -> [OfficialPicture] {
    items.flatMap { pictures(in: $0, of: codes) }
  }

  private func pictures(in item: Item, of codes: [ScanCode]) -> [OfficialPicture] {
    switch item {
    case .art(let art, let rect):
      let code = codes.first { $0.picture?.bytes == art.bytes }
      return code.flatMap { code in
        code.picture.map { OfficialPicture(code: code, kind: $0.kind, art: art, rect: rect) }
      }.map { [$0] } ?? []
    case .group(let items, at: _, quarterTurns: _, clip: _):
      return items.flatMap { pictures(in: $0, of: codes) }
    case .fill, .stroke, .text, .code, .link: return []
    }
  }
}
