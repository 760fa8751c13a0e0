import ArgumentParser
import GaoshiCampaign

/// Which files a page becomes, and where they go.
struct FileOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      say(
        "输出文件夹；不写则为工作区（campaign.yaml 所在处）或当前文件夹里的 output/。",
        "Output folder; otherwise output/ in the workspace (where campaign.yaml is) "
          + "or in the current folder."),
      valueName: say("文件夹", "folder")),
    completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp(
      say("格式，用逗号隔开：pdf、png、svg；默认 pdf。", "Formats, with commas: pdf, png, svg; pdf by default."),
      valueName: say("格式", "formats")),
    completion: .list(OutputFormat.allCases.map(\.rawValue)), transform: readFormats)
  var format: [[OutputFormat]] = []

  @Option(
    help: ArgumentHelp(
      say("PNG 的分辨率，10 到 1200。", "Resolution of PNG files, 10 to 1200."), valueName: "dpi"),
    transform: readResolution)
  var dpi: Double = 150

  @Flag(
    help: ArgumentHelp(
      say("等待正在写同一文件夹的另一次生成。", "Wait for another build that writes into the same folder.")))
  var wait = false

  /// The formats that were named, in order.
  var formats: [OutputFormat] { format.flatMap(\.self) }
}

/// Reads a list of formats with commas.
func readFormats(_ text: String) throws -> [OutputFormat] {
  try text.split(separator: ",", omittingEmptySubsequences: false).map { part in
    guard let format = OutputFormat(rawValue: part.lowercased()) else {
      throw WrongValue(
        description: say("可以写 pdf、png、svg，用逗号隔开", "write pdf, png, svg, with commas between"))
    }
    return format
  }
}

/// Reads a resolution in pixels an inch.
func readResolution(_ text: String) throws -> Double {
  guard let dpi = Double(text), (10...1200).contains(dpi) else {
    throw WrongValue(description: say("请写 10 到 1200 的数", "write a number from 10 to 1200"))
  }
  return dpi
}
