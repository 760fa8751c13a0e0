internal import ArgumentParser
internal import GaoshiCampaign
internal import GaoshiCore

/// The program with all its commands.
struct Gaoshi: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaoshi",
    abstract: say(
      "把单位的举报渠道做成举报奖励公告牌、海报和横幅。",
      "Turns a unit's reporting channels into notice boards, posters and banners."),
    version: programVersion,
    subcommands: [
      Init.self, Import.self, Export.self, Build.self, Watch.self, Check.self, Plan.self,
      Verify.self,
      Changes.self, LedgerCommand.self, CoverageCommand.self, Summary.self,
      Zip.self, Gallery.self, Gc.self, Merge.self, Missing.self,
      Explain.self, Schema.self,
      Fonts.self,
      SpecimenCommand.self, Doctor.self, Completions.self, Version.self,
    ])

  @OptionGroup var language: LanguageOption
}

/// A command that does something and ends with one of our exit codes.
protocol Action: ParsableCommand {
  var talk: TalkOptions { get }

  func perform(_ console: Console) -> Outcome
}

extension Action {
  /// Performs the action and brings out all that it printed.
  func finish() -> Outcome {
    if let sourceDate, Machine.date(epoch: sourceDate) == nil {
      printTalk(
        say(
          "错误：环境变量 SOURCE_DATE_EPOCH 不是秒数：“\(sourceDate)”",
          "error: SOURCE_DATE_EPOCH in the environment is no number of seconds: '\(sourceDate)'"))
      return .usage
    }
    let console = Console(isJSON: talk.json, isQuiet: talk.quiet, color: talk.color)
    let outcome = perform(console)
    return console.close(after: outcome)
  }
}
