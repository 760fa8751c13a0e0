internal import ArgumentParser
internal import GaoshiCampaign
internal import GaoshiChanges
internal import GaoshiCore
internal import GaoshiPack

/// The command `gaoshi changes`.
struct Changes: Action {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: say(
      "比较两个物料包：哪些值变了，哪些要重印、新挂、取下。",
      "Compare two packs: which values changed, and what to print, hang and take down."),
    discussion: say(
      "要重印的正是看起来真不一样的页；点位增减也列出来。用 -o 写成 CSV、XLSX、PDF，或带前后对照图的 HTML。",
      "To be printed again are exactly the pages that look otherwise; sites that came or went are listed "
        + "too. With -o as CSV, XLSX, PDF, or as HTML with pictures before and after."))

  @Argument(
    help: ArgumentHelp(say("旧物料包", "The old pack"), valueName: say("旧包", "old")),
    completion: .directory)
  var old: String

  @Argument(
    help: ArgumentHelp(say("新物料包", "The new pack"), valueName: say("新包", "new")),
    completion: .directory)
  var new: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      say(
        "清单文件：.csv、.xlsx、.pdf、.html 或 .md。", "File for the list: .csv, .xlsx, .pdf, .html or .md."),
      valueName: say("文件", "file")))
  var output: String?

  @OptionGroup var place: DataOption
  @OptionGroup var talk: TalkOptions

  func perform(_ console: Console) -> Outcome {
    let machine = place.machine
    let report = writeChanges(
      from: old, to: new, output: output, language: console.language, on: machine
    ) { unit in
      if console.isJSON {
        for page in unit.pages { console.data(json(page, unit)) }
      } else if !console.isQuiet {
        show(unit, on: console)
      }
    }
    console.show(report.diagnostics, of: machine)
    if console.isJSON {
      console.data(json(report))
    } else if !console.isQuiet, report.outcome == .done {
      console.talk(words(report))
    }
    return report.outcome
  }

  /// The unit, its changed values, and a line for each thing that is to be done about a page.
  private func show(_ unit: UnitChange, on console: Console) {
    console.data(
      [unit.unit, unit.name, unit.region ?? ""].filter { !$0.isEmpty }.joined(separator: "  "))
    let values = unit.values.map {
      [$0.field, "\($0.old ?? "—") → \($0.new ?? "—")", $0.place ?? ""]
    }
    for line in aligned(values) { console.data("  " + line) }
    let pages = unit.pages.map { page in
      [
        page.kind.words.text(in: console.language), page.page,
        say("\(page.copies) 份", "\(page.copies)×"),
        page.sites.map { "\($0.place)×\($0.count)" }.joined(separator: say("、", ", ")),
      ]
    }
    for line in aligned(pages) { console.data("  " + line) }
  }

  /// Rows as lines, each column as wide as its widest text.
  private func aligned(_ rows: [[String]]) -> [String] {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in rows.map { width($0[column]) }.max() ?? 0 }
    return rows.map { row in
      let line = zip(row, widths).map { pad($0, $1 + 2) }.joined()
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  private func json(_ page: PageChange, _ unit: UnitChange) -> String {
    JSONText.object(
      [("do", JSONText.quoted(page.kind.rawValue)), ("page", JSONText.quoted(page.page))]
        + JSONText.present([("former", page.former)])
        + [("unit", JSONText.quoted(unit.unit)), ("name", JSONText.quoted(unit.name))]
        + JSONText.present([("region", unit.region)])
        + [
          ("material", JSONText.quoted(page.material)), ("size", JSONText.quoted(page.size)),
          ("copies", "\(page.copies)"), ("sites", JSONText.array(page.sites.map(json))),
          ("values", JSONText.array(page.values.map(json))),
        ] + JSONText.present([("before", page.before), ("after", page.after)]))
  }

  private func json(_ site: PackFile.Site) -> String {
    JSONText.object(
      [("place", JSONText.quoted(site.place))] + JSONText.present([("kind", site.kind)])
        + [("count", "\(site.count)")])
  }

  private func json(_ value: ValueChange) -> String {
    JSONText.object(
      [("field", JSONText.quoted(value.field))]
        + JSONText.present([("old", value.old), ("new", value.new), ("place", value.place)]))
  }

  private func json(_ report: ChangesReport) -> String {
    JSONText.object(
      [("exit", "\(report.outcome.rawValue)"), ("units", "\(report.units)")]
        + PageChange.Kind.allCases.map { ($0.rawValue, "\(report.pages[$0] ?? 0)") }
        + [("copies", "\(report.printed)")])
  }

  private func words(_ report: ChangesReport) -> String {
    func count(_ kind: PageChange.Kind) -> Int { report.pages[kind] ?? 0 }
    if report.units == 0 { return say("没有变化。", "Nothing has changed.") }
    return say(
      "\(report.units) 个单位有变化：重印 \(count(.reprint)) 页，换版式 \(count(.redesign)) 页，"
        + "新挂 \(count(.hang)) 页，取下 \(count(.takeDown)) 页；共要印 \(report.printed) 份。",
      "Changed units: \(report.units). Pages to print again: \(count(.reprint)); of new design: "
        + "\(count(.redesign)); to hang: \(count(.hang)); to take down: \(count(.takeDown)). "
        + "Copies to print: \(report.printed).")
  }
}
