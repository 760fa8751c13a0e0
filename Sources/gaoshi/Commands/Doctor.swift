internal import ArgumentParser
internal import GaoshiCampaign
internal import GaoshiCore

/// The command `gaoshi doctor`.
struct Doctor: Action {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: say("检查本机是否具备所需的一切。", "Check that this machine has all that is needed."))

  @OptionGroup var place: DataOption
  @OptionGroup var talk: TalkOptions

  func perform(_ console: Console) -> Outcome {
    let (findings, outcome) = examine(place.machine)
    for finding in findings + [locale] where !console.isQuiet || !finding.isGood {
      console.isJSON ? console.data(json(finding)) : show(finding, on: console)
    }
    return outcome
  }

  private var locale: Finding {
    let name = Invocation.current.locale
    return Finding(
      subject: Message(zh: "语言", en: "language"), isGood: true,
      detail: Message(
        zh: "中文（系统语言：\(name.isEmpty ? "未设置" : name)）",
        en: "English (the locale is \(name.isEmpty ? "not set" : name))"),
      remedy: nil)
  }

  private func show(_ finding: Finding, on console: Console) {
    let language = console.language
    let mark = finding.isGood ? say("正常", "ok") : say("问题", "problem")
    console.data(
      pad(mark, 9) + pad(finding.subject.text(in: language), 12)
        + finding.detail.text(in: language))
    if let remedy = finding.remedy {
      console.data(pad("", 21) + say("建议：", "do: ") + remedy.text(in: language))
    }
  }

  private func json(_ finding: Finding) -> String {
    let language = Invocation.current.language
    var members = [
      ("check", JSONText.quoted(finding.subject.english)), ("ok", "\(finding.isGood)"),
      ("detail", JSONText.quoted(finding.detail.text(in: language))),
    ]
    if let remedy = finding.remedy {
      members.append(("remedy", JSONText.quoted(remedy.text(in: language))))
    }
    return JSONText.object(members)
  }
}
