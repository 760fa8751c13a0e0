internal import ArgumentParser
internal import GaoshiCampaign

/// The command `gaoshi explain`.
struct Explain: Action {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: say(
      "列出一个单位的每个最终值，以及它写在哪个文件的哪一行。",
      "List each resolved value of a unit and the file and line it came from."))

  @Argument(
    help: ArgumentHelp(say("单位文件", "A unit file"), valueName: say("文件", "file")),
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @OptionGroup var talk: TalkOptions

  func perform(_ console: Console) -> Outcome {
    return .done
  }
}
