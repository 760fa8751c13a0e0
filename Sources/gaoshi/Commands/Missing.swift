internal import ArgumentParser
internal import GaoshiCampaign
internal import GaoshiCore

/// The command `gaoshi missing`.
struct Missing: Action {
  static let configuration = CommandConfiguration(
    commandName: "missing",
    abstract: say("列出还没做好的分片。", "List the shards that are still to be made."),
    discussion: say(
      "写作 0,3-5，可直接用于作业数组；都做好了则什么也不写，返回 0，否则返回 4。",
      "As 0,3-5, which job arrays take; nothing and exit code 0 if all are made, else 4."))

  @OptionGroup var plan: PlanOption

  @Option(
    help: ArgumentHelp(say("共有几片。", "How many shards there are."), valueName: "n"),
    transform: readShardCount)
  var shards: Int

  @Option(
    help: ArgumentHelp(
      say(
        "怎样看分片的页在不在：there 只看在不在，hash 重算校验和。",
        "How pages of shards are looked for: there only looks, hash reads each again."),
      valueName: say("方式", "how")))
  var check = ObjectCheck.there

  @OptionGroup var stores: StoreArguments
  @OptionGroup var place: DataOption
  @OptionGroup var talk: TalkOptions

  func perform(_ console: Console) -> Outcome {
    let (missing, diagnostics, outcome) = missingShards(
      of: plan.plan, in: stores.stores, count: shards, check: check)
    console.show(diagnostics, of: place.machine)
    if console.isJSON {
      let list = JSONText.array(missing.map(String.init))
      console.data(JSONText.object([("missing", list), ("exit", "\(outcome.rawValue)")]))
    } else if !missing.isEmpty {
      console.data(ranges(missing))
    }
    return outcome
  }
}
