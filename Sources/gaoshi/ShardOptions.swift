import ArgumentParser
import GaoshiCampaign

/// The plan that shards are made of and merged by.
struct PlanOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("gaoshi plan -o 写的计划文件。", "The file that gaoshi plan -o wrote."),
      valueName: say("文件", "file")),
    completion: .file(extensions: ["json"]))
  var plan: String
}

/// The folders that shards were built into.
struct StoreArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say("各分片写入的文件夹。", "Folders that the shards were built into."),
      valueName: say("文件夹", "folder")), completion: .directory)
  var stores: [String]
}

/// Reads `i/N`, from 0.
func readShard(_ text: String) throws -> Shard {
  let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
  guard numbers.count == 2, let index = numbers[0], let count = numbers[1],
    let shard = Shard(index: index, of: count)
  else {
    throw WrongValue(
      description: say(
        "写作 号/总数，号从 0 到总数减 1，如 0/16",
        "write NUMBER/COUNT, the number from 0 to COUNT less 1, such as 0/16"))
  }
  return shard
}

/// Reads how many shards there are.
func readShardCount(_ text: String) throws -> Int {
  guard let count = Int(text), (1...100_000).contains(count) else {
    throw WrongValue(
      description: say("请写 1 到 100000 的整数", "write a whole number from 1 to 100000"))
  }
  return count
}
