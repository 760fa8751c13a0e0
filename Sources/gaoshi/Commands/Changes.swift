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
      "只列看起来真不一样的页；用 -o 写成 CSV、XLSX、PDF，或带前后对照图的 HTML。",
      "Lists exactly the pages that look otherwise. With -o as CSV, XLSX, PDF, or as HTML with "
        + "pictures before and after."))

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
      say("清单文件：.csv、.xlsx、.pdf 或 .html。", "File for the list: .csv, .xlsx, .pdf or .html."),
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
    } else if !console.isQuiet {
      console.talk(words(report))
    }
    return report.outcome
  }

  private func show(_ unit: UnitChange, on console: Console) {
    console.data("\(unit.unit)  \(unit.name)")
    for value in unit.values {
      console.data(
        "  " + pad(value.field, 24) + "\(value.old ?? "—") → \(value.new ?? "—")"
          + (value.place.map { "  \($0)" } ?? ""))
    }
    for page in unit.pages {
      let sites = page.sites.map { "\($0.place)×\($0.count)" }.joined(separator: say("、", ", "))
      console.data(
        "  " + pad(page.kind.words.text(in: console.language), 14) + pad(page.page, 40)
          + pad(say("\(page.copies) 份", "\(page.copies)×"), 7) + sites)
    }
  }

  private func json(_ page: PageChange, _ unit: UnitChange) -> String {
    JSONText.object(
      [
        ("do", JSONText.quoted(page.kind.rawValue)), ("page", JSONText.quoted(page.page)),
        ("unit", JSONText.quoted(unit.unit)), ("name", JSONText.quoted(unit.name)),
      ] + JSONText.present([("region", unit.region)])
        + [
          ("material", JSONText.quoted(page.material)), ("size", JSONText.quoted(page.size)),
          ("copies", "\(page.copies)"),
          (
            "sites",
            JSONText.array(
              page.sites.map {
                JSONText.object([
                  ("place", JSONText.quoted($0.place)), ("count", "\($0.count)"),
                ])
              })
          ),
          ("values", JSONText.array(page.values.map(json))),
        ])
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
        + [("copies", "\(report.copies)")])
  }

  private func words(_ report: ChangesReport) -> String {
    func count(_ kind: PageChange.Kind) -> Int { report.pages[kind] ?? 0 }
    return say(
      "\(report.units) 个单位有变化：重印 \(count(.reprint)) 页，换版式 \(count(.redesign)) 页，"
        + "新挂 \(count(.hang)) 页，取下 \(count(.takeDown)) 页；共要印 \(report.copies) 份。",
      "\(report.units) units have changed: \(count(.reprint)) pages to print again, "
        + "\(count(.redesign)) of new design, \(count(.hang)) to hang, \(count(.takeDown)) to take "
        + "down; \(report.copies) copies to print.")
  }
}
