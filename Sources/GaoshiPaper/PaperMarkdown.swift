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
    case .text(let text): markdown(text)
    case .facts(let facts):
      facts.map { "**\(escaped($0.number))** \(escaped($0.label))" }.joined(separator: " · ")
    case .table(let table): markdown(table)
    case .bars(let bars): markdown(bars)
    case .pairs(let pairs): pairs.map(markdown).joined(separator: "\n\n")
    }
  }

  private func markdown(_ text: PaperText) -> String {
    text.runs.map { run in
      switch run.mark {
      case .plain, .quiet: escaped(run.text)
      case .old: "~~\(escaped(run.text))~~"
      case .new: "**\(escaped(run.text))**"
      }
    }.joined()
  }

  private func markdown(_ pair: PicturePair) -> String {
    let detail = pair.detail.isEmpty ? "" : ": " + markdown(pair.detail)
    return "**\(escaped(pair.caption))**\(detail)"
  }

  private func markdown(_ table: PaperTable) -> String {
    guard !table.rows.isEmpty else { return escaped(table.whenEmpty) }
    let rule = table.columns.map { $0.isNumber ? "--:" : "---" }
    let rows = table.rows.map { row in
      switch row {
      case .cells(let cells): line(cells.map(markdown))
      // What the rows below belong to; a table of Markdown has no line across it.
      case .group(let text):
        line([markdown(text)] + table.columns.dropFirst().map { _ in "" })
      }
    }
    return ([line(table.columns.map { escaped($0.title) }), line(rule)] + rows)
      .joined(separator: "\n")
  }

  /// A bar is as many blocks as twenty of the longest one's.
  private func markdown(_ bars: PaperBars) -> String {
    func blocks(_ value: Double) -> Int { Int((value / bars.most * 20).rounded(.up)) }
    let rows = bars.rows.map { bar in
      let full = blocks(bar.value)
      let drawn =
        String(repeating: "█", count: full)
        + String(repeating: "░", count: max(0, blocks(bar.reach) - full))
      return line([escaped(bar.label), escaped(bar.text), drawn])
    }
    let head = [line([escaped(bars.title), "", ""]), line(["---", "--:", "---"])]
    return (head + rows).joined(separator: "\n")
  }

  private func line(_ cells: [String]) -> String { "|" + cells.joined(separator: "|") + "|" }
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
