internal import Foundation
internal import GaoshiCore

extension Paper {
  /// The report as one HTML file that needs nothing else; everything in it is escaped.
  public var html: String {
    """
    <!doctype html>
    <html lang="\(words.tag)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <meta http-equiv="Content-Security-Policy" \
    content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
    <title>\(escaped(title))</title>
    <style>
    \(PaperHTMLStyle.sheet(isLandscape: isLandscape))
    </style>
    </head>
    <body>
    <header><h1>\(escaped(title))</h1>\(subtitle.isEmpty ? "" : "<p>\(escaped(subtitle))</p>")</header>
    <main>
    \(parts.map(html).joined(separator: "\n"))
    </main>
    <footer>\(escaped(footer))</footer>
    </body>
    </html>

    """
  }

  private func html(_ part: Part) -> String {
    switch part {
    case .heading(let text): "<h2>\(escaped(text))</h2>"
    case .text(let text): "<p>\(html(text))</p>"
    case .facts(let facts): html(facts)
    case .table(let table): html(table)
    case .bars(let bars): html(bars)
    case .pairs(let pairs): pairs.map(html).joined(separator: "\n")
    }
  }

  private func html(_ text: PaperText) -> String {
    text.runs.map { run in
      switch run.mark {
      case .plain: escaped(run.text)
      case .old: "<del>\(escaped(run.text))</del>"
      case .new: "<ins>\(escaped(run.text))</ins>"
      case .quiet: "<small>\(escaped(run.text))</small>"
      }
    }.joined()
  }

  private func html(_ facts: [PaperFact]) -> String {
    let items = facts.map { fact in
      "<div><dt>\(escaped(fact.label))</dt><dd>\(escaped(fact.number))</dd></div>"
    }
    return "<dl class=\"facts\">\(items.joined())</dl>"
  }

  private func html(_ table: PaperTable) -> String {
    guard !table.rows.isEmpty else { return "<p>\(escaped(table.whenEmpty))</p>" }
    let head = zip(table.columns, table.columns.map(\.title)).map { column, title in
      "<th scope=\"col\"\(numberClass(column))>\(escaped(title))</th>"
    }
    let total = table.columns.reduce(0) { $0 + $1.share }
    let widths = table.columns.map { "<col style=\"width:\(Int($0.share / total * 100))%\">" }
    return """
      <div class="scroll"><table>
      <colgroup>\(widths.joined())</colgroup>
      <thead><tr>\(head.joined())</tr></thead>
      <tbody>
      \(table.rows.map { html($0, of: table) }.joined(separator: "\n"))
      </tbody>
      </table></div>
      """
  }

  /// A row; each group has a body of its own, by which its rows are striped anew.
  private func html(_ row: PaperTable.Row, of table: PaperTable) -> String {
    switch row {
    case .group(let text):
      return "</tbody><tbody>\n<tr class=\"group\"><th scope=\"rowgroup\" "
        + "colspan=\"\(table.columns.count)\">\(html(text))</th></tr>"
    case .cells(let cells):
      let texts = zip(cells, table.columns).map { text, column in
        "<td\(numberClass(column))>\(html(text))</td>"
      }
      return "<tr>\(texts.joined())</tr>"
    }
  }

  private func numberClass(_ column: PaperTable.Column) -> String {
    column.isNumber ? " class=\"number\"" : ""
  }

  private func html(_ bars: PaperBars) -> String {
    func width(_ value: Double) -> String {
      "style=\"width:calc(.8*\(percent(value / bars.most)))\""
    }
    let rows = bars.rows.map { bar in
      let rest = bar.reach - bar.value
      return "<tr><th scope=\"row\">\(escaped(bar.label))</th><td><i \(width(bar.value))></i>"
        + (rest > 0 ? "<s \(width(rest))></s>" : "")
        + "<span>\(escaped(bar.text))</span></td></tr>"
    }
    return """
      <table class="bars">
      <caption>\(escaped(bars.title))</caption>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      """
  }

  private func html(_ pair: PicturePair) -> String {
    let detail = pair.detail.isEmpty ? "" : "<p>\(html(pair.detail))</p>"
    return """
      <section class="pair"><h3>\(escaped(pair.caption))</h3>\(detail)
      \(pair.sides.map { html($0, pair.marks) }.joined(separator: "\n"))
      </section>
      """
  }

  private func html(_ side: PicturePair.Side, _ marks: [PicturePair.Mark]) -> String {
    let boxes = marks.map { mark in
      "<i style=\"left:\(percent(mark.x));top:\(percent(mark.y));width:\(percent(mark.width));"
        + "height:\(percent(mark.height))\"></i>"
    }
    let picture = side.png.map {
      "<span><img alt=\"\(escaped(side.caption))\" src=\"data:image/png;base64,"
        + "\(Data($0).base64EncodedString())\">\(boxes.joined())</span>"
    }
    return "<figure>\(picture ?? "<div>\(escaped(side.absence))</div>")"
      + "<figcaption>\(escaped(side.caption))</figcaption></figure>"
  }

  /// A share in hundredths, to a tenth.
  private func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)%"
  }
}

/// Text for HTML, in elements and in attributes.
private func escaped(_ text: String) -> String {
  text.unicodeScalars.reduce(into: "") { result, scalar in
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default: result.unicodeScalars.append(scalar)
    }
  }
}
