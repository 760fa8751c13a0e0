internal import ArgumentParser
internal import GaoshiCampaign
internal import GaoshiCore

/// The command `gaoshi summary`.
struct Summary: Action {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: say(
      "写季度工作总结：挂了多少，做了什么，哪些要换，还缺什么。",
      "Write the quarterly summary: what hangs, what was done, what is outdated and missing."))

  @Argument(
    help: ArgumentHelp(
      say("工作区文件夹。", "The workspace's folder."), valueName: say("文件夹", "folder")),
    completion: .directory)
  var workspace = "."

  @Option(
    help: ArgumentHelp(
      say("季度，如 2024Q3。", "The quarter, such as 2024Q3."), valueName: say("季度", "quarter")),
    transform: readQuarter)
  var quarter: Quarter

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      say("文件：.pdf、.html 或 .md。", "The file: .pdf, .html or .md."), valueName: say("文件", "file")))
  var output: String

  @OptionGroup var place: DataOption
  @OptionGroup var talk: TalkOptions

  func perform(_ console: Console) -> Outcome {
    let machine = place.machine
    let (diagnostics, outcome) = writeSummary(
      quarter, of: workspace, to: output, today: today(), language: console.language, on: machine)
    console.show(diagnostics, of: machine)
    if outcome == .done { console.written(output) }
    return outcome
  }
}

private func readQuarter(_ text: String) throws -> Quarter {
  guard let quarter = Quarter(text) else {
    throw WrongValue(description: say("写作 2024Q3", "write it as 2024Q3"))
  }
  return quarter
}
