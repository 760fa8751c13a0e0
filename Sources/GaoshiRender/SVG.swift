internal import CCairo
internal import GaoshiCore
internal import GaoshiPage

extension Renderer {
  /// The page as Cairo writes it, in millimetres.
  func drawSVG(_ page: Page) throws(RenderProblem) -> [UInt8] {
    try RenderProblem.check(page.size)
    let surface = try Surface.svg(page.size)
    let canvas = try Canvas(on: surface)
    let millimetre = 25.4 / 72
    try canvas.scaled(x: millimetre, y: millimetre) { () throws(RenderProblem) in
      try paint(page.items, on: canvas, as: .svg, region: page.bounds)
    }
    try canvas.check()
    return try surface.finish()
  }
}

extension Surface {
  fileprivate static func svg(_ size: Size) throws(RenderProblem) -> Surface {
    let sink = ByteSink()
    let pointer = cairo_svg_surface_create_for_stream(
      ByteSink.write, sink.closure, size.width.millimetres, size.height.millimetres)
    let surface = try Surface(
      adopting: pointer, writingTo: sink, Message(zh: "生成 SVG", en: "writing the SVG"))
    // Only the unit's name changes: the numbers are millimetres already.
    cairo_svg_surface_set_document_unit(surface.pointer, CAIRO_SVG_UNIT_MM)
    return surface
  }
}

/// Adds the title that a browser shows, and the language.
func addTitle(_ title: String, language: String, to svg: [UInt8]) -> [UInt8] {
  let tag = Array("<svg ".utf8)
  guard
    let start = svg.firstRange(of: tag),
    let end = svg[start.upperBound...].firstIndex(of: UInt8(ascii: ">"))
  else { return svg }
  var result = Array(svg[..<start.upperBound])
  result += "xml:lang=\"\(escapedXML(language))\" ".utf8
  result += svg[start.upperBound...end]
  result += "\n<title>\(escapedXML(title))</title>".utf8
  result += svg[(end + 1)...]
  return result
}

private func escapedXML(_ text: String) -> String {
  text.reduce(into: "") { result, character in
    switch character {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    default: result.append(character)
    }
  }
}
