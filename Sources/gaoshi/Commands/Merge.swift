public import ArgumentParser
public import GaoshiCampaign
internal import GaoshiCore

/// The command `gaoshi merge`.
struct Merge: Action {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: say(
      "把各分片的结果合成一个物料包。", "Make one pack of what the shards of a plan made."),
    discussion: say(
      "缺一片、坏一个文件都不发布；结果和一台机器做的逐字节相同。",
      "Nothing is published if a shard is missing or a file is damaged; the pack is byte for byte "
        + "what one machine makes."))

  @OptionGroup var plan: PlanOption
  @OptionGroup var stores: StoreArguments

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(say("物料包的文件夹。", "Folder for the pack."), valueName: say("文件夹", "folder")),
    completion: .directory)
  var output: String

  @Option(
    help: ArgumentHelp(
      say("共有几片；不写则从文件夹看出。", "How many shards there are; otherwise told from the folders."),
      valueName: "n"), transform: readShardCount)
  var shards: Int?

  @Option(
    help: ArgumentHelp(
      say(
        "发布前怎样检查各文件：hash 重算校验和，there 只看在不在。",
        "How files are checked before: hash reads each again, there only looks whether it is there."
      ),
      valueName: say("方式", "how")))
  var check = ObjectCheck.hash

  @Flag(help: ArgumentHelp(say("不做图库。", "Make no gallery.")))
  var noGallery = false

  @Flag(help: ArgumentHelp(say("等待另一次生成。", "Wait for another build.")))
  var wait = false

  @OptionGroup var place: DataOption
  @OptionGroup var talk: TalkOptions

  func perform(_ console: Console) -> Outcome {
    var request = MergeRequest(plan: plan.plan, stores: stores.stores, output: output)
    request.shards = shards
    request.check = check
    request.hasGallery = !noGallery
    request.waits = wait
    let report = mergeShards(request)
    console.show(report, of: place.machine)
    return report.outcome
  }
}

extension ObjectCheck: ExpressibleByArgument {}
