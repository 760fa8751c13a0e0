internal import ArgumentParser
internal import GaoshiCampaign

/// The command `gaoshi init`.
struct Init: Action {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: say("建立一个新的工作区。", "Start a new workspace."))

  @Argument(
    help: ArgumentHelp(
      say("工作区文件夹", "The workspace's folder"), valueName: say("文件夹", "folder")),
    completion: .directory)
  var folder: String

  @OptionGroup var talk: TalkOptions

  func perform(_ console: Console) -> Outcome {
    return .done
  }
}
