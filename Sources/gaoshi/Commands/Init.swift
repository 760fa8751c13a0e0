internal import ArgumentParser
internal import GaoshiCampaign
internal import GaoshiCore
internal import Glibc

/// The command `gaoshi init`.
struct Init: Action {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: say("建立一个新的工作区。", "Start a new workspace."),
    discussion: say(
      "在终端里会问单位名称和电话；不在终端里什么也不问。已有的文件从不覆盖。",
      "Asks for the unit's name and telephone at a terminal, and for nothing without one. "
        + "Never overwrites a file."))

  @Argument(
    help: ArgumentHelp(
      say("工作区文件夹；没有就新建。", "The workspace's folder; made if it is not there."),
      valueName: say("文件夹", "folder")),
    completion: .directory)
  var folder: String

  @OptionGroup var talk: TalkOptions

  func perform(_ console: Console) -> Outcome {
    var request = StartRequest(folder: folder)
    if !console.isJSON && !console.isQuiet && isatty(STDIN_FILENO) == 1 {
      request.unit = ask(say("单位名称（直接回车用示例）：", "Name of the unit (Enter for an example): "))
      request.phone = ask(say("举报电话（直接回车用示例）：", "Telephone for reports (Enter for an example): "))
    }
    let (files, report) = startWorkspace(request)
    for file in files where !console.isQuiet {
      console.data(console.isJSON ? JSONText.object([("file", JSONText.quoted(file))]) : file)
    }
    console.show(report.diagnostics, of: thisMachine())
    if report.outcome == .done && !console.isJSON && !console.isQuiet {
      console.talk(
        say(
          "改好 \(files[0])，再运行：gaoshi build \(folder)",
          "Edit \(files[0]), then run: gaoshi build \(folder)"))
    }
    return report.outcome
  }

  private func ask(_ question: String) -> String? {
    printTalk(question, end: "")
    let answer = readLine().map { $0.trimming(" \t\r") } ?? ""
    return answer.isEmpty ? nil : answer
  }
}

extension String {
  /// The text without these characters at its ends.
  fileprivate func trimming(_ characters: String) -> String {
    var text = self[...]
    while let first = text.first, characters.contains(first) { text.removeFirst() }
    while let last = text.last, characters.contains(last) { text.removeLast() }
    return String(text)
  }
}
