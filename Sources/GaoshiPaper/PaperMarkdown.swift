extension Paper {
  /// The report as Markdown with tables, for a wiki or a mail; bars become tables, pictures their
  /// captions.
  public var markdown: String {
    let head = "# \(escaped(title))\n" + (subtitle.isEmpty ? "" : "\n\(escaped(subtitle))\n")
    let foot = footer.isEmpty ? "" : "\n---\n\n\(escaped(footer))\n"
    return head + parts.map { "\n" + markdown($0) + "\n" }.joined() + foot
  }

  private func markdown(_ part: Part) -> String {
    switch part {
    case .heading(let text): "## \(escaped(text))"
    case .text(let text): escaped(text)
    case .table(let table): markdown(table)
    case .bars(let bars): markdown(bars)
    case .pairs(let pairs):
      pairs.map {
        "**\(escaped($0.caption))**: \(escaped($0.before.caption)) → \(escaped($0.after.caption))"
      }.joined(separator: "\n\n")
    }
  }

  private func markdown(_ table: PaperTable) -> String {
    guard !table.rows.isEmpty else { return escaped(table.whenEmpty) }
    let rule = table.columns.map { $0.isNumber ? "--:" : "---" }
    return
      ([row(table.columns.map(\.title)), "|" + rule.joined(separator: "|") + "|"]
      + table.rows.map(row)).joined(separator: "\n")
  }

  /// A bar is as many blocks as twenty of the longest one's.
  private func markdown(_ bars: PaperBars) -> String {
    func blocks(_ value: Double) -> Int { Int((value / bars.longest * 20).rounded(.up)) }
    let rows = bars.rows.map { bar in
      let full = blocks(bar.value)
      let drawn =
        String(repeating: "█", count: full)
        + String(repeating: "░", count: max(0, blocks(bar.reach) - full))
      return "|\(escaped(bar.label))|\(escaped(bar.text))|\(drawn)|"
    }
    return (["|\(escaped(bars.title))|||", "|---|--:|---|"] + rows).joined(separator: "\n")
  }

  private func row(_ cells: [String]) -> String {
    "|" + cells.map(escaped).joined(separator: "|") + "|"
  }
}

/// Text for Markdown: marks that would mean something are told not to, a line end becomes a break.
private func escaped(_ text: String) -> String {
  text.unicodeScalars.reduce(into: "") { result, scalar in
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~":
      result += "\\"
      result.unicodeScalars.append(scalar)
    case "&": result += "&amp;"
    case "\n": result += "<br>"
    case "\r": break
    default: result.unicodeScalars.append(scalar)
    }
  }
}
