internal import ArgumentParser
internal import GaoshiCampaign
internal import GaoshiCore
internal import GaoshiSheet

/// The command `gaoshi export`.
struct Export: Action {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: say(
      "把单位文件写成 XLSX 或 CSV 表格，每个点位一行。", "Write unit files as an XLSX or CSV table, one row a site."),
    discussion: say(
      "列名就是 gaoshi import 认得的那些；改好表格可以再导入。表格里是各单位文件自己写的内容，不含上级的。",
      "The headings are those that gaoshi import reads, so the table can be mended and imported "
        + "again. It holds what the files say themselves, and nothing of their parents."))

  @Argument(
    help: ArgumentHelp(
      say(
        "工作区、单位文件或文件夹；不写则为当前文件夹。",
        "A workspace, unit files or folders; the current folder if left out."),
      valueName: say("文件", "file")),
    completion: .directory)
  var files: [String] = []

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      say("表格文件：.xlsx 或 .csv。已有的会换掉。", "The table: .xlsx or .csv. Replaced if it is there."),
      valueName: say("表格", "table")),
    completion: .file(extensions: ["xlsx", "csv"]))
  var output: String

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if TableFormat(file: output) == nil {
      throw ValidationError(
        say("-o 的文件名要以 .xlsx 或 .csv 结尾", "the name behind -o must end with .xlsx or .csv"))
    }
  }

  func perform(_ console: Console) -> Outcome {
    let machine = thisMachine()
    let (rows, report) = exportTable(
      of: files.isEmpty ? ["."] : files, to: output,
      as: TableFormat(file: output) ?? .xlsx, on: machine)
    console.show(report.diagnostics, of: machine)
    guard report.outcome == .done else { return report.outcome }
    if console.isJSON {
      console.data(JSONText.object([("table", JSONText.quoted(output)), ("rows", "\(rows)")]))
    } else if !console.isQuiet {
      console.data(output)
      console.talk(say("写出 \(rows) 行。", "\(console.counted(rows, "row")) written."))
    }
    return .done
  }
}
