public import ArgumentParser
internal import GaoshiCampaign
internal import GaoshiCore
public import GaoshiLedger

/// The command `gaoshi ledger`.
struct LedgerCommand: Action {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: say(
      "台账：什么挂在哪里，哪一版，何时挂的；记下印了、挂了、取下了什么。",
      "The ledger: what hangs where, since when, and what was printed, hung and taken down."),
    discussion: say(
      "list 列出（默认），printed 印好了，hung 挂上了，down 取下了，export 写成表格。每次 gaoshi build 都更新台账 ledger.sqlite。",
      "list (the default) lists, printed, hung and down note what was done, export writes a table. "
        + "Every gaoshi build brings ledger.sqlite up to date."))

  /// What is done.
  enum Deed: String, ExpressibleByArgument, CaseIterable {
    case list, printed, hung, down, export
  }

  @Argument(help: ArgumentHelp(say("做什么", "What is done"), valueName: say("动作", "deed")))
  var deed = Deed.list

  @Argument(
    help: ArgumentHelp(
      say("工作区文件夹。", "The workspace's folder."), valueName: say("文件夹", "folder")),
    completion: .directory)
  var workspace = "."

  @Option(
    help: ArgumentHelp(
      say("单位标识，可用 * 和 ?。", "A unit's id; * and ? stand for anything."),
      valueName: say("单位", "unit")))
  var unit: String?

  @Option(
    help: ArgumentHelp(
      say("行政区划代码的开头。", "The beginning of a division code."),
      valueName: say("代码", "code")))
  var region: String?

  @Option(
    help: ArgumentHelp(
      say("点位名称的一部分，或点位种类。", "A part of a site's name, or a kind of site."),
      valueName: say("点位", "site")))
  var site: String?

  @Option(
    help: ArgumentHelp(say("物料。", "A material."), valueName: say("物料", "material")))
  var material: String?

  @Option(
    help: ArgumentHelp(
      say("状态；可写多次。", "A state; repeatable."), valueName: say("状态", "state")))
  var state: [LedgerItem.State] = []

  @Option(
    help: ArgumentHelp(
      say("日期，YYYY-MM-DD；默认今天。", "The day, YYYY-MM-DD; today unless given."),
      valueName: say("日期", "day")), transform: readDay)
  var date: String?

  @Option(
    help: ArgumentHelp(
      say("几份；默认每个点位要的份数。", "How many; as many as are wanted unless given."), valueName: "n"))
  var count: Int?

  @Option(help: ArgumentHelp(say("备注。", "A note."), valueName: say("文字", "text")))
  var note: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      say("export 写的表格：.csv 或 .xlsx。", "The table that export writes: .csv or .xlsx."),
      valueName: say("文件", "file")))
  var output: String?

  @OptionGroup var place: DataOption
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    guard (deed == .export) == (output != nil) else {
      throw ValidationError(say("export 和 -o 要同用", "export and -o go together"))
    }
    if let count, count < 1 {
      throw ValidationError(say("--count 至少为 1", "--count is at least 1"))
    }
  }

  func perform(_ console: Console) -> Outcome {
    let machine = place.machine
    let report = report(on: machine)
    console.show(report.diagnostics, of: machine)
    for (item, reason) in report.refused {
      console.talk(
        say("错误：\(item.page) \(item.site)：", "error: \(item.page) \(item.site): ")
          + reason.text(in: console.language))
    }
    guard report.diagnostics.isEmpty else { return report.outcome }
    if let output {
      let problems = exportLedger(report.items, to: output, language: console.language)
      console.show(problems, of: machine)
      if problems.isEmpty && !console.isQuiet { console.data(output) }
      return problems.isEmpty ? .done : .filesFailed
    }
    show(report.items, on: console)
    return report.outcome
  }

  private func report(on machine: Machine) -> LedgerReport {
    var filter = LedgerFilter()
    filter.unit = unit
    filter.region = region
    filter.site = site
    filter.material = material
    filter.states = state
    guard let step = LedgerStep(rawValue: deed.rawValue) else {
      return listLedger(workspace, filter, on: machine)
    }
    return markLedger(
      workspace, step, filter, on: date ?? today(), count: count, note: note, machine: machine)
  }

  private func show(_ items: [LedgerItem], on console: Console) {
    for item in items where console.isJSON || !console.isQuiet {
      console.data(console.isJSON ? json(item) : line(item, console.language))
    }
    if !console.isJSON && !console.isQuiet {
      let copies = items.reduce(0) { $0 + $1.count }
      console.talk(
        say("\(items.count) 行，\(copies) 份。", "\(items.count) rows, \(copies) copies."))
    }
  }

  private func line(_ item: LedgerItem, _ language: MessageLanguage) -> String {
    let day =
      switch item.state {
      case .planned, .gone: item.downOn ?? ""
      case .printed: item.printedOn ?? ""
      case .hung, .outdated, .takeDown: item.hungOn ?? ""
      }
    return pad(item.state.words.text(in: language), 11) + pad(day, 12)
      + pad(item.site.isEmpty ? "-" : item.site, 18) + pad("\(item.count)×", 5)
      + pad(item.page, 36) + item.name
  }

  private func json(_ item: LedgerItem) -> String {
    JSONText.object(
      [
        ("page", JSONText.quoted(item.page)), ("site", JSONText.quoted(item.site)),
        ("unit", JSONText.quoted(item.unit)), ("name", JSONText.quoted(item.name)),
        ("material", JSONText.quoted(item.material)), ("size", JSONText.quoted(item.size)),
        ("count", "\(item.count)"), ("state", JSONText.quoted(item.state.rawValue)),
      ]
        + JSONText.present([
          ("region", item.region), ("kind", item.kind), ("printed-on", item.printedOn),
          ("hung-on", item.hungOn), ("down-on", item.downOn), ("note", item.note),
        ]))
  }
}

extension LedgerItem.State: ExpressibleByArgument {}

private func readDay(_ text: String) throws -> String {
  guard isDay(text) else {
    throw WrongValue(
      description: say("日期写作 2024-06-27", "write the day as 2024-06-27"))
  }
  return text
}
