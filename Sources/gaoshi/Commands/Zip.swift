public import ArgumentParser
public import GaoshiCampaign
internal import GaoshiCore

/// The command `gaoshi zip`.
struct Zip: Action {
  static let configuration = CommandConfiguration(
    commandName: "zip",
    abstract: say(
      "把物料包按单位、地区或印刷厂打成压缩包。", "Zip a pack by unit, region or print shop."),
    discussion: say(
      "每个压缩包带校验和与印刷清单；同样的物料包打出同样的字节。印刷厂写在 campaign.yaml 的 shops 里。",
      "Each archive has checksums and a list of what to print; equal packs give equal bytes. The "
        + "shops are those of campaign.yaml."))

  @Argument(
    help: ArgumentHelp(say("物料包。", "The pack."), valueName: say("物料包", "pack")),
    completion: .directory)
  var pack: String

  @Option(
    help: ArgumentHelp(
      say("每个单位、地区或印刷厂一个。", "One for each unit, region or shop."),
      valueName: say("怎样分", "how")))
  var by = ZipGrouping.unit

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      say("压缩包的文件夹。", "Folder for the archives."), valueName: say("文件夹", "folder")),
    completion: .directory)
  var output: String

  @Option(
    help: ArgumentHelp(
      say(
        "写有印刷厂的工作区；默认当前文件夹。", "The workspace that names the shops; otherwise the current folder."),
      valueName: say("工作区", "workspace")), completion: .directory)
  var config: String?

  @OptionGroup var place: DataOption
  @OptionGroup var talk: TalkOptions

  func perform(_ console: Console) -> Outcome {
    let machine = place.machine
    let report = zipPack(
      pack, by: by, workspace: config, into: output, language: console.language, on: machine)
    console.show(report.diagnostics, of: machine)
    for archive in report.archives where console.isJSON || !console.isQuiet {
      console.data(
        console.isJSON ? JSONText.object([("output", JSONText.quoted(archive))]) : archive)
    }
    return report.outcome
  }
}

extension ZipGrouping: ExpressibleByArgument {}
