internal import ArgumentParser
internal import GaoshiCampaign

/// The command `gaoshi fonts`.
struct Fonts: Action {
  static let configuration = CommandConfiguration(
    commandName: "fonts",
    abstract: say(
      "列出字体角色、文件、位置、校验和字数。",
      "List font roles, files, places, checksums and coverage."))

  @OptionGroup var place: DataOption
  @OptionGroup var talk: TalkOptions

  func perform(_ console: Console) -> Outcome {
    return .done
  }
}
