internal import ArgumentParser
internal import GaoshiCampaign
internal import GaoshiCore

/// Answers what the parser threw: help and versions on the standard output, a wrong command line
/// on the standard error.
func answer(_ error: any Error, to invocation: Invocation) -> Outcome {
  let text = Gaoshi.fullMessage(for: error, columns: unbrokenColumns)
  switch Gaoshi.exitCode(for: error) {
  case .success:
    let isHelp = text.hasPrefix("OVERVIEW:") || text.hasPrefix("USAGE:")
    return printData(isHelp ? layOutHelp(text, columns: terminalColumns()) : text)
  case .validationFailure:
    printTalk(explainUsage(text, unknownCommand(invocation.arguments)))
    return .usage
  default:
    printTalk(say("gaoshi: 程序自身出错了：\(error)", "gaoshi: this is a bug in gaoshi: \(error)"))
    return .ownBug
  }
}

private func printData(_ text: String) -> Outcome {
  let console = Console()
  console.data(text)
  return console.close(after: .done)
}

/// The parser's message in our language; its first line gives way to what is said of a command
/// that does not exist.
private func explainUsage(_ text: String, _ unknownCommand: String?) -> String {
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  if let unknownCommand { lines[0] = "Error: " + unknownCommand }
  return lines.map(translateHelp).joined(separator: "\n").replacing("Error: ", with: "error: ")
}

/// Names the command that is meant, if the first word is none.
private func unknownCommand(_ arguments: [String]) -> String? {
  let names =
    Gaoshi.configuration.subcommands.compactMap { $0.configuration.commandName }
    + ["help"]
  guard let word = arguments.first, !word.hasPrefix("-"), !names.contains(word) else { return nil }
  guard let nearest = NearestName.name(to: word, in: names) else {
    return say(
      "没有命令“\(word)”；可用的命令：\(names.joined(separator: "、"))",
      "there is no command '\(word)'; the commands are \(names.joined(separator: ", "))")
  }
  return say(
    "没有命令“\(word)”；是不是“\(nearest)”？", "there is no command '\(word)'; did you mean '\(nearest)'?")
}
