internal import ArgumentParser
internal import GaoshiCampaign

/// The command `gaoshi build`.
struct Build: Action {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: say("生成物料文件。", "Make the files of units' materials."),
    discussion: say(
      "有任何错误就什么也不写。文件先完整写在一旁，全部成功后才换入。",
      "Nothing is written if there is any error. "
        + "Files are written in full beside their places and moved in when all are done."))

  @OptionGroup var job: JobOptions

  @OptionGroup var files: FileOptions
  @OptionGroup var place: DataOption
  @OptionGroup var talk: TalkOptions

  func perform(_ console: Console) -> Outcome {
    var request = job.request
    request.output = files.output
    request.formats = files.formats
    request.dpi = files.dpi
    request.waits = files.wait
    let machine = place.machine
    let report = build(request, on: machine)
    console.show(report, of: machine)
    return report.outcome
  }
}
