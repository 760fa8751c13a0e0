public import GaoshiCore
public import GaoshiPage
public import GaoshiText

extension Document {
  /// Lays the document out: the largest sizes at which everything fits its page.
  ///
  /// - Returns: nil if it does not fit at the smallest sizes; the sink says what and by how much.
  public func layout(with fonts: FontLibrary, into sink: inout DiagnosticSink) -> Page? {
    let scale = drawingScale(with: fonts)
    let size = pageSize(at: scale, with: fonts)
    let context = LayoutContext(
      fonts: fonts, page: size, scale: scale, distance: request.distance)

    // Find the share of all ranges at which the page is full, then lay out there.
    let fill = largestFill(context)
    let page = finish(context, at: fill ?? 0)
    sink.report(contentsOf: context.textSink.diagnostics + context.sink.diagnostics)
    guard fill != nil else {
      report(context.overflows, excess: page.size.height - size.height, context, into: &sink)
      return nil
    }
    var items = page.items
    if let ground { items.insert(.fill(.rect(Rect(origin: .zero, size: size)), ground), at: 0) }
    guard scale < 1 else { return Page(size: size, items: items) }
    let slug = SlugLine(trim: size, scale: scale, title: title).fragment(
      context, language: language)
    items += slug.placed(at: Point(x: .zero, y: size.height))
    sink.report(contentsOf: context.sink.diagnostics)
    return Page(
      size: Size(width: size.width, height: size.height + slug.size.height), scale: scale,
      items: items)
  }

  /// The page's real size; the content decides a length that the request leaves open.
  private func pageSize(at scale: Double, with fonts: FontLibrary) -> Size {
    let height = request.size.height
    if let width = request.size.width {
      return Size(width: width * scale, height: height * scale)
    }
    // Until the length is known the short side is the height: a banner is longer than high.
    let start = Size(width: .unbounded, height: height * scale)
    let context = LayoutContext(fonts: fonts, page: start, scale: scale, distance: nil)
    return Size(width: body.naturalWidth(context), height: height * scale)
  }

  /// 1, or 0.1 for a page longer than a PDF page may be.
  private func drawingScale(with fonts: FontLibrary) -> Double {
    let full = pageSize(at: 1, with: fonts)
    return max(full.width, full.height) > PageSize.longestDrawn ? 0.1 : 1
  }

  /// The largest fill at which everything fits; nil if it does not even at 0.
  private func largestFill(_ context: LayoutContext) -> Double? {
    if fits(context, at: 1) { return 1 }
    guard fits(context, at: 0) else { return nil }
    var low = 0.0
    var high = 1.0
    // Seven halvings: a hundredth of the range, below what an eye can tell.
    for _ in 0..<7 {
      let middle = (low + high) / 2
      if fits(context, at: middle) { low = middle } else { high = middle }
    }
    return low
  }

  private func fits(_ context: LayoutContext, at fill: Double) -> Bool {
    let fragment = fit(context, at: fill)
    // A hundredth of a point is rounding, not overflow.
    return context.overflows.isEmpty
      && fragment.size.height <= context.page.height + .pt(0.01)
  }

  /// Lays the body out at a fill; as often as needed until texts of one group agree on a size.
  private func fit(_ context: LayoutContext, at fill: Double) -> Fragment {
    context.restart(fill: fill)
    var fragment = lay(context)
    for _ in 0..<4 where context.groupsShrank {
      context.repeatPass()
      fragment = lay(context)
    }
    return fragment
  }

  /// The body with its items, at the fill that was found.
  private func finish(_ context: LayoutContext, at fill: Double) -> Fragment {
    // The groups' sizes are known from the last look at this fill, if it was the last look.
    if context.fill != fill { _ = fit(context, at: fill) }
    context.isDraft = false
    context.repeatPass()
    return lay(context)
  }

  private func lay(_ context: LayoutContext) -> Fragment {
    body.layout(width: context.page.width, height: context.page.height, context)
  }

  private func report(
    _ overflows: [Overflow], excess: Length, _ context: LayoutContext,
    into sink: inout DiagnosticSink
  ) {
    for overflow in overflows {
      let text = overflow.text ?? ""
      let by = millimetres(overflow.by / context.scale)
      sink.error(
        "text-too-wide",
        Message(
          zh: "“\(unit)”的“\(text)”缩到最小字号仍超出 \(by) mm（\(overflow.origin.field)）",
          en:
            "“\(text)” of \(unit) is \(by) mm too long even at its smallest size (\(overflow.origin.field))"
        ), at: overflow.origin.span,
        hint: Message(
          zh: "缩短文字，或选更大的尺寸", en: "shorten the text or choose a larger page"))
    }
    guard excess > .pt(0.01) else { return }
    let by = millimetres(excess / context.scale)
    sink.error(
      "does-not-fit",
      Message(
        zh: "“\(unit)”的 \(template) 在 \(request.size.name) 上缩到最小仍高出 \(by) mm",
        en:
          "the \(template) of \(unit) is \(by) mm too high for \(request.size.name) even at its smallest"
      ), at: nil,
      hint: Message(
        zh: "选更大的尺寸，或减少渠道、举报事项、奖励条目",
        en: "choose a larger size, or fewer channels, matters or rewards"))
  }

  private func millimetres(_ length: Length) -> String {
    // 1e-6 keeps what is a tenth already from moving to the next one.
    String((length.millimetres * 10 - 1e-6).rounded(.up) / 10)
  }
}
