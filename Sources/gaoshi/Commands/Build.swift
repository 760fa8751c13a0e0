internal import ArgumentParser
internal import GaoshiCampaign
internal import GaoshiCore

/// The command `gaoshi build`.
struct Build: Action {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: say("生成物料文件。", "Make the files of units' materials."),
    discussion: say(
      "写出工作区的文件夹时，生成整次活动的物料包：没变的页不重做，看的人见到的总是旧包或新包。"
        + "写出单位文件时，只生成这些单位的文件。有任何错误就什么也不写。",
      "A workspace's folder stands for the pack of its campaign: pages that have not changed are not "
        + "made again, and whoever looks sees the former pack or the new one. Unit files stand for "
        + "their own files. Nothing is written if there is any error."))

  @OptionGroup var job: JobOptions

  @OptionGroup var files: FileOptions
  @OptionGroup var pack: PackOptions
  @OptionGroup var place: DataOption
  @OptionGroup var talk: TalkOptions

  func perform(_ console: Console) -> Outcome {
    var request = job.request
    request.output = files.output
    request.formats = files.formats
    request.dpi = files.dpi
    request.waits = files.wait
    let machine = place.machine
    guard meansWorkspace(request.paths, on: machine) else {
      let report = build(request, on: machine)
      console.show(report, of: machine)
      return report.outcome
    }
    return buildPack(request, machine, console)
  }

  private func buildPack(
    _ job: BuildRequest, _ machine: Machine, _ console: Console
  ) -> Outcome {
    var request = PackRequest(workspace: job.paths[0])
    request.job = job
    request.only = pack.selection
    request.cache = pack.cache
    request.threads = pack.threads
    let progress = Progress(console, of: machine, explains: pack.explain)
    request.observe = { progress.take($0) }
    let report = GaoshiCampaign.buildPack(request, on: machine)
    progress.finish()
    console.show(report, of: machine)
    return report.outcome
  }
}
