internal import GaoshiCode
internal import GaoshiCore
internal import GaoshiModel
internal import GaoshiPage
internal import GaoshiRender

/// Reads every code of a finished page back from its raster, and judges the official pictures that
/// stand in for one.
func checkCodes(
  on page: Page, of notice: Notice, with renderer: Renderer
) throws(Stop) -> [Diagnostic] {
  let codes = notice.codes.map(\.symbol)
  let spans = Dictionary(
    codes.compactMap { code in code.origin.span.map { (code.payload, $0) } },
    uniquingKeysWith: { first, _ in first })
  var diagnostics: [Diagnostic]
  do throws(RenderProblem) {
    diagnostics = try renderer.verifyCodes(on: page, spans: spans)
  } catch {
    throw Stop(error)
  }
  for picture in page.officialPictures(of: codes) {
    diagnostics += picture.check(on: page, with: renderer)
  }
  return diagnostics
}

extension Page {
  /// What the codes of the page say, in painting order; a picture of a code says its link.
  func payloads(of notice: Notice) -> [String] {
    items.flatMap { payloads(in: $0, of: notice.codes.map(\.symbol)) }
  }

  private func payloads(in item: Item, of codes: [ScanCode]) -> [String] {
    switch item {
    case .code(let symbol, in: _, dark: _): [symbol.payload]
    case .art: pictures(in: item, of: codes).map(\.code.payload).filter { !$0.isEmpty }
    case .group(let items, at: _, quarterTurns: _, clip: _):
      items.flatMap { payloads(in: $0, of: codes) }
    case .fill, .stroke, .text, .link: []
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
