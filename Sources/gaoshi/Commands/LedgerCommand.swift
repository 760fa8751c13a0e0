import ArgumentParser
internal import GaoshiCampaign
internal import GaoshiCore
internal import GaoshiLedger

/// The command `gaoshi ledger`.
struct LedgerCommand: Action {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: say(
      "台账：什么挂在哪里，哪一版，何时挂的；记下印了、挂了、取下了什么。",
      "The ledger: what hangs where, since when, and what was printed, hung and taken down."),
    discussion: say(
      """
      list 列出（默认），printed 印好了，hung 挂上了，taken-down 取下了，history 列出每行的经过，export 写成表格，\
      record 收下在别处生成的物料包。每次 gaoshi build 都更新台账 ledger.sqlite。
      """,
      """
      list (the default) lists, printed, hung and taken-down note what was done, history shows each row's \
      past, export writes a table, record takes a pack that was made elsewhere. Every gaoshi build \
      brings ledger.sqlite up to date.
      """))

  /// What is done.
  enum Deed: String, ExpressibleByArgument, CaseIterable {
    case list, printed, hung
    case down = "taken-down"
    case history, export, record

    init?(argument: String) {
      self.init(rawValue: argument == "down" ? Deed.down.rawValue : argument)
    }
  }

  @Argument(help: ArgumentHelp(say("做什么", "What is done"), valueName: say("动作", "deed")))
  var deed = Deed.list

  @Argument(
    help: ArgumentHelp(
      say("工作区文件夹。", "The workspace's folder."), valueName: say("文件夹", "folder")),
    completion: .directory)
  var workspace = "."

  @OptionGroup var rows: LedgerRowOptions

  @Option(
    help: ArgumentHelp(
      say("做的日期，YYYY-MM-DD；默认今天。", "The day it was done, YYYY-MM-DD; today unless given."),
      valueName: say("日期", "day")), transform: readDay)
  var date: String?

  @Option(
    help: ArgumentHelp(
      say("每处几份；默认还差的份数。", "How many at each site; as many as are missing unless given."),
      valueName: "n"))
  var count: Int?

  @Option(help: ArgumentHelp(say("备注。", "A note."), valueName: say("文字", "text")))
  var note: String?

  @Option(
    help: ArgumentHelp(
      say("record 收下的物料包；不写则为工作区的。", "The pack that record takes; the workspace's unless given."),
      valueName: say("物料包", "pack")), completion: .directory)
  var pack: String?

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
    if let count, !(1...9999).contains(count) {
      throw ValidationError(say("--count 为 1 到 9999", "--count is from 1 to 9999"))
    }
    let notes = date != nil || count != nil || note != nil
    switch deed {
    case .list, .history, .export:
      guard !notes && pack == nil else {
        throw ValidationError(
          say(
            "--date、--count、--note 只用于 printed、hung、taken-down，--pack 只用于 record",
            "--date, --count and --note are for printed, hung and taken-down, --pack for record"))
      }
    case .printed, .hung, .down, .record:
      guard rows.asOf == nil else {
        throw ValidationError(
          say("--as-of 只用于 list、history、export", "--as-of is for list, history and export"))
      }
    }
    if let date, date > today() {
      throw ValidationError(say("\(date) 还没到", "\(date) is still to come"))
    }
  }

  func perform(_ console: Console) -> Outcome {
    let machine = place.machine
    let report = act(on: machine, console)
    console.show(report.diagnostics, of: machine)
    return report.outcome
  }

  private func act(on machine: Machine, _ console: Console) -> LedgerReport {
    let filter = rows.filter
    switch deed {
    case .list:
      var listing = LedgerListing(console)
      let report = listLedger(workspace, filter, on: machine) { listing.show($0) }
      if report.diagnostics.isEmpty { listing.finish() }
      return report
    case .history:
      return readLedger(workspace, filter, on: machine) { item, events in
        for event in events { console.show(event, about: item) }
      }
    case .printed: return mark(.printed, machine, console)
    case .hung: return mark(.hung, machine, console)
    case .down: return mark(.down, machine, console)
    case .record:
      return recordPack(pack, inLedgerOf: workspace, on: date ?? today(), machine: machine)
    case .export:
      let path = output ?? ""
      let report = exportLedger(
        workspace, filter, to: path, language: console.language, on: machine)
      if report.diagnostics.isEmpty { console.written(path) }
      return report
    }
  }

  private func mark(
    _ step: LedgerStep, _ machine: Machine, _ console: Console
  ) -> LedgerReport {
    let report = markLedger(
      workspace, LedgerDeed(step, on: date ?? today(), count: count, note: note), rows.filter,
      on: machine)
    var listing = LedgerListing(console)
    for item in report.marks.marked { listing.show(item) }
    for (item, reason) in report.marks.refused { console.refuse(item, reason) }
    if report.diagnostics.isEmpty && report.marks.refused.isEmpty {
      listing.finish(done: report.marks.done.count)
    }
    return report
  }
}

/// Which rows of the ledger are meant.
struct LedgerRowOptions: ParsableArguments {
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

  @Flag(help: ArgumentHelp(say("挂着旧版的，同 --state outdated。", "Where an old version hangs.")))
  var outdated = false

  @Option(
    help: ArgumentHelp(
      say("看这一天结束时的情形；默认现在。", "How things stood at the end of this day; now unless given."),
      valueName: say("日期", "day")), transform: readDay)
  var asOf: String?

  /// The rows in the words of the ledger.
  var filter: LedgerFilter {
    var filter = LedgerFilter()
    filter.unit = unit
    filter.region = region
    filter.site = site
    filter.material = material
    filter.states = state + (outdated ? [.outdated] : [])
    filter.day = asOf
    return filter
  }
}

private func readDay(_ text: String) throws -> String {
  guard isDay(text) else {
    throw WrongValue(
      description: say("日期写作 2024-06-27", "write the day as 2024-06-27"))
  }
  return text
}
