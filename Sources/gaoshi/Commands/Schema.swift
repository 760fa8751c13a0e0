internal import ArgumentParser
internal import GaoshiCampaign
internal import GaoshiConfig

/// The kinds of file that a schema is printed for.
enum SchemaKind: String, ExpressibleByArgument, CaseIterable {
  case unit, campaign, policy, fonts

  fileprivate var record: RecordShape {
    switch self {
    case .unit: .unit
    case .campaign: .campaign
    case .policy: .policy
    case .fonts: .fonts
    }
  }
}

/// The command `gaoshi schema`.
struct Schema: Action {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: say("输出配置文件的 JSON Schema（draft 7）。", "Print the JSON Schema (draft 7) of a file."))

  @Argument(
    help: ArgumentHelp(say("哪种文件。", "The kind of file."), valueName: say("种类", "kind")))
  var kind = SchemaKind.unit

  @OptionGroup var talk: TalkOptions

  func perform(_ console: Console) -> Outcome {
    console.raw(JSONSchema.text(for: kind.record))
    return .done
  }
}
