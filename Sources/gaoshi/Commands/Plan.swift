internal import ArgumentParser
internal import GaoshiCampaign
internal import GaoshiCore

/// The command `gaoshi plan`.
struct Plan: Action {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: say(
      "列出一次活动要做的每一页，什么也不生成。", "List every page that a campaign has, and make none."),
    discussion: say(
      "用 -o 写出计划文件，供多台机器分片生成：gaoshi build --plan 计划 --shard 号/总数。",
      "With -o it writes the plan by which many machines make one pack: "
        + "gaoshi build --plan PLAN --shard NUMBER/COUNT."))

  @OptionGroup var job: JobOptions

  @Option(
    help: ArgumentHelp(
      say("格式，用逗号隔开：pdf、png、svg。", "Formats, with commas: pdf, png, svg."),
      valueName: say("格式", "formats")), transform: readFormats)
  var format: [[OutputFormat]] = []

  @Option(
    help: ArgumentHelp(
      say("PNG 的分辨率，10 到 1200。", "Resolution of PNG files, 10 to 1200."), valueName: "dpi"),
    transform: readResolution)
  var dpi: Double = 150

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      say("计划文件；不写则只列出。", "File for the plan; without it the pages are only listed."),
      valueName: say("文件", "file")))
  var output: String?

  @OptionGroup var pack: PackOptions
  @OptionGroup var place: DataOption
  @OptionGroup var talk: TalkOptions

  func perform(_ console: Console) -> Outcome {
    let machine = place.machine
    var request = pack.request(for: job.request)
    request.job.formats = format.flatMap(\.self)
    request.job.dpi = dpi
    let report: PlanReport
    if let output {
      report = writePlan(request, to: output, on: machine)
    } else {
      report = planCampaign(request, on: machine) { page in
        if console.isJSON {
          console.data(json(page))
        } else if !console.isQuiet {
          console.data(line(page))
        }
      }
    }
    console.show(report.diagnostics, of: machine)
    if console.isJSON {
      console.data(json(report))
    } else if !console.isQuiet {
      console.talk(words(report))
    }
    return report.outcome
  }

  /// `a-board-600x900  board  600x900  pdf,png  2 份  大门×1、宿舍×1`.
  private func line(_ page: PlannedPage) -> String {
    let places = page.places.map { "\($0.place)×\($0.count)" }.joined(separator: say("、", ", "))
    return pad(page.path, 40) + pad(page.formats.map(\.rawValue).joined(separator: ","), 9)
      + pad(say("\(page.copies) 份", "\(page.copies)×"), 7) + pad(page.name, 26) + places
  }

  private func json(_ page: PlannedPage) -> String {
    JSONText.object(
      [
        ("page", JSONText.quoted(page.path)), ("unit", JSONText.quoted(page.unit)),
        ("name", JSONText.quoted(page.name)),
      ] + JSONText.present([("region", page.region)])
        + [
          ("material", JSONText.quoted(page.material)), ("size", JSONText.quoted(page.size)),
          ("theme", JSONText.quoted(page.theme)),
          ("formats", JSONText.array(page.formats.map { JSONText.quoted($0.rawValue) })),
          (
            "sites",
            JSONText.array(
              page.places.map {
                JSONText.object([
                  ("place", JSONText.quoted($0.place)), ("count", "\($0.count)"),
                ])
              })
          ),
          ("copies", "\(page.copies)"), ("key", JSONText.quoted(page.key)),
        ])
  }

  private func json(_ report: PlanReport) -> String {
    JSONText.object([
      ("exit", "\(report.outcome.rawValue)"), ("units", "\(report.units)"),
      ("pages", "\(report.pages)"), ("files", "\(report.files)"), ("copies", "\(report.copies)"),
    ])
  }

  private func words(_ report: PlanReport) -> String {
    say(
      "\(report.units) 个单位，\(report.pages) 页，\(report.files) 个文件，共印 \(report.copies) 份。",
      "\(report.units) units, \(report.pages) pages, \(report.files) files, "
        + "\(report.copies) copies to print.")
  }
}
