internal import ArgumentParser
internal import GaoshiCampaign
internal import GaoshiCore
internal import GaoshiModel

/// The command `gaoshi explain`.
struct Explain: Action {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: say(
      "列出一个单位的每个最终值，以及它写在哪个文件的哪一行。",
      "List each resolved value of a unit and the file and line it came from."))

  @Argument(
    help: ArgumentHelp(
      say("单位文件；- 是标准输入", "A unit file; - is standard input"), valueName: say("文件", "file")),
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @OptionGroup var talk: TalkOptions

  func perform(_ console: Console) -> Outcome {
    let machine = thisMachine()
    let (explanations, report) = explain(file, on: machine)
    let columns = Columns(explanations)
    for explanation in explanations {
      console.data(console.isJSON ? json(explanation) : columns.line(explanation))
    }
    console.show(report.diagnostics, of: machine)
    return report.outcome
  }

  private func json(_ explanation: Explanation) -> String {
    var members = [
      ("path", JSONText.quoted(explanation.path)), ("value", JSONText.quoted(explanation.value)),
      ("how", JSONText.quoted(explanation.how.rawValue)),
    ]
    if let span = explanation.span {
      members += [
        ("file", JSONText.quoted(span.file)), ("line", "\(span.line)"),
        ("column", "\(span.column)"),
      ]
    }
    return JSONText.object(members)
  }
}

/// A table whose columns are as wide as what stands in them; the values come last, since they may
/// be long.
private struct Columns {
  private let path: Int
  private let how: Int
  private let place: Int

  init(_ explanations: [Explanation]) {
    path = (explanations.map { width($0.path) }.max() ?? 0) + 2
    how = (explanations.map { width($0.how.words) }.max() ?? 0) + 2
    place = (explanations.map { width($0.place) }.max() ?? 0) + 2
  }

  func line(_ explanation: Explanation) -> String {
    pad(explanation.path, path) + pad(explanation.how.words, how)
      + pad(explanation.place, place) + explanation.value
  }
}

extension Explanation {
  fileprivate var place: String { span.map { "\($0.file):\($0.line)" } ?? "-" }
}

extension Explanation.How {
  fileprivate var words: String {
    switch self {
    case .written: say("本文件", "written")
    case .inherited: say("继承", "inherited")
    case .added: say("追加", "added")
    case .replaced: say("替换", "replaced")
    case .hidden: say("隐藏", "hidden")
    case .withheld: say("不公开", "withheld")
    case .completed: say("补全", "completed")
    case .standard: say("默认", "default")
    }
  }
}
