internal import GaoshiCode
public import GaoshiCore
public import GaoshiPage

extension Renderer {
  /// Rasters the place of every code of a page, from the items that are painted there, and reads
  /// it with a decoder that shares nothing with the encoder.
  ///
  /// - Parameter spans: where each payload was written, for messages.
  /// - Returns: `code-unreadable`, `code-differs`, `code-contrast` for what the code stands on, and
  ///   `code-quiet-zone` for what reaches into its margin; none for a good page.
  /// - Throws: what painting throws.
  public func verifyCodes(
    on page: Page, spans: [String: Span] = [:]
  ) throws(RenderProblem) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for code in page.codes {
      let sample = try CodeSample(code, on: page, by: self)
      let span = spans[code.symbol.payload]
      diagnostics += sample.checkPayload(at: span) + sample.checkGround(at: span)
    }
    return diagnostics
  }

  /// Notes the codes whose modules are under two pixels of a PNG, too small to stand on whole ones:
  /// `code-fine`.
  public func noteFineCodes(
    on page: Page, dpi: Double, spans: [String: Span] = [:]
  ) -> [Diagnostic] {
    page.codes.compactMap { code in
      let pixels = code.rect.width.points / 72 * dpi / Double(code.symbol.size)
      guard pixels < 2 else { return nil }
      let needed = Int((2 * dpi / pixels).rounded(.up))
      return Diagnostic(
        .note, "code-fine",
        Message(
          zh: "按每英寸 \(Int(dpi)) 点，二维码每个模块不到 2 像素，PNG 里的码可能扫不出",
          en: "at \(Int(dpi)) dpi a module of the QR code is under 2 pixels;"
            + " it may not scan from the PNG"),
        at: spans[code.symbol.payload],
        hint: Message(
          zh: "用 --dpi \(needed) 或更大，或使用 PDF",
          en: "use --dpi \(needed) or more, or the PDF"))
    }
  }
}

/// A code and where it stands on the page.
struct PlacedCode {
  let symbol: QRSymbol
  let rect: Rect
  let dark: Ink

  /// The square with its quiet zone.
  var outer: Rect {
    rect.inset(by: -CodeRules.quietZone(modules: symbol.size, width: rect.width))
  }
}

extension Page {
  /// The codes of the page, those in groups too, in painting order.
  var codes: [PlacedCode] { Self.codes(of: items) }

  private static func codes(of items: [Item]) -> [PlacedCode] {
    items.flatMap { item -> [PlacedCode] in
      switch item {
      case .code(let symbol, let rect, let dark):
        [PlacedCode(symbol: symbol, rect: rect, dark: dark)]
      case .group(let items, let origin, let quarterTurns, _):
        codes(of: items).map { code in
          PlacedCode(
            symbol: code.symbol,
            rect: QuarterTurn(quarterTurns).outside(code.rect, origin: origin), dark: code.dark)
        }
      case .fill, .stroke, .text, .art, .link: []
      }
    }
  }
}
