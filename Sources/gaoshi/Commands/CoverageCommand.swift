internal import ArgumentParser
internal import GaoshiCampaign
internal import GaoshiConfig
internal import GaoshiCore
internal import GaoshiCoverage

/// The command `gaoshi coverage`.
struct CoverageCommand: Action {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: say(
      "对照文件的要求，列出每个单位还缺什么。", "List what each unit lacks of what documents ask for."),
    discussion: say(
      "要求写在 Templates/policies/ 里，由 campaign.yaml 的 policies 选用；有缺项时返回 1。",
      "The requirements are in Templates/policies/ and chosen by policies in campaign.yaml. Exit "
        + "code 1 if anything is missing."))

  @Argument(
    help: ArgumentHelp(
      say("工作区，或一个物料包。", "A workspace, or a pack."), valueName: say("文件夹", "folder")),
    completion: .directory)
  var workspace = "."

  @Option(
    help: ArgumentHelp(
      say("物料包；不写则为工作区的。", "The pack; the workspace's own unless given."),
      valueName: say("物料包", "pack")), completion: .directory)
  var pack: String?

  @Option(
    help: ArgumentHelp(
      say("用这份要求；可写多次。", "Use this policy; repeatable."), valueName: say("名称", "name")))
  var policy: [String] = []

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      say("缺项表：.csv 或 .xlsx。", "A table of what is missing: .csv or .xlsx."),
      valueName: say("文件", "file")))
  var output: String?

  @Flag(help: ArgumentHelp(say("有缺项也返回 0。", "Exit code 0 though something is missing.")))
  var noFail = false

  @OptionGroup var place: DataOption
  @OptionGroup var talk: TalkOptions

  func perform(_ console: Console) -> Outcome {
    let machine = place.machine
    var request = CoverageRequest(workspace)
    request.pack = pack
    request.policies = policy
    let report = checkCoverage(
      request, output: output, language: console.language, on: machine
    ) { gap in
      if console.isJSON {
        console.data(json(gap))
      } else if !console.isQuiet {
        console.data(line(gap, console.language))
      }
    }
    console.show(report.diagnostics, of: machine)
    let coverage = report.coverage
    if console.isJSON {
      console.data(
        JSONText.object([
          ("exit", "\(report.outcome.rawValue)"), ("units", "\(coverage.units)"),
          ("covered", "\(coverage.covered)"), ("missing", "\(report.gaps)"),
        ]))
    } else if !console.isQuiet && report.diagnostics.isEmpty {
      console.talk(
        say(
          "\(coverage.units) 个单位有要求，\(coverage.covered) 个全部达到，共缺 \(report.gaps) 项。",
          "\(console.counted(coverage.units, "unit")) with requirements, \(coverage.covered) of them met in full; "
            + "\(report.gaps) missing."))
    }
    return noFail && report.gaps > 0 ? .done : report.outcome
  }

  private func line(_ gap: Gap, _ language: MessageLanguage) -> String {
    pad(gap.unit, 20) + pad(gap.requirement.text.text(in: language), 38)
      + pad(gap.reason.text(in: language), 34) + gap.source
  }

  private func json(_ gap: Gap) -> String {
    JSONText.object(
      [
        ("unit", JSONText.quoted(gap.unit)), ("name", JSONText.quoted(gap.name)),
      ] + JSONText.present([("region", gap.region)])
        + [
          ("policy", JSONText.quoted(gap.policy.name)),
          ("requirement", JSONText.quoted(gap.requirement.id)),
          ("asked", "\(gap.asked)"), ("found", "\(gap.found)"),
          ("sites", JSONText.array(gap.sites.map(JSONText.quoted))),
          ("unprinted", JSONText.array(gap.unprinted.map(JSONText.quoted))),
          ("source", JSONText.quoted(gap.source)),
        ])
  }
}
