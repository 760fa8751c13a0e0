internal import GaoshiCode
internal import GaoshiCore
internal import GaoshiPage
internal import GaoshiText

/// What a page is painted on, as far as painting differs.
enum Medium {
  /// An SVG: exact shapes.
  case svg
  /// Pixels, of which a square of so many on each side becomes one: modules of codes on whole ones.
  case pixels(squares: Int)

  /// Whether glyphs of this size in pixels are painted as Cairo paints text.
  ///
  /// It keeps a picture of each glyph in each of the last 256 sizes. A page is painted fine for one
  /// small picture, and headlines have a size of their own on every page: theirs would be kept for
  /// nothing, 20 MB of them.
  func keepsGlyphs(of size: Double) -> Bool {
    if case .pixels(squares: 2...) = self { size <= 40 } else { true }
  }
}

extension Renderer {
  /// Paints items in order; those that do not touch `region` are left out.
  func paint(
    _ items: [Item], on canvas: borrowing Canvas, as medium: Medium, region: Rect
  ) throws(RenderProblem) {
    for item in items where item.mayTouch(region) {
      try paint(item, on: canvas, as: medium, region: region)
    }
  }

  private func paint(
    _ item: Item, on canvas: borrowing Canvas, as medium: Medium, region: Rect
  ) throws(RenderProblem) {
    switch item {
    case .fill(let shape, let ink): canvas.fill(shape, ink)
    case .stroke(let shape, let ink, let width): canvas.stroke(shape, ink, width: width)
    case .text(let run, let origin):
      let face = try faces.face(for: run.face)
      if medium.keepsGlyphs(of: canvas.pixels(run.size)) {
        canvas.show(run, at: origin, in: face)
      } else {
        canvas.fill(run, at: origin, in: face)
      }
    case .code(let symbol, let rect, let dark):
      canvas.show(symbol, in: place(of: symbol, in: rect, on: canvas, as: medium), dark)
    case .art(let art, let rect): try self.art.open(art).paint(on: canvas, in: rect)
    case .group(let items, let origin, let quarterTurns, let clip):
      let inside = QuarterTurn(quarterTurns).inside(region, origin: origin)
      try canvas.moved(to: origin, quarterTurns: quarterTurns, clip: clip) {
        () throws(RenderProblem) in
        try paint(items, on: canvas, as: medium, region: inside)
      }
    case .link: break
    }
  }

  private func place(
    of symbol: QRSymbol, in rect: Rect, on canvas: borrowing Canvas, as medium: Medium
  ) -> Rect {
    switch medium {
    case .svg: rect
    case .pixels(let side): canvas.snapped(rect, of: symbol, toSquares: side)
    }
  }
}
