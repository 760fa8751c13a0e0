internal import ArgumentParser
internal import GaoshiCampaign

/// The command `gaoshi check`.
struct Check: Action {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: say("检查单位文件，直到排好版，不写任何文件。", "Check units up to the finished layout; write nothing."))

  @OptionGroup var job: JobOptions
  @OptionGroup var place: DataOption
  @OptionGroup var talk: TalkOptions

  func perform(_ console: Console) -> Outcome {
    let machine = place.machine
    let report = check(job.request, on: machine)
    console.show(report, of: machine)
    return report.outcome
  }
}
