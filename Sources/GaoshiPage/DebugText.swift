internal import GaoshiCode
internal import GaoshiCore
internal import GaoshiText

extension Page {
  /// The display list as text: one item a line, lengths in points to 0.01, groups indented.
  ///
  /// Made for comparing: equal pages give equal text, on every machine.
  public var debugText: String {
    var printer = Printer()
    printer.line("page \(printer.size(size))")
    printer.items(items)
    return printer.text
  }
}

private struct Printer {
  var text = ""
  private var depth = 0

  mutating func line(_ content: String) {
    text += String(repeating: "  ", count: depth) + content + "\n"
  }

  mutating func items(_ items: [Item]) {
    for item in items { line(for: item) }
  }

  private mutating func line(for item: Item) {
    switch item {
    case .fill(let shape, let ink):
      line("fill \(outline(shape)) ink \(ink.hex)")
    case .stroke(let shape, let ink, let width):
      line("stroke \(outline(shape)) width \(number(width)) ink \(ink.hex)")
    case .text(let run, let origin):
      let width = run.widthScale == 1 ? "" : " width \(percent(run.widthScale))"
      line(
        "text \(point(origin)) \(run.face.name) size \(number(run.size))\(width) ink \(run.ink.hex)"
          + " advance \(number(run.advance))\(run.isBackward ? " backward" : "")"
          + (run.isUpright ? " upright" : "")
          + " \(quoted(run.text))")
    case .code(let symbol, let rect, let dark):
      line(
        "code \(box(rect)) version \(symbol.version) level \(symbol.level.rawValue)"
          + " dark \(dark.hex) \(quoted(symbol.payload))")
    case .art(let art, let rect):
      line("art \(box(rect)) \(quoted(art.name))")
    case .group(let items, let origin, let quarterTurns, let clip):
      let turn = quarterTurns == 0 ? "" : " turned \(quarterTurns)"
      line("group at \(point(origin))\(turn)\(clip.map { " clip \(outline($0))" } ?? "")")
      depth += 1
      self.items(items)
      depth -= 1
    case .link(let rect, let url):
      line("link \(box(rect)) \(quoted(url))")
    }
  }

  private func outline(_ shape: Shape) -> String {
    switch shape {
    case .rect(let rect): "rect \(box(rect))"
    case .roundedRect(let rect, let radius): "rounded \(box(rect)) radius \(number(radius))"
    case .ellipse(let rect): "ellipse \(box(rect))"
    case .polygon(let points): "polygon \(points.map(point).joined(separator: " "))"
    case .line(let points): "line \(points.map(point).joined(separator: " "))"
    }
  }

  private func point(_ point: Point) -> String { "\(number(point.x)),\(number(point.y))" }

  func size(_ size: Size) -> String { "\(number(size.width))x\(number(size.height))" }

  private func box(_ rect: Rect) -> String { "\(point(rect.origin)) \(size(rect.size))" }

  /// Two decimals, and no minus before a zero.
  private func number(_ length: Length) -> String {
    let hundredths = (length.points * 100).rounded()
    guard let value = Int(exactly: hundredths) else { return "\(length.points)" }
    let digits = String(value.magnitude % 100)
    let fraction = digits.count == 1 ? "0" + digits : digits
    return "\(value < 0 ? "-" : "")\(value.magnitude / 100).\(fraction)"
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }

  private func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return "\"\(escaped)\""
  }
}
