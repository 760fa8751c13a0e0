import ArgumentParser
import GaoshiCampaign

/// How a campaign's pack is made.
struct PackOptions: ParsableArguments {
  @Option(
    name: .customLong("only"),
    help: ArgumentHelp(
      say(
        "只做一部分：unit=水利*、region=6501、material=board、changed-since=旧物料包；可写多次，其余保持原样。",
        "Only a part: unit=water*, region=6501, material=board, changed-since=OLD-PACK; repeatable; "
          + "the rest stays as it is."),
      valueName: say("条件", "part")),
    transform: readPart)
  var parts: [Part] = []

  @Option(
    help: ArgumentHelp(
      say("缓存文件夹；不写则为工作区里的 .gaoshi/。", "Folder of the cache; otherwise .gaoshi/ in the workspace."),
      valueName: say("文件夹", "folder")),
    completion: .directory)
  var cache: String?

  @Option(
    name: [.customShort("j", allowingJoined: true), .customLong("jobs")],
    help: ArgumentHelp(
      say("同时用几个处理器；默认全部。", "How many processors to use; all unless given."), valueName: "n"),
    transform: readThreads)
  var threads: Int?

  @Flag(
    help: ArgumentHelp(say("说明每一页为什么要重做。", "Say of each page why it is made again.")))
  var explain = false

  /// A condition of `--only`.
  enum Part: Sendable {
    case unit(String)
    case region(String)
    case material(String)
    case changedSince(String)
  }

  /// All conditions together: those of one kind are alternatives, those of different kinds all hold.
  var selection: Selection {
    var selection = Selection()
    for part in parts {
      switch part {
      case .unit(let pattern): selection.units.append(pattern)
      case .region(let start): selection.regions.append(start)
      case .material(let name): selection.materials.append(name)
      case .changedSince(let pack): selection.changedSince = pack
      }
    }
    return selection
  }
}

extension PackOptions {
  /// The request that these options make of a workspace's.
  func request(for job: BuildRequest) -> PackRequest {
    var request = PackRequest(workspace: job.paths.first ?? ".")
    request.job = job
    request.only = selection
    request.cache = cache
    request.threads = threads
    return request
  }
}

private func readPart(_ text: String) throws -> PackOptions.Part {
  let halves = text.split(separator: "=", maxSplits: 1).map(String.init)
  switch (halves.first, halves.count) {
  case ("unit", 2): return .unit(halves[1])
  case ("region", 2) where (2...6).contains(halves[1].count) && halves[1].allSatisfy(\.isNumber):
    return .region(halves[1])
  case ("material", 2): return .material(halves[1])
  case ("changed-since", 2): return .changedSince(halves[1])
  default:
    throw WrongValue(
      description: say(
        "写作 unit=…、region=两到六位数字、material=… 或 changed-since=…",
        "write unit=…, region=two to six digits, material=… or changed-since=…"))
  }
}

private func readThreads(_ text: String) throws -> Int {
  guard let count = Int(text), (1...256).contains(count) else {
    throw WrongValue(description: say("请写 1 到 256 的整数", "write a whole number from 1 to 256"))
  }
  return count
}
