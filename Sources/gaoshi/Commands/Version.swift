internal import ArgumentParser
internal import GaoshiCampaign

/// The command `gaoshi version`.
struct Version: Action {
  static let configuration = CommandConfiguration(
    commandName: "version", abstract: say("显示版本。", "Show the version."))

  @OptionGroup var talk: TalkOptions

  func perform(_ console: Console) -> Outcome {
    console.data(console.isJSON ? #"{"version":"\#(programVersion)"}"# : programVersion)
    return .done
  }
}
