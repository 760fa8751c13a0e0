public import ArgumentParser
public import GaoshiCampaign
public import GaoshiCore
internal import GaoshiTemplate

extension MessageLanguage: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {}

/// `--lang`: taken out of the arguments before they are parsed; it stands here for the help, the
/// completions and the refusal of a wrong value.
struct LanguageOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("显示的语言；不写则看系统语言。", "Language of messages; otherwise the locale's."),
      valueName: say("语言", "language")))
  var lang: MessageLanguage?
}

/// When text is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// How a command talks.
struct TalkOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      say("在标准输出上每行输出一个 JSON 对象。", "Print one JSON object a line on standard output.")))
  var json = false

  @Flag(
    name: [.short, .long],
    help: ArgumentHelp(say("只显示错误和警告。", "Print errors and warnings only.")))
  var quiet = false

  @Option(
    help: ArgumentHelp(
      say("消息是否彩色显示。", "Whether messages are coloured."),
      valueName: say("何时", "when")))
  var color = ColorChoice.auto

  @OptionGroup var language: LanguageOption
}

/// Where the templates and fonts that come with the program are.
struct DataOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "装有 Templates/ 和 Fonts/ 的文件夹；不写则从程序所在处查找。",
        "Folder with Templates/ and Fonts/; otherwise looked for from the program's place."),
      valueName: say("文件夹", "folder")),
    completion: .directory)
  var data: String?

  /// What the command may know of the machine.
  var machine: Machine { thisMachine(data: data) }
}

/// What is made, and from which units.
struct JobOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say(
        "单位文件或文件夹；- 是标准输入；不写则为当前文件夹。",
        "Unit files or folders; - is standard input; the current folder if left out."),
      valueName: say("文件", "file")),
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      say("物料：board、poster、banner；可写多次。", "Material: board, poster, banner; repeatable."),
      valueName: say("物料", "material")))
  var material: [String] = []

  @Option(
    help: ArgumentHelp(
      say(
        "成品尺寸：600x900（毫米）、A4、A3-landscape；可写多次。",
        "Trim size: 600x900 (millimetres), A4, A3-landscape; repeatable."),
      valueName: say("尺寸", "size")),
    transform: readSize)
  var size: [PageSize] = []

  @Option(
    help: ArgumentHelp(
      say("风格：red-gold、blue-white 等。", "Theme: red-gold, blue-white and so on."),
      valueName: say("风格", "theme")))
  var theme: String?

  @Flag(help: ArgumentHelp(say("有警告也算失败。", "Warnings fail like errors.")))
  var strict = false

  /// The request that these options make.
  var request: BuildRequest {
    var request = BuildRequest(paths: files.isEmpty ? ["."] : files)
    request.materials = material
    request.sizes = size
    request.theme = theme
    request.isStrict = strict
    return request
  }
}

/// A wrong value on the command line, in words.
struct WrongValue: Error, CustomStringConvertible {
  let description: String
}

private func readSize(_ text: String) throws -> PageSize {
  guard let size = PageSize(text) else {
    throw WrongValue(
      description: say(
        "尺寸写作 600x900（毫米）、autox700、A4 或 A3-landscape，每边 40 毫米到 20 米",
        "write a size as 600x900 (millimetres), autox700, A4 or A3-landscape, "
          + "each side from 40 mm to 20 m"))
  }
  return size
}
