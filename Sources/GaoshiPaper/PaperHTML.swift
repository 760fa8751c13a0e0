internal import Foundation
internal import GaoshiCore

extension Paper {
  /// The report as one HTML file that needs nothing else; everything in it is escaped.
  ///
  /// - Parameter language: a BCP 47 tag.
  public func html(language: String) -> String {
    """
    <!doctype html>
    <html lang="\(escaped(language))">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <meta http-equiv="Content-Security-Policy" \
    content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
    <title>\(escaped(title))</title>
    <style>\(Self.style)</style>
    <header><h1>\(escaped(title))</h1>\(subtitle.isEmpty ? "" : "<p>\(escaped(subtitle))</p>")</header>
    <main>
    \(parts.map(html).joined(separator: "\n"))
    </main>
    <footer>\(escaped(footer))</footer>
    </html>

    """
  }

  private func html(_ part: Part) -> String {
    switch part {
    case .heading(let text): "<h2>\(escaped(text))</h2>"
    case .text(let text): "<p>\(escaped(text))</p>"
    case .table(let table): html(table)
    case .bars(let bars): html(bars)
    case .pairs(let pairs): pairs.map(html).joined(separator: "\n")
    }
  }

  private func html(_ table: PaperTable) -> String {
    guard !table.rows.isEmpty else { return "<p>\(escaped(table.whenEmpty))</p>" }
    func row(_ texts: [String], _ tag: String) -> String {
      let cells = zip(texts, table.columns).map { text, column in
        "<\(tag)\(column.isNumber ? " class=number" : "")>\(escaped(text))</\(tag)>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    let body = table.rows.map { row($0, "td") }.joined(separator: "\n")
    return """
      <table>
      <thead>\(row(table.columns.map(\.title), "th"))</thead>
      <tbody>
      \(body)
      </tbody>
      </table>
      """
  }

  private func html(_ bars: PaperBars) -> String {
    func share(_ value: Double) -> String {
      let share = Int((value / bars.longest * 1000).rounded())
      return "\(share / 10).\(share % 10)%"
    }
    let rows = bars.rows.map { bar in
      let rest = bar.reach - bar.value
      return
        "<tr><th>\(escaped(bar.label))</th><td><div><i style=\"width:\(share(bar.value))\"></i>"
        + (rest > 0 ? "<s style=\"width:\(share(rest))\"></s>" : "")
        + "<span>\(escaped(bar.text))</span></div></td></tr>"
    }
    return """
      <table class=bars>
      <caption>\(escaped(bars.title))</caption>
      \(rows.joined(separator: "\n"))
      </table>
      """
  }

  private func html(_ pair: PicturePair) -> String {
    func side(_ side: PicturePair.Side) -> String {
      let picture = side.png.map {
        "<img alt=\"\" src=\"data:image/png;base64,\(Data($0).base64EncodedString())\">"
      }
      return "<figure>\(picture ?? "<div class=none></div>")"
        + "<figcaption>\(escaped(side.caption))</figcaption></figure>"
    }
    return """
      <section class=pair><h3>\(escaped(pair.caption))</h3>\(side(pair.before))\(side(pair.after))\
      </section>
      """
  }

  private static let style = """
    :root{color-scheme:light}
    body{margin:0 auto;max-width:76rem;padding:2rem;background:#fff;color:#231f20;\
    font:15px/1.6 "Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif}
    h1{font:900 2rem/1.3 "Noto Serif CJK SC","SimSun",serif;margin:0}
    header{border-bottom:3px solid #b3121c;padding-bottom:.6rem;margin-bottom:1.5rem}
    header p{color:#6b6663;margin:.2rem 0 0}
    h2{color:#b3121c;font-size:1.15rem;margin:2rem 0 .5rem}
    h3{font-size:1rem;margin:0 0 .4rem}
    table{border-collapse:collapse;width:100%;font-size:.9rem}
    thead th{border-bottom:2px solid #b3121c;text-align:left}
    th,td{padding:.35rem .6rem;border-bottom:1px solid #d9d2cb;vertical-align:top}
    td{white-space:pre-line}thead th{white-space:nowrap}
    tbody tr:nth-child(even){background:#f6f2ec}
    .number{text-align:right;font-variant-numeric:tabular-nums}
    .bars caption{text-align:left;font-weight:bold;padding-bottom:.3rem}
    .bars th{width:28%;text-align:right;font-weight:normal;border:0}
    .bars td{border:0}.bars tr{background:none!important}
    .bars div{display:flex;align-items:center;padding-right:6rem}
    .bars i,.bars s{height:.9rem;background:#b3121c;flex:none}.bars s{background:#d9d2cb}
    .bars span{margin-left:.5rem;white-space:nowrap}
    .pair{display:grid;grid-template-columns:1fr 1fr;gap:.4rem 1rem;margin:1.2rem 0;\
    break-inside:avoid}
    .pair h3{grid-column:1/-1}
    figure{margin:0;background:#f6f2ec;padding:.6rem;text-align:center}
    img{max-width:100%;max-height:22rem}
    .none{height:8rem}
    figcaption{color:#6b6663;font-size:.85rem}
    footer{margin-top:2rem;border-top:1px solid #d9d2cb;color:#6b6663;font-size:.85rem}
    @media print{body{padding:0;max-width:none}thead{display:table-header-group}\
    tr{break-inside:avoid}}
    """
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
