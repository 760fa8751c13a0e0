internal import ArgumentParser
internal import GaoshiCampaign

/// The command `gaoshi doctor`.
struct Doctor: Action {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: say("检查本机是否具备所需的一切。", "Check that this machine has all that is needed."))

  @OptionGroup var place: DataOption
  @OptionGroup var talk: TalkOptions

  func perform(_ console: Console) -> Outcome {
    return .done
  }
}
