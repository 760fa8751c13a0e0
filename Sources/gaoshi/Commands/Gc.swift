internal import ArgumentParser
internal import GaoshiCampaign
internal import GaoshiCore

/// The command `gaoshi gc`.
struct Gc: Action {
  static let configuration = CommandConfiguration(
    commandName: "gc",
    abstract: say("清掉缓存里不再用到的文件。", "Clear the cache of what is no longer used."),
    discussion: say(
      "留下现有单位最近一次生成用到的，和物料包里的；正在生成时返回 5。",
      "What the newest pages of the units and the pack use stays. Exit code 5 while a build runs."))

  @Argument(
    help: ArgumentHelp(
      say("工作区文件夹。", "The workspace's folder."), valueName: say("文件夹", "folder")),
    completion: .directory)
  var workspace = "."

  @Option(
    help: ArgumentHelp(
      say("缓存文件夹；不写则为工作区里的 .gaoshi/。", "Folder of the cache; otherwise .gaoshi/ in the workspace."),
      valueName: say("文件夹", "folder")),
    completion: .directory)
  var cache: String?

  @Flag(help: ArgumentHelp(say("只显示会清掉多少。", "Only show how much would go.")))
  var dryRun = false

  @OptionGroup var place: DataOption
  @OptionGroup var talk: TalkOptions

  func perform(_ console: Console) -> Outcome {
    let machine = place.machine
    var request = PackRequest(workspace: workspace)
    request.cache = cache
    let sweep = sweepCache(request, isTrial: dryRun, on: machine)
    console.show(sweep.diagnostics, of: machine)
    if console.isJSON {
      console.data(
        JSONText.object([
          ("exit", "\(sweep.outcome.rawValue)"), ("kept", "\(sweep.kept)"),
          ("removed", "\(sweep.removed)"), ("bytes", "\(sweep.bytes)"),
        ]))
    } else if !console.isQuiet && sweep.outcome == .done {
      let size = "\((sweep.bytes + (1 << 20) - 1) >> 20) MiB"
      console.talk(
        dryRun
          ? say(
            "会清掉 \(sweep.removed) 个文件（\(size)），留下 \(sweep.kept) 个。",
            "\(sweep.removed) files (\(size)) would go, \(sweep.kept) would stay.")
          : say(
            "清掉了 \(sweep.removed) 个文件（\(size)），留下 \(sweep.kept) 个。",
            "\(sweep.removed) files (\(size)) are gone, \(sweep.kept) stay."))
    }
    return sweep.outcome
  }
}
