internal import ArgumentParser
internal import GaoshiCampaign
internal import GaoshiCore

/// The command `gaoshi gallery`.
struct Gallery: Action {
  static let configuration = CommandConfiguration(
    commandName: "gallery",
    abstract: say("为物料包另做一个图库网页。", "Make a page to look a pack through, beside it."),
    discussion: say(
      "不联网也能打开，按单位、地区、号码搜索。物料包本身不改动；图库按相对路径指向它。",
      "It opens without a network and searches by unit, region and number. The pack is not changed; "
        + "the page leads to it by a relative path."))

  @Argument(
    help: ArgumentHelp(say("物料包的文件夹。", "The pack's folder."), valueName: say("物料包", "pack")),
    completion: .directory)
  var pack: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      say(
        "图库的文件夹，不能在物料包里；其中只可以有以前的图库。",
        "Folder of the gallery, outside of the pack; it may hold a former gallery and nothing else."
      ),
      valueName: say("文件夹", "folder")),
    completion: .directory)
  var output: String

  @Flag(
    help: ArgumentHelp(
      say("等待正在写同一文件夹的另一次生成。", "Wait for another build that writes into the same folder.")))
  var wait = false

  @OptionGroup var talk: TalkOptions

  func perform(_ console: Console) -> Outcome {
    let machine = thisMachine()
    let report = makeGallery(of: pack, into: output, waits: wait, on: machine)
    console.show(report.diagnostics, of: machine)
    guard report.outcome == .done else { return report.outcome }
    if talk.json {
      console.data(JSONText.object([("gallery", JSONText.quoted(report.page))]))
    } else if !talk.quiet {
      console.data(report.page)
    }
    return .done
  }
}
