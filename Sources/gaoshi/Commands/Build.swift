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

  @Option(
    help: ArgumentHelp(
      say("按这个计划文件生成一片；要和 --shard、-o 同用。", "Make a shard of this plan; goes with --shard and -o."),
      valueName: say("文件", "file")), completion: .file(extensions: ["json"]))
  var plan: String?

  @Option(
    help: ArgumentHelp(
      say("哪一片，号从 0 起，如 0/16。", "Which shard, from 0, such as 0/16."),
      valueName: say("号/总数", "number/count")), transform: readShard)
  var shard: Shard?

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
    let progress = Progress(console, of: machine, explains: pack.explain)
    var packRequest = pack.request(for: request)
    packRequest.day = today()
    packRequest.observe = { progress.take($0) }
    let report = make(packRequest, on: machine)
    progress.finish()
    console.show(report, of: machine)
    return report.outcome
  }

  private func make(_ request: PackRequest, on machine: Machine) -> PackReport {
    guard let plan, let shard, let store = files.output else {
      return GaoshiCampaign.buildPack(request, on: machine)
    }
    return buildShard(shard, of: plan, into: store, request, on: machine)
  }

  func validate() throws {
    guard (plan == nil) == (shard == nil), plan == nil || files.output != nil else {
      throw ValidationError(
        say("--plan、--shard 和 -o 要同用", "--plan, --shard and -o go together"))
    }
    if pack.selection.changedSince != nil {
      throw ValidationError(
        say(
          "changed-since 用于 gaoshi plan；build 本来就只重做变了的",
          "changed-since is for gaoshi plan; build makes only what changed anyway"))
    }
  }
}
