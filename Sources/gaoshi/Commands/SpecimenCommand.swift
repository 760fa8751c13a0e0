internal import ArgumentParser
internal import GaoshiCampaign

/// The command `gaoshi specimen`.
struct SpecimenCommand: Action {
  static let configuration = CommandConfiguration(
    commandName: "specimen",
    abstract: say(
      "生成排版样张：一页 A3，展示每条排版规则。", "Show every rule of setting on one A3 page."),
    discussion: say(
      "每条规则写明出处；灰色的是不用这条规则时的样子。",
      "Each rule with its source; what is grey is set without the rule."))

  @OptionGroup var files: FileOptions
  @OptionGroup var place: DataOption
  @OptionGroup var talk: TalkOptions

  func perform(_ console: Console) -> Outcome {
    let machine = place.machine
    let request = SpecimenRequest(
      output: files.output, formats: files.formats, dpi: files.dpi, waits: files.wait)
    let report = makeSpecimen(request, on: machine)
    console.show(report, of: machine)
    return report.outcome
  }
}
