internal import ArgumentParser
internal import GaoshiCampaign

/// The command `gaoshi check`.
struct Check: Action {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: say(
      "检查单位文件，直到排好版，不生成任何物料。", "Check units up to the finished layout; make no files."),
    discussion: say(
      "--fix 先就地改正所列文件的标点，再检查；注释和排列不动。文件夹若是工作区，也改其中的 campaign.yaml 和 authorities/。",
      "--fix first mends the punctuation of the files named, in place; comments and layout stay. "
        + "A workspace's folder stands for its campaign.yaml and authorities/ too."))

  @OptionGroup var job: JobOptions

  @Flag(
    help: ArgumentHelp(
      say("先就地改正标点，再检查。", "Mend punctuation in place, then check.")))
  var fix = false

  @Flag(
    help: ArgumentHelp(
      say("与 --fix 同用：只显示会怎样改，不写文件。", "With --fix: show what would change, and write nothing.")))
  var dryRun = false

  @OptionGroup var place: DataOption
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if dryRun && !fix {
      throw ValidationError(say("--dry-run 要与 --fix 同用", "--dry-run goes with --fix"))
    }
    if fix && job.request.paths.contains(Machine.standardInput) {
      throw ValidationError(
        say("--fix 改的是文件，不能用于标准输入", "--fix mends files; it cannot be used with standard input"))
    }
  }

  func perform(_ console: Console) -> Outcome {
    let machine = place.machine
    guard fix else {
      let report = check(job.request, on: machine)
      console.show(report, of: machine)
      return report.outcome
    }
    let mending = mend(job.request, isTrial: dryRun, on: machine)
    if !console.isJSON { console.raw(mending.difference) }
    console.show(mending.report, of: machine)
    return mending.report.outcome
  }
}
