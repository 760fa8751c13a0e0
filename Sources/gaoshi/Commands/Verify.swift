internal import ArgumentParser
internal import GaoshiCampaign
internal import GaoshiCore

/// The command `gaoshi verify`.
struct Verify: Action {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: say("逐个文件核对一个物料包。", "Check every file of a pack."),
    discussion: say(
      "加 --config 还核对物料包是不是按工作区现在的配置做的。有出入时返回 4，并写出是哪个文件。",
      "With --config also whether it is what the workspace’s config says now. Exit code 4 if "
        + "anything differs, and the file by name."))

  @Argument(
    help: ArgumentHelp(
      say("物料包；不写则为当前工作区的 output/pack。", "The pack; output/pack unless given."),
      valueName: say("物料包", "pack")), completion: .directory)
  var pack: String = "output/pack"

  @Option(
    help: ArgumentHelp(
      say("还和这个工作区核对。", "Check against this workspace too."),
      valueName: say("工作区", "workspace")), completion: .directory)
  var config: String?

  @OptionGroup var place: DataOption
  @OptionGroup var talk: TalkOptions

  func perform(_ console: Console) -> Outcome {
    let machine = place.machine
    let check = verifyPack(pack, against: config.map(PackRequest.init(workspace:)), on: machine)
    let progress = Progress(console, of: machine, explains: false)
    progress.take(.told(check.diagnostics))
    progress.finish()
    let wrong = check.diagnostics.count { $0.severity == .error }
    if console.isJSON {
      console.data(
        JSONText.object([
          ("exit", "\(check.outcome.rawValue)"), ("files", "\(check.files)"),
          ("wrong", "\(wrong)"), ("root", JSONText.quoted(check.root)),
        ]))
    } else if !console.isQuiet {
      console.talk(
        say(
          "核对了 \(check.files) 个文件，\(wrong) 处不对。",
          "\(counted(check.files)) checked, \(wrong) wrong."))
    }
    return check.outcome
  }

  private func counted(_ files: Int) -> String { "\(files) file\(files == 1 ? "" : "s")" }
}
