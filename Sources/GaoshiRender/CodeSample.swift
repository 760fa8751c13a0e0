internal import GaoshiCode
internal import GaoshiCore
internal import GaoshiPage

/// The pixels around one code of a page, four to a module.
struct CodeSample {
  private let code: PlacedCode
  private let isInside: Bool
  private let side: Int
  /// 0x00rrggbb, row by row.
  private let pixels: [UInt32]

  private static let pixelsPerModule = 4

  init(_ code: PlacedCode, on page: Page, by renderer: Renderer) throws(RenderProblem) {
    let outer = code.outer
    let edge = page.bounds.inset(by: -.pt(0.01))
    self.code = code
    isInside =
      outer.minX >= edge.minX && outer.minY >= edge.minY && outer.maxX <= edge.maxX
      && outer.maxY <= edge.maxY
    side = (code.symbol.size + 2 * QRSymbol.quietZone) * Self.pixelsPerModule
    guard outer.width > .zero, outer.height > .zero else {
      pixels = [UInt32](repeating: 0xFF_FFFF, count: side * side)
      return
    }
    pixels = try renderer.sample(page.items, in: outer, side: side)
  }

  /// `code-unreadable` or `code-differs`.
  func checkPayload(at span: Span?) -> [Diagnostic] {
    let gray = [UInt8](unsafeUninitializedCapacity: pixels.count) { gray, count in
      for (index, pixel) in pixels.enumerated() { gray[index] = pixel.gray }
      count = pixels.count
    }
    // Every other line is enough for a picture as sharp as this; if it is not, all are.
    let found = CodeReader.read(
      gray: gray, width: side, height: side, everyLine: Self.pixelsPerModule / 2)
    if found.map(\.payload) == [Array(code.symbol.payload.utf8)] { return [] }
    guard let first = found.first else {
      return [
        Diagnostic(
          .error, "code-unreadable",
          Message(
            zh: "版面上的二维码（\(code.symbol.payload)）解不出来",
            en: "the QR code for \(code.symbol.payload) cannot be read on the page"),
          at: span,
          hint: Message(zh: "检查是否被别的内容盖住", en: "see whether something covers it"))
      ]
    }
    return [
      Diagnostic(
        .error, "code-differs",
        Message(
          zh: "版面上的二维码应为 \(code.symbol.payload)，解出来是 \(first.text)"
            + (found.count > 1 ? "等 \(found.count) 个码" : ""),
          en: "the QR code for \(code.symbol.payload) reads as \(first.text) on the page"
            + (found.count > 1 ? ", one of \(found.count) codes there" : "")),
        at: span,
        hint: Message(zh: "不要让两个二维码重叠", en: "keep codes apart from each other"))
    ]
  }

  /// `code-contrast` for the ground that most of the margin shows, `code-quiet-zone` for anything
  /// else there that is not light.
  func checkGround(at span: Span?) -> [Diagnostic] {
    let counts = marginColours
    let ground = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0xFF_FFFF
    let contrast = CodeRules.checkContrast(dark: code.dark, ground: Ink(ground), at: span)
    guard contrast.isEmpty else { return contrast }
    let isClear = counts.keys.allSatisfy {
      $0 == ground || CodeRules.checkContrast(dark: code.dark, ground: Ink($0)).isEmpty
    }
    return isInside && isClear ? [] : [quietZone(at: span)]
  }

  /// How often each colour stands in the margin, without the pixels at its two edges, which may be
  /// mixed with what is beside it.
  private var marginColours: [UInt32: Int] {
    let margin = QRSymbol.quietZone * Self.pixelsPerModule
    let inside = margin - 1..<side - margin + 1
    var counts: [UInt32: Int] = [:]
    // Nearly all pixels are of one colour: it is counted in one go.
    var (last, count) = (pixels[side + 1], 0)
    func add(_ row: Int, _ columns: Range<Int>) {
      for column in columns {
        let colour = pixels[row * side + column]
        if colour != last {
          counts[last, default: 0] += count
          (last, count) = (colour, 0)
        }
        count += 1
      }
    }
    for row in 1..<side - 1 {
      if inside ~= row {
        add(row, 1..<inside.lowerBound)
        add(row, inside.upperBound..<side - 1)
      } else {
        add(row, 1..<side - 1)
      }
    }
    counts[last, default: 0] += count
    return counts
  }

  private func quietZone(at span: Span?) -> Diagnostic {
    let width = CodeRules.quietZone(modules: code.symbol.size, width: code.rect.width)
    let tenths = Int((width.millimetres * 10).rounded(.up))
    let millimetres = "\(tenths / 10).\(tenths % 10)"
    return Diagnostic(
      .error, "code-quiet-zone",
      Message(
        zh: "二维码（\(code.symbol.payload)）四周应空出 \(millimetres) mm（4 个模块），现在有别的内容或出了版面",
        en: "the QR code for \(code.symbol.payload) needs \(millimetres) mm (4 modules) clear on"
          + " each side; something reaches into it or the page ends there"),
      at: span,
      hint: Message(zh: "把旁边的内容移开，或把码缩小", en: "move what is beside it, or make it smaller"))
  }
}

extension Renderer {
  /// The pixels of a square part of a page.
  func sample(
    _ items: [Item], in region: Rect, side: Int
  ) throws(RenderProblem) -> [UInt32] {
    let surface = try Surface.raster(width: side, height: side)
    try sample(items, in: region, side: side, on: surface)
    return try surface.withPixels { pixels, stride in
      [UInt32](unsafeUninitializedCapacity: side * side) { sample, count in
        for row in 0..<side {
          for column in 0..<side {
            sample[row * side + column] = pixels[row * stride + column] & 0xFF_FFFF
          }
        }
        count = side * side
      }
    }
  }

  private func sample(
    _ items: [Item], in region: Rect, side: Int, on surface: borrowing Surface
  ) throws(RenderProblem) {
    let canvas = try Canvas(on: surface)
    canvas.cover(with: .white)
    let origin = Point(x: -region.minX, y: -region.minY)
    let scale = (Double(side) / region.width.points, Double(side) / region.height.points)
    try canvas.scaled(x: scale.0, y: scale.1) { () throws(RenderProblem) in
      try canvas.moved(to: origin, quarterTurns: 0, clip: nil) { () throws(RenderProblem) in
        try paint(items, on: canvas, as: .pixels(squares: 1), region: region)
      }
    }
    try canvas.check()
  }
}

extension UInt32 {
  /// The luma of 0x00rrggbb (ITU-R BT.601).
  var gray: UInt8 {
    UInt8(
      truncatingIfNeeded: ((self >> 16 & 255) * 77 + (self >> 8 & 255) * 150 + (self & 255) * 29)
        >> 8)
  }
}

extension Ink {
  fileprivate init(_ pixel: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: pixel >> 16), green: UInt8(truncatingIfNeeded: pixel >> 8),
      blue: UInt8(truncatingIfNeeded: pixel))
  }
}
